import { openState } from "../../hours/open-state";
import { parseHours } from "../../hours/parse-hours";
import { defineCommand } from "../command";
import { HOURS_WANTED } from "../gate/contents";
import { writeCzechTime, writeInstant } from "../instant";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { refuseOne } from "../problem";

/**
 * `kos hours`: what a card would say about these hours at one instant. With `--json` always exactly one line on
 * standard output: `{"state","until","next"}`, or `{"error":"E_HOURS","wanted","got"}` with exit code 1.
 */
export const hours = defineCommand({
  usage: "hours <hodiny>",
  describe: "řekne, zda je v daný čas otevřeno",
  positionals: {
    hodiny: { type: "string", demandOption: true, describe: "hodiny jako Mo-Fr 08:00-16:00" },
  },
  options: {
    at: { type: "string", describe: "čas jako 2026-03-03T15:00:00Z (jinak teď)" },
    ...JSON_OPTION,
  },
  examples: [['hours "Mo-Fr 08:00-16:00; PH off"', "otevřeno teď?"]],
  run: ({ hodiny: expression, at }, world): Outcome => {
    const instant = chooseInstant("at", at, world.clock());
    if (!instant.ok) return explainRefusal("E_INSTANT", instant.problems[0]?.wanted ?? "", at ?? "");
    const parsed = parseHours(expression);
    if (!parsed.ok) return explainRefusal(parsed.code, HOURS_WANTED, expression);
    const { state, until, next, holiday } = openState(parsed.value, instant.value);
    const data = { state, until: writeOrNull(until), next: writeOrNull(next) };
    return done([describeState(state, until, next, holiday)], data);
  },
});

const writeOrNull = (instant: number | null): string | null =>
  instant === null ? null : writeInstant(instant);

function explainRefusal(code: string, wanted: string, got: string): Outcome {
  return { ...refused(refuseOne(code, wanted, got), ""), data: { error: code, wanted, got } };
}

function describeState(
  state: "open" | "closed" | "unknown",
  until: number | null,
  next: number | null,
  holiday: boolean,
): string {
  const opens = next === null ? "" : ` Příště otevře ${writeCzechTime(next)}.`;
  if (state === "open")
    return until === null ? "Otevřeno stále." : `Otevřeno do ${writeCzechTime(until)}.${opens}`;
  if (state === "closed") return `Zavřeno.${opens}`;
  return `${holiday ? "Svátek: hodiny o něm nic neříkají, nejdřív zavolejte." : "Nevíme, zda je otevřeno."}${opens}`;
}
