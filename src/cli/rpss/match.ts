import type { Held, OrganizationRecord, ServiceRecord } from "../records";
import type { Candidate, NotListed } from "./candidate";
import { foldText } from "./text";

/** One service as editors keep it, with its organization. */
export interface Curated {
  readonly organization: Held<OrganizationRecord>;
  readonly service: ServiceRecord;
}

/** Every service of the editors' files. */
export const listCurated = (organizations: readonly Held<OrganizationRecord>[]): readonly Curated[] =>
  organizations.flatMap((organization) =>
    organization.value.services.map((service) => ({ organization, service })),
  );

/**
 * Candidates that are this very service: same IČO, kind and region; else a common number; else the same operator, kind
 * and region (data-formats A6.4). Names alone never glue records together.
 */
export function matchCandidates(curated: Curated, candidates: readonly Candidate[]): readonly Candidate[] {
  const byIco = candidates.filter(
    (candidate) => sharesIco(curated, candidate) && sharesPlace(curated, candidate),
  );
  if (byIco.length > 0) return byIco;
  const numbers = new Set(curated.service.phones?.map(({ number }) => number));
  const byPhone = candidates.filter(({ phones }) => phones.some(({ number }) => numbers.has(number)));
  // A switchboard serves several services; the one that does the same is meant.
  const sameKind = byPhone.filter(({ kind }) => kind === curated.service.kind);
  if (byPhone.length > 0) return sameKind.length > 0 ? sameKind : byPhone;
  return candidates.filter((candidate) => sharesName(curated, candidate) && sharesPlace(curated, candidate));
}

/** The same for services that the register no longer offers; their numbers are not kept. */
export const matchEnded = (curated: Curated, ended: readonly NotListed[]): readonly NotListed[] =>
  ended.filter(
    (service) =>
      (sharesIco(curated, service) || sharesName(curated, service)) && sharesPlace(curated, service),
  );

type Place = Pick<Candidate, "kind" | "regions">;

/** Same kind and a common region. A nationwide service, or one whose regions nobody knows, can be anywhere. */
export function sharesPlace({ service }: Curated, { kind, regions }: Place): boolean {
  const { nationwide, regions: own = [] } = service.service_area;
  if (kind !== service.kind) return false;
  return nationwide === true || own.length === 0 || regions.length === 0 || overlap(own, regions);
}

const overlap = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

function sharesIco({ organization }: Curated, { ico }: { readonly ico?: string }): boolean {
  return ico !== undefined && organization.value.ico === ico;
}

function sharesName(
  { organization, service }: Curated,
  other: { provider?: string; name?: string },
): boolean {
  const { name, operator } = organization.value;
  const own = [name, service.name, operator].filter((text) => text !== undefined).map(bareName);
  return [other.provider, other.name].some((text) => text !== undefined && own.includes(bareName(text)));
}

const LEGAL_FORM =
  / ?\b(?:z ?s|z ?u|o ?p ?s|s ?r ?o|a ?s|p ?o|prispevkova organizac\w*|zapsany (?:spolek|ustav)|obecne prospesna spolecnost)\b/g;

/** A name without accents, case and legal form: „Spirála, z. s.“ and „Spirála“ are one. */
const bareName = (name: string): string => foldText(name).replace(LEGAL_FORM, "").trim();
