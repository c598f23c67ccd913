import { buildCandidate, candidateId } from "./build-candidate";
import type { Candidate, NotListed } from "./candidate";
import type { CodeLists } from "./code-lists";
import { KINDS_BY_TYPE, readCode } from "./codes";
import type { Collected } from "./collect";
import { isUnreachable } from "./contacts";
import { isNaturalPerson, mentionsPerson } from "./persons";
import { placeKeys } from "./places";
import { listRegions } from "./region";
import { findEnd, type Reason } from "./select";
import { type ReadService, readService, type Surroundings } from "./service";
import { compareText, tidy } from "./text";
import { warn } from "./warnings";

/** What the rules make of the whole register, sorted by id. */
export interface Survey {
  readonly candidates: readonly Candidate[];
  readonly notListed: readonly NotListed[];
  /** Why a service that was a candidate once is none now. */
  readonly explain: (id: string) => Reason;
}

/** What the editor decided about a run. */
export interface SurveyOptions {
  /** `YYYY-MM-DD` of the file. */
  readonly day: string;
  readonly lists: CodeLists;
  readonly leftOut: ReadonlySet<number>;
}

/** Turns the chosen records into candidates; the rest comes back with its reason. */
export function surveyRegister(collected: Collected, { day, lists, leftOut }: SurveyOptions): Survey {
  const secretPlaces = new Set(collected.secrets.flatMap(({ address }) => placeKeys(address)));
  const around: Surroundings = { day, lists, persons: collected.persons, secretPlaces };
  const services = collected.chosen
    .map(({ record, tier }) => readService(record, tier, around))
    .toSorted((a, b) => a.record.portalId - b.record.portalId);
  const reasons = new Map<ReadService, Reason>();
  for (const service of services) {
    const reason = leftOut.has(service.record.portalId) ? "left_out" : findObstacle(service, around);
    if (reason) reasons.set(service, reason);
  }
  const kept = services.filter((service) => !reasons.has(service));
  const candidates = warnOfDuplicates(
    kept,
    kept.map((service) => buildCandidate(service, around)),
  );
  const notListed = [...reasons].map(([service, reason]) => describe(service, reason, around));
  return {
    candidates: candidates.toSorted((a, b) => compareText(a.id, b.id)),
    notListed: notListed.toSorted((a, b) => compareText(a.id, b.id)),
    explain: (id) =>
      notListed.find((service) => service.id === id)?.reason ??
      collected.outOfScope.get(Number(id.replace("rpss-", ""))) ??
      "missing",
  };
}

function findObstacle(
  { record, facilities, contacts }: ReadService,
  around: Surroundings,
): Reason | undefined {
  const end = findEnd(record, facilities, around.day);
  if (end) return end;
  if (isNaturalPerson(tidy(record.poskytovatel?.nazev), around.persons)) return "natural_person";
  return isUnreachable(contacts) ? "no_contact" : undefined;
}

function describe(service: ReadService, reason: Reason, { persons }: Surroundings): NotListed {
  const { record, tier, facilities } = service;
  const type = readCode(record.druhSocialniSluzby, "DruhSocialniSluzby") ?? 0;
  const provider = tidy(record.poskytovatel?.nazev);
  const ico = tidy(record.poskytovatel?.ico);
  const person = isNaturalPerson(provider, persons) || mentionsPerson(provider, persons);
  return {
    id: candidateId(record),
    tier,
    type: record.druhSocialniSluzby?.id ?? "",
    kind: KINDS_BY_TYPE.get(type) ?? null,
    reason,
    ...(reason === "ended" && record.datumPoskytovaniDo ? { ended: record.datumPoskytovaniDo } : {}),
    ...(person ? {} : { provider, ...(ico === "" ? {} : { ico }) }),
    regions: listRegions(record, facilities),
  };
}

/** Same IČO, type and place under a second registration (data-formats A6.4): the later one says so, editors merge. */
function warnOfDuplicates(
  services: readonly ReadService[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const first = new Map<string, number>();
  return candidates.map((candidate, index) => {
    const service = services[index];
    if (!service || candidate.address !== "shown" || candidate.ico === undefined) return candidate;
    const { portalId } = service.record;
    const keys = service.visible
      .flatMap(({ address }) => placeKeys(address))
      .map((key) => `${candidate.ico}|${candidate.type}|${key}`);
    const earlier = [...new Set(keys.map((key) => first.get(key)).filter((id) => id !== undefined))];
    for (const key of keys) if (!first.has(key)) first.set(key, portalId);
    if (earlier.length === 0) return candidate;
    const warning = warn("possible_duplicate", earlier.toSorted((a, b) => a - b).join(", "));
    return { ...candidate, warnings: [...candidate.warnings, warning] };
  });
}
