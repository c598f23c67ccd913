import { existsSync } from "node:fs";
import { join } from "node:path";
import { locate } from "../files";
import { type Checked, type Problem, refuse, refuseOne } from "../problem";
import type { World } from "../world";
import { type Candidate, type Candidates, CANDIDATES_TYPE, readCandidates } from "./candidate";
import { type Changes, keepDates, layTombstones, listChanges } from "./changes";
import type { CodeLists } from "./code-lists";
import { type Collected, openCollector } from "./collect";
import { findPrivate, type Output } from "./privacy-gate";
import { readRegister } from "./read-register";
import { writeReport } from "./report";
import { writeReportText } from "./report-text";
import type { SourceCheck } from "./source-schema";
import { compareText } from "./text";
import { surveyRegister } from "./survey";
import { findJumps } from "./thresholds";

/** What one run is told. */
export interface ImportOptions {
  readonly file: string;
  /** Folder of the outputs. */
  readonly out: string;
  readonly lists: CodeLists;
  /** The register's own schema, where the editor gave it. */
  readonly check: SourceCheck | undefined;
  /** `YYYY-MM-DD` of the download; else the newest date in the register that is not ahead of `today`. */
  readonly sourceDate: string | undefined;
  readonly today: string;
  /** Why changes above the thresholds are right; only a person gives this. */
  readonly why: string | undefined;
  readonly leftOut: ReadonlySet<number>;
}

/** A finished run, nothing of it written yet. */
export interface Import {
  readonly candidates: Candidates;
  readonly changes: Changes;
  readonly records: number;
  /** Empty where the contents are those of the last good output. */
  readonly outputs: readonly Output[];
}

/**
 * The whole import but writing: reads the register, applies the rules, compares with the last good output, and holds
 * everything against the privacy gate. Codes: those of `readRegister`, E_RECORD, E_SOURCE_SCHEMA, E_DUPLICATE_ID,
 * E_MOJIBAKE, E_NO_CANDIDATES, E_CANDIDATES, E_THRESHOLD, E_PRIVACY.
 */
export async function importRegister(world: World, options: ImportOptions): Promise<Checked<Import>> {
  const previous = readPrevious(world, options.out);
  if (!previous.ok) return previous;
  const collector = openCollector(options.check ?? (() => []));
  const read = await readRegister(world, options.file, collector.add);
  if (!read.ok) return read;
  const collected = collector.finish();
  if (!collected.ok) return collected;
  const day = options.sourceDate ?? newestDate(collected.value, options.today);
  const survey = surveyRegister(collected.value, { ...options, day });
  const faults = judgeContents(collected.value, survey.candidates);
  if (faults.length > 0) return refuse(...faults);
  const before = previous.value?.candidates ?? [];
  const candidates = keepDates(previous.value, survey.candidates);
  const changes = listChanges(before, candidates, survey.explain);
  const jumps = previous.value ? findJumps(before, candidates) : [];
  if (jumps.length > 0 && options.why === undefined) return refuse(...jumps);
  const now = keepDate(previous.value, {
    _type: CANDIDATES_TYPE,
    source_date: day,
    code_lists_checked: options.lists.checked,
    candidates,
    not_listed: survey.notListed,
    tombstones: layTombstones(previous.value, changes, candidates, day),
  });
  const report = writeReport(now, {
    ...{ previous: previous.value, changes, jumps, why: options.why, records: collected.value.records },
    schema_checked: options.check !== undefined,
  });
  const outputs: readonly Output[] = [
    { name: "report.md", text: `${writeReportText(report)}\n` },
    { name: "report.json", text: writeJson(report) },
    // Last, because it is what the next run is compared with.
    { name: CANDIDATES_FILE, text: writeJson(now) },
  ];
  const leaks = findPrivate(outputs, collected.value, options.lists.towns);
  if (leaks.length > 0) return refuse(...leaks);
  const same = previous.value !== undefined && writeJson(previous.value) === writeJson(now);
  const complete = outputs.every(({ name }) => existsSync(locate(world, join(options.out, name))));
  const value = { candidates: now, changes, records: collected.value.records };
  return { ok: true, value: { ...value, outputs: same && complete ? [] : outputs } };
}

/** The file that other commands read. */
export const CANDIDATES_FILE = "candidates.json";

const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function readPrevious(world: World, out: string): Checked<Candidates | undefined> {
  const path = join(out, CANDIDATES_FILE);
  return existsSync(locate(world, path)) ? readCandidates(world, path) : { ok: true, value: undefined };
}

/** The register does not name its own day; its newest entry comes closest, and says the same whenever it is read. */
const newestDate = ({ dates }: Collected, today: string): string =>
  [...dates]
    .filter((date) => date <= today)
    .toSorted(compareText)
    .at(-1) ?? today;

/** A new file with the same contents keeps the old date, so that nothing is rewritten (data-formats C3). */
function keepDate(previous: Candidates | undefined, now: Candidates): Candidates {
  const dated = { ...now, source_date: previous?.source_date ?? now.source_date };
  return previous && writeJson(dated) === writeJson(previous) ? dated : now;
}

/** Faults of the file as a whole: text encoded twice is one run's accident (data-formats A7), nothing found is an error (C9). */
function judgeContents(
  { records, doubleEncoded }: Collected,
  candidates: readonly Candidate[],
): readonly Problem[] {
  if (doubleEncoded * 20 > records) {
    const got = `rozbitá diakritika (jako sluÅ¾ba) u ${doubleEncoded} z ${records} služeb`;
    return refuseOne("E_MOJIBAKE", "soubor s českými písmeny v pořádku; stáhněte ho znovu", got).problems;
  }
  if (candidates.length > 0) return [];
  return refuseOne("E_NO_CANDIDATES", "aspoň jeden kandidát", `žádný mezi ${records} službami`).problems;
}
