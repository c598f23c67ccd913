import type { Directory } from "../directory/model";
import { REGIONS, type RegionCode } from "../directory/regions";
import { ANY_ACCESS, type HoursReader, judge } from "./access";
import { isLocal, type Listing, listings } from "./cell";
import { isUnplaced } from "./matrix";

/** How many people live where; the figures of `src/data/population.yaml`. */
export interface Population {
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether a person has compared the figures with their source. */
  readonly checked: boolean;
  readonly rounded_to?: number;
  readonly country: People;
  readonly regions: readonly (People & { readonly code: RegionCode })[];
}

interface People {
  readonly population: number;
  readonly women?: number;
}

/** What the directory is held against (mission anchors §2.12: Council of Europe, minimum standards). */
export type StandardName =
  | "shelter_places"
  | "shelter_in_region"
  | "sexual_violence_centre"
  | "national_helpline"
  | "programme_in_region";

/** One standard. What nobody can know from the directory is undefined and the verdict `unknown`, never a nought. */
export interface Standard {
  readonly name: StandardName;
  readonly verdict: "met" | "unmet" | "unknown";
  /** How many there should be in the country; undefined where the source names no figure. */
  readonly wanted: number | undefined;
  readonly found: number | undefined;
  /** Ids of the services behind `found`. */
  readonly records: readonly string[];
  /** Ids of services that may count as well: no source says where they work, or whether they are free. */
  readonly unsure: readonly string[];
}

const PEOPLE_PER_PLACE = 10_000;
const WOMEN_PER_CENTRE = 200_000;

/** Holds the directory against each standard. The figures are as good as `population`: callers say whether it is checked. */
export function compareWithStandards(
  directory: Directory,
  population: Population,
  hours: HoursReader,
): readonly Standard[] {
  const { country } = population;
  const { women } = country;
  return [
    unknown("shelter_places", country.population / PEOPLE_PER_PLACE),
    inRegions("shelter_in_region", directory, ({ service }) => service.kind === "shelter", REGIONS.length),
    unknown("sexual_violence_centre", women === undefined ? undefined : women / WOMEN_PER_CENTRE),
    nationalHelpline(directory, hours),
    inRegions(
      "programme_in_region",
      directory,
      ({ service }) => service.kind === "violent_person_programme",
      undefined,
    ),
  ];
}

/** How many family places each region should have; the directory knows no places, so there is nothing to set beside. */
export const wantedPlaces = ({ regions }: Population): ReadonlyMap<RegionCode, number> =>
  new Map(regions.map(({ code, population }) => [code, Math.ceil(population / PEOPLE_PER_PLACE)]));

const unknown = (name: StandardName, wanted: number | undefined): Standard => ({
  name,
  verdict: "unknown",
  wanted: wanted === undefined ? undefined : Math.ceil(wanted),
  found: undefined,
  records: [],
  unsure: [],
});

/** Counts regions, not services: two shelters in Prague are no shelter in Zlín. */
function inRegions(
  name: StandardName,
  directory: Directory,
  fits: (listing: Listing) => boolean,
  wanted: number | undefined,
): Standard {
  const services = listings(directory)
    .filter(fits)
    .map(({ service }) => service);
  const local = services.filter((service) => REGIONS.some(({ code }) => isLocal(service, code)));
  const found = REGIONS.filter(({ code }) => local.some((service) => isLocal(service, code))).length;
  const unsure = services.filter(isUnplaced).map(({ id }) => id);
  const missing = wanted === undefined ? 0 : wanted - found;
  // Each shelter of unknown region could fill one of the missing ones.
  const verdict =
    wanted === undefined ? "unknown" : missing === 0 ? "met" : unmetOr(unsure.length >= missing);
  return { name, verdict, wanted, found, records: local.map(({ id }) => id), unsure };
}

function nationalHelpline(directory: Directory, hours: HoursReader): Standard {
  const judged = listings(directory)
    .map(({ service }) => service)
    .filter(
      ({ kind, serviceArea, audiences }) =>
        kind === "helpline" && serviceArea.nationwide && audiences.includes("adult_at_risk"),
    )
    .flatMap((service) =>
      // Nonstop and free have to hold of the same number.
      service.phones.map((phone) => ({
        id: service.id,
        free: judge({ ...service, phones: [phone] }, { ...ANY_ACCESS, free: true }, hours),
        nonstop: isNonstop(phone.hours ?? service.hours, hours),
      })),
    );
  const records = ids(judged.filter(({ free, nonstop }) => free === "yes" && nonstop === true));
  const unsure = ids(judged.filter(({ free, nonstop }) => free !== "no" && nonstop !== false)).filter(
    (id) => !records.includes(id),
  );
  const verdict = records.length > 0 ? "met" : unmetOr(unsure.length > 0);
  return { name: "national_helpline", verdict, wanted: 1, found: records.length, records, unsure };
}

const isNonstop = (text: string | undefined, { readWeek }: HoursReader): boolean | undefined =>
  readWeek(text)?.nonstop;

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => [
  ...new Set(entries.map(({ id }) => id)),
];

const unmetOr = (unsure: boolean): Standard["verdict"] => (unsure ? "unknown" : "unmet");
