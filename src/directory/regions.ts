import taxonomy from "../data/taxonomy.yaml";
import type { Language } from "./vocabulary";

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

/** A region as editors describe it: its names, the phrase "in …" in Czech, and which regions lie next to it. */
export interface Region {
  readonly code: RegionCode;
  readonly slug: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly in: { readonly cs: string };
  readonly neighbours: readonly RegionCode[];
}

/** All regions, in the order of their codes. */
export const REGIONS: readonly Region[] = taxonomy.regions;

/** The region of a code. */
export function findRegion(wanted: RegionCode): Region {
  const region = REGIONS.find(({ code }) => code === wanted);
  if (!region) throw new Error(`no region ${wanted}`);
  return region;
}

/** Slugs of Prague's districts, `praha-1` … `praha-22`; each lies in CZ010. */
export const PRAGUE_DISTRICTS: readonly string[] = [...Array(taxonomy.prague_districts)].map(
  (_, index) => `praha-${index + 1}`,
);

/** A place somebody asked for: a whole region, or one district of Prague. */
export interface Place {
  readonly region: RegionCode;
  readonly district?: string;
}

/** The number of a district of Prague, from its slug. */
export const districtNumber = (slug: string): string => slug.slice("praha-".length);

/** Reads `karlovarsky`, `CZ041` or `praha-7`; undefined for anything else, so that callers say what they do then. */
export function findPlace(name: string): Place | undefined {
  const wanted = name.trim().toLowerCase();
  if (PRAGUE_DISTRICTS.includes(wanted)) return { region: "CZ010", district: wanted };
  const region = REGIONS.find(({ slug, code }) => slug === wanted || code.toLowerCase() === wanted);
  return region && { region: region.code };
}
