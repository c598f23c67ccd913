import { DAY } from "../../hours/wall-clock";
import type { Candidate, Candidates } from "./candidate";
import { compareService } from "./compare-service";
import { type Curated, matchCandidates, matchEnded, sharesPlace } from "./match";

/** What an editor is told; `kind` is stable for machines. */
export interface Finding {
  readonly kind: "ended" | "missing_phone" | "contradiction" | "possible_phone" | "unlisted" | "stale";
  /** Id of the editors' service; absent where there is none yet. */
  readonly service?: string;
  /** The editors' file. */
  readonly file?: string;
  /** `rpss-<portalId>`; absent where the whole output is meant. */
  readonly candidate?: string;
  readonly field?: string;
  /** The value in the directory, and the value in the register. */
  readonly here?: string;
  readonly there?: string;
  /** `YYYY-MM-DD` of the register's file. */
  readonly date: string;
}

/** Candidates older than this are no news (data-formats C10). */
const FRESH = 30 * DAY;

/**
 * Compares candidates with what editors wrote and lists what to look at; changes nothing. `now` in milliseconds since
 * 1970. Sorted by urgency: ended services and missing numbers first.
 */
export function listFindings(
  { candidates, not_listed, source_date }: Candidates,
  curated: readonly Curated[],
  now: number,
): readonly Finding[] {
  const ended = not_listed.filter(({ reason }) => reason === "ended" || reason === "no_active_facility");
  const matches = curated.map((one) => ({ one, found: matchCandidates(one, candidates) }));
  const known = new Set(matches.flatMap(({ found }) => found.map(({ id }) => id)));
  const stale = now - Date.parse(source_date) > FRESH;
  return [
    ...(stale ? [{ kind: "stale" as const, date: source_date }] : []),
    ...matches
      .filter(({ found }) => found.length === 0)
      .flatMap(({ one }) =>
        matchEnded(one, ended).map(({ id, ended: day = "" }) => ({
          ...introduce(one),
          ...{ kind: "ended" as const, candidate: id, there: day, date: source_date },
        })),
      ),
    ...matches.flatMap(({ one, found }) => found.flatMap((candidate) => findMissing(one, candidate))),
    ...matches.flatMap(({ one, found }) =>
      found.flatMap((candidate) =>
        compareService(one, candidate).map((difference) => ({
          ...introduce(one),
          ...{ kind: "contradiction" as const, candidate: candidate.id, date: candidate.provenance.date },
          ...difference,
        })),
      ),
    ),
    ...matches
      .filter(({ one, found }) => found.length === 0 && !one.service.phones)
      .flatMap(({ one }) => suggestNumbers(one, candidates)),
    ...candidates
      .filter(({ id }) => !known.has(id))
      .map(({ id, name, provenance }) => ({
        ...{ kind: "unlisted" as const, candidate: id, there: name, date: provenance.date },
      })),
  ];
}

const introduce = ({ organization, service }: Curated) => ({
  service: service.id,
  file: organization.yaml.file,
});

const listNumbers = ({ phones }: Candidate): string => phones.map(({ number }) => number).join(", ");

function findMissing(one: Curated, candidate: Candidate): readonly Finding[] {
  if (one.service.phones || candidate.phones.length === 0) return [];
  return [suggest("missing_phone", one, candidate)];
}

/** A service without a number and without a match: whoever does the same in the same region may be it. */
const suggestNumbers = (one: Curated, candidates: readonly Candidate[]): readonly Finding[] =>
  candidates
    .filter((candidate) => candidate.phones.length > 0 && isLocal(one) && sharesPlace(one, candidate))
    .map((candidate) => suggest("possible_phone", one, candidate));

const isLocal = ({ service }: Curated): boolean => (service.service_area.regions ?? []).length > 0;

const suggest = (kind: Finding["kind"], one: Curated, candidate: Candidate): Finding => ({
  ...introduce(one),
  ...{ kind, candidate: candidate.id, field: "phones", there: listNumbers(candidate) },
  date: candidate.provenance.date,
});
