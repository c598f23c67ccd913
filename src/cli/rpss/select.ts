import { readCode } from "./codes";
import type { Facility } from "./facilities";
import { list, type RegisterRecord } from "./record";
import { tidy } from "./text";

/** Why a service interests us; `P` is for editors only and never shown to victims by default (data-formats A6.2). */
export type Tier = "A" | "B" | "C" | "P";

/** Why a service is not a candidate; stable, because reports and tombstones carry it. */
export type Reason =
  | "out_of_scope"
  | "family_without_victims"
  | "shelter_without_victims"
  | "not_started"
  | "ended"
  | "no_active_facility"
  | "natural_person"
  | "no_contact"
  | "left_out"
  | "missing";

/** The same for people. */
export const REASONS: Readonly<Record<Reason, string>> = {
  out_of_scope: "jiný druh služby, než hledáme",
  family_without_victims: "služba pro rodiny bez skupiny obětí domácího násilí",
  shelter_without_victims: "azylový dům bez zmínky o ženách, matkách nebo rodinách",
  not_started: "služba ještě nezačala",
  ended: "služba skončila",
  no_active_facility: "žádné zařízení služby není v provozu",
  natural_person: "poskytovatelem je nejspíš člověk, ne organizace: rozhodne editor",
  no_contact: "registr neuvádí telefon, e-mail ani web",
  left_out: "vynechal ji editor (--leave-out)",
  missing: "v souboru registru už není",
};

/** Type 34 or group 3 → A; 18, 23, or 1 with group 5 or 19 → B; shelters for women or families → C; group 22 → P. */
export function chooseTier(record: RegisterRecord): Tier | undefined {
  const type = readCode(record.druhSocialniSluzby, "DruhSocialniSluzby");
  const groups = listGroups(record);
  if (type === 34 || groups.includes(3)) return "A";
  if (type === 18 || type === 23 || (type === 1 && (groups.includes(5) || groups.includes(19)))) return "B";
  if (type === 20 && listWords(record).some((text) => WOMEN_OR_FAMILIES.test(text))) return "C";
  return groups.includes(22) ? "P" : undefined;
}

// "Zařízení", "omezený" and "ženatý" must not count, so each stem stands at the beginning of a word.
const WOMEN_OR_FAMILIES = /(?<!\p{L})(?:žen(?!at)|matk|matek|matc|mateř|mamin|rodin)/iu;

/** Why a record without a tier is out. */
export function explainOutOfScope(record: RegisterRecord): Reason {
  const type = readCode(record.druhSocialniSluzby, "DruhSocialniSluzby");
  if (type === 28) return "family_without_victims";
  return type === 20 ? "shelter_without_victims" : "out_of_scope";
}

/**
 * Whether the service runs on `day` (`YYYY-MM-DD`). Service and facility are both asked, because they disagree in real
 * data (data-formats A6.1); an end that lies ahead keeps the service in.
 */
export function findEnd(
  record: RegisterRecord,
  facilities: readonly Facility[],
  day: string,
): Reason | undefined {
  if ((record.datumPoskytovaniOd ?? "") > day) return "not_started";
  if (record.datumPoskytovaniDo && record.datumPoskytovaniDo < day) return "ended";
  return facilities.some(({ active }) => active) ? undefined : "no_active_facility";
}

/** Numbers of the target groups. */
export const listGroups = (record: RegisterRecord): readonly number[] =>
  list(record.ciloveSkupiny)
    .map(({ cilovaSkupina }) => readCode(cilovaSkupina, "CilovaSkupinaOsoby"))
    .filter((code) => code !== undefined);

/** Remarks about whom the service is for. */
export const listRemarks = (record: RegisterRecord): readonly string[] =>
  [...list(record.ciloveSkupiny), ...list(record.doplnujiciInformaceVekoveSkupiny)]
    .map(({ doplnujiciInformace }) => tidy(doplnujiciInformace))
    .filter((text) => text !== "");

const listWords = (record: RegisterRecord): readonly string[] => [
  ...list(record.zarizeni).map(({ nazev }) => tidy(nazev)),
  ...listRemarks(record),
];
