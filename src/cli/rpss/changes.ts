import type { Candidate, Candidates, Tombstone } from "./candidate";
import type { Reason } from "./select";
import { compareText } from "./text";

/** One field that reads differently; the values are left out where they could name a place that must not be named. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What happened between two outputs (data-formats C5), sorted by id. */
export interface Changes {
  readonly added: readonly Candidate[];
  readonly removed: readonly { readonly id: string; readonly reason: Reason }[];
  readonly changed: readonly { readonly candidate: Candidate; readonly fields: readonly FieldChange[] }[];
}

/** Compares with the last good output; the first run adds everything. */
export function listChanges(
  before: readonly Candidate[],
  after: readonly Candidate[],
  explain: (id: string) => Reason,
): Changes {
  const old = new Map(before.map((candidate) => [candidate.id, candidate]));
  const now = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)).map(({ id }) => ({ id, reason: explain(id) })),
    changed: after.flatMap((candidate) => {
      const fields = compareFields(old.get(candidate.id) ?? candidate, candidate);
      return fields.length > 0 ? [{ candidate, fields }] : [];
    }),
  };
}

type Read = (candidate: Candidate) => unknown;

/** Phones first: a changed number of a verified record un-verifies it. */
const SAID: readonly (readonly [field: string, read: Read])[] = [
  ["phones", ({ phones }) => phones.map(({ number }) => number)],
  ["emails", ({ emails }) => emails],
  ["websites", ({ websites }) => websites],
  ["hours", ({ hours }) => hours],
  ["nonstop_forms", (candidate) => candidate.nonstop_forms],
  ["tier", ({ tier }) => tier],
  ["type", ({ type }) => type],
  ["provider", ({ provider }) => provider],
  ["ico", ({ ico }) => ico],
  ["regions", ({ regions }) => regions],
  ["audiences", ({ audiences }) => audiences],
  ["address", ({ address }) => address],
  ["ends", ({ ends }) => ends],
];

/** Fields that may hold an address: a change is told, the values are in `candidates.json` as far as they may be. */
const UNSAID: readonly (readonly [field: string, read: Read])[] = [
  ["name", ({ name }) => name],
  ["phone_notes", ({ phones }) => phones.map(({ note }) => note ?? "")],
  ["remarks", ({ remarks }) => remarks],
  ["facilities", ({ facilities }) => facilities],
];

function compareFields(old: Candidate, now: Candidate): readonly FieldChange[] {
  const differs = (read: Read): boolean => JSON.stringify(read(old)) !== JSON.stringify(read(now));
  return [
    ...SAID.filter(([, read]) => differs(read)).map(([field, read]) => ({
      field,
      before: read(old) ?? null,
      after: read(now) ?? null,
    })),
    ...UNSAID.filter(([, read]) => differs(read)).map(([field]) => ({ field })),
  ];
}

/** Keeps the date of every candidate whose values did not change, so that a new file alone changes nothing (C3). */
export function keepDates(
  previous: Candidates | undefined,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const old = new Map(previous?.candidates.map((candidate) => [candidate.id, candidate]));
  return candidates.map((candidate) => {
    const date = old.get(candidate.id)?.provenance.date;
    if (date === undefined) return candidate;
    const dated = { ...candidate, provenance: { ...candidate.provenance, date } };
    return JSON.stringify(dated) === JSON.stringify(old.get(candidate.id)) ? dated : candidate;
  });
}

/** Former tombstones and the new ones; whoever came back has none. */
export function layTombstones(
  previous: Candidates | undefined,
  { removed }: Changes,
  candidates: readonly Candidate[],
  day: string,
): readonly Tombstone[] {
  const living = new Set(candidates.map(({ id }) => id));
  return [...(previous?.tombstones ?? []), ...removed.map((item) => ({ ...item, since: day }))]
    .filter(({ id }) => !living.has(id))
    .toSorted((a, b) => compareText(a.id, b.id));
}
