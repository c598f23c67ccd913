import type { RegionCode } from "../../directory/regions";
import type { Audience, Kind } from "../../directory/vocabulary";
import type { Coded, Maybe } from "./record";

/** Types of services that the rules speak of, with the register's own names (data-formats A5). */
export const TYPE_NAMES: ReadonlyMap<number, string> = new Map([
  [1, "odborné sociální poradenství"],
  [18, "telefonická krizová pomoc"],
  [20, "azylové domy"],
  [23, "krizová pomoc"],
  [28, "sociálně aktivizační služby pro rodiny s dětmi"],
  [34, "intervenční centra"],
]);

/** Target groups that the rules speak of, with the register's own names (data-formats A5). */
export const GROUP_NAMES: ReadonlyMap<number, string> = new Map([
  [3, "oběti domácího násilí"],
  [5, "oběti trestné činnosti"],
  [19, "osoby v krizi"],
  [22, "pachatelé trestné činnosti"],
  [23, "rodiny s dítětem/dětmi"],
]);

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Codes known without the downloaded lists; 2 is unused, 28 and 29 were never seen (data-formats A5). */
export const KNOWN_TYPES: readonly number[] = upTo(34).filter((code) => code !== 2);

/** The same for target groups. */
export const KNOWN_GROUPS: readonly number[] = [...upTo(27), 30];

/** Regions by the register's number. Prague's city circuits use the same numbers, so the prefix counts (data-formats A3). */
export const REGION_CODES: ReadonlyMap<number, RegionCode> = new Map([
  [19, "CZ010"],
  [27, "CZ020"],
  [35, "CZ031"],
  [43, "CZ032"],
  [51, "CZ041"],
  [60, "CZ042"],
  [78, "CZ051"],
  [86, "CZ052"],
  [94, "CZ053"],
  [108, "CZ063"],
  [116, "CZ064"],
  [124, "CZ071"],
  [132, "CZ080"],
  [141, "CZ072"],
]);

/** Our kind for a type; a type without a word of ours stays open, the editor decides. */
export const KINDS_BY_TYPE: ReadonlyMap<number, Kind> = new Map([
  [1, "counselling_victims"],
  [18, "helpline"],
  [20, "shelter"],
  [23, "crisis_centre"],
  [34, "intervention_centre"],
]);

/** Our audience for a group (data-formats A6.8); group 22 is left to the tier for editors. */
export const AUDIENCES_BY_GROUP: ReadonlyMap<number, Audience> = new Map([
  [1, "child"],
  [2, "foreigner"],
  [3, "adult_at_risk"],
  [4, "adult_at_risk"],
  [5, "adult_at_risk"],
  [19, "adult_in_crisis"],
  [23, "family"],
  [24, "senior"],
]);

/** The names of the code lists, as prefixes of links into them. */
export type CodeList = "DruhSocialniSluzby" | "CilovaSkupinaOsoby" | "Kraj";

/** The number behind a link into that very list; undefined for a missing link or one into another list. */
export function readCode(coded: Maybe<Coded>, name: CodeList): number | undefined {
  const [prefix, number = ""] = (coded?.id ?? "").split("/");
  return prefix === name && /^\d+$/.test(number) ? Number(number) : undefined;
}

/** The region behind a link; undefined where the register names none. */
export const readRegion = (coded: Maybe<Coded>): RegionCode | undefined =>
  REGION_CODES.get(readCode(coded, "Kraj") ?? 0);
