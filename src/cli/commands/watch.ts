import { join } from "node:path";
import { defineCommand } from "../command";
import { JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { readData } from "../read-data";
import { CANDIDATES_FOLDER, readCandidates } from "../rpss/candidate";
import { listFindings } from "../rpss/findings";
import { writeFindings, writeFindingsMarkdown } from "../rpss/findings-text";
import { CANDIDATES_FILE } from "../rpss/import-register";
import { listCurated } from "../rpss/match";
import type { World } from "../world";

interface WatchArguments {
  readonly kandidati: string;
  readonly data: string;
  readonly markdown: boolean;
}

/**
 * `kos watch`: where the register and the directory disagree. It only reads; a curated value is changed by an editor
 * alone. Exit code 2 where there is something to look at, 0 where there is nothing.
 */
export const watch = defineCommand({
  usage: "watch [kandidati]",
  describe: "porovná kandidáty z registru s adresářem",
  positionals: {
    kandidati: {
      type: "string",
      default: join(CANDIDATES_FOLDER, CANDIDATES_FILE),
      describe: "soubor candidates.json z příkazu kos import rpss",
    },
  },
  options: {
    data: { type: "string", default: "src/data", describe: "složka s údaji" },
    markdown: { type: "boolean", default: false, describe: "úplný seznam jako Markdown" },
    ...JSON_OPTION,
  },
  examples: [
    ["watch", "co registr říká jinak než adresář"],
    ["watch --markdown > porovnani.md", "úplný seznam do souboru"],
  ],
  run: (options, world) => runWatch(options, world),
});

function runWatch({ kandidati, data, markdown }: WatchArguments, world: World): Outcome {
  const candidates = readCandidates(world, kandidati);
  if (!candidates.ok) return refused(candidates, "Kandidáty připraví příkaz kos import rpss.");
  const { data: editors, problems } = readData(world, data);
  if (problems.length > 0) return refused({ ok: false, problems }, "");
  const findings = listFindings(candidates.value, listCurated(editors.organizations), world.clock());
  const report = { ok: true, source_date: candidates.value.source_date, findings };
  const date = candidates.value.source_date;
  if (findings.length === 0) return done([`Adresář a registr (${date}) si neodporují.`], report);
  const lines = markdown
    ? writeFindingsMarkdown(findings)
    : [`Adresář a registr (${date}): ${findings.length}× je na co se podívat.`, ...writeFindings(findings)];
  return done(lines, report, 2);
}
