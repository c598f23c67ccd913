import { createHash } from "node:crypto";
import type { Problem } from "../problem";
import type { Candidate, Candidates } from "./candidate";
import type { Changes, FieldChange } from "./changes";
import type { Reason } from "./select";
import { compareText } from "./text";
import { type Counts, countCandidates } from "./thresholds";
import type { Warning } from "./warnings";

/** What `report.json` holds; `report.md` is the same for reading. */
export interface Report {
  readonly _type: "rpss-report/1";
  readonly source_date: string;
  /** Null on the first run. */
  readonly previous_date: string | null;
  /** Services in the register's file, ended ones included. */
  readonly records: number;
  readonly code_lists_checked: boolean;
  readonly schema_checked: boolean;
  readonly counts: { readonly before: Counts; readonly after: Counts };
  /** Changes above the thresholds that the editor accepted, and why. */
  readonly accepted?: { readonly why: string; readonly jumps: readonly Problem[] };
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly removed: readonly { readonly id: string; readonly reason: Reason }[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: string;
    readonly fields: readonly FieldChange[];
  }[];
  readonly warnings: readonly {
    readonly id: string;
    readonly name: string;
    readonly warnings: readonly Warning[];
  }[];
  readonly not_listed: readonly { readonly id: string; readonly reason: Reason }[];
  /** Ten records to compare with the providers' websites (data-formats C9). */
  readonly check_by_hand: readonly { readonly id: string; readonly name: string }[];
}

/** What a report tells besides the candidates themselves. */
export interface ReportFacts extends Pick<Report, "records" | "schema_checked"> {
  readonly previous: Candidates | undefined;
  readonly changes: Changes;
  readonly jumps: readonly Problem[];
  readonly why: string | undefined;
}

/** Puts a report together; it holds no time of its own, so the same run gives the same bytes. */
export function writeReport(now: Candidates, facts: ReportFacts): Report {
  const { previous, changes, jumps, why, records, schema_checked } = facts;
  return {
    _type: "rpss-report/1",
    source_date: now.source_date,
    previous_date: previous?.source_date ?? null,
    records,
    code_lists_checked: now.code_lists_checked,
    schema_checked,
    counts: {
      before: countCandidates(previous?.candidates ?? []),
      after: countCandidates(now.candidates),
    },
    ...(why !== undefined && jumps.length > 0 ? { accepted: { why, jumps } } : {}),
    added: changes.added.map(introduce),
    removed: changes.removed,
    changed: changes.changed.map(({ candidate, fields }) => ({ ...introduce(candidate), fields })),
    warnings: now.candidates
      .filter(({ warnings }) => warnings.length > 0)
      .map((candidate) => ({ ...introduce(candidate), warnings: candidate.warnings })),
    not_listed: now.not_listed.map(({ id, reason }) => ({ id, reason })),
    check_by_hand: chooseSample(now.candidates).map(introduce),
  };
}

const introduce = ({ id, name }: Candidate) => ({ id, name });

/** Ten by hash: spread over the register, other ones after a change, the same ones for the same contents. */
const chooseSample = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, order: hash(JSON.stringify(candidate)) }))
    .toSorted((a, b) => compareText(a.order, b.order))
    .slice(0, 10)
    .map(({ candidate }) => candidate);

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
