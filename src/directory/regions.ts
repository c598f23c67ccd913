import taxonomy from "../data/taxonomy.yaml";

/** NUTS 3 codes of the fourteen Czech regions. The facts about them stand in `src/data/taxonomy.yaml`. */
export type RegionCode =
  | "CZ010"
  | "CZ020"
  | "CZ031"
  | "CZ032"
  | "CZ041"
  | "CZ042"
  | "CZ051"
  | "CZ052"
  | "CZ053"
  | "CZ063"
  | "CZ064"
  | "CZ071"
  | "CZ072"
  | "CZ080";

/** A region as editors describe it: its name, the phrase "in …", and which regions lie next to it. */
export interface Region {
  readonly code: RegionCode;
  readonly slug: string;
  readonly name: { readonly cs: string; readonly en: string };
  readonly in: { readonly cs: string; readonly en: string };
  readonly neighbours: readonly RegionCode[];
}

/** All regions, in the order of their codes. */
export const REGIONS: readonly Region[] = taxonomy.regions;

/** Slugs of Prague's districts, `praha-1` … `praha-22`; each lies in CZ010. */
export const PRAGUE_DISTRICTS: readonly string[] = [...Array(taxonomy.prague_districts)].map(
  (_, index) => `praha-${index + 1}`,
);

/** A place somebody asked for: a whole region, or one district of Prague. */
export interface Place {
  readonly region: RegionCode;
  readonly district?: string;
}

/** Reads `karlovarsky`, `CZ041` or `praha-7`; undefined for anything else, so that callers say what they do then. */
export function findPlace(name: string): Place | undefined {
  const wanted = name.trim().toLowerCase();
  if (PRAGUE_DISTRICTS.includes(wanted)) return { region: "CZ010", district: wanted };
  const region = REGIONS.find(({ slug, code }) => slug === wanted || code.toLowerCase() === wanted);
  return region && { region: region.code };
}
