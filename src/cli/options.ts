import { readInstant } from "./instant";
import { type Checked, refuseOne } from "./problem";

/** Options that mean the same wherever they appear. */
export const JSON_OPTION = {
  json: { type: "boolean", default: false, describe: "výsledek pro stroje (JSON)" },
} as const;

/** Reads an instant from an option, or takes the one given (`E_INSTANT`). */
export function chooseInstant(option: string, text: string | undefined, otherwise: number): Checked<number> {
  if (text === undefined) return { ok: true, value: Math.floor(otherwise / 1000) * 1000 };
  const instant = readInstant(text);
  if (instant !== undefined) return { ok: true, value: instant };
  return refuseOne("E_INSTANT", `u --${option} čas jako 2026-03-03T15:00:00Z`, text);
}
