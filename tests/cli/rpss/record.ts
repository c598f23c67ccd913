import { openCollector } from "../../../src/cli/rpss/collect";
import type { Address, RegisterFacility, RegisterRecord } from "../../../src/cli/rpss/record";
import { UNCHECKED_CODES } from "../../../src/cli/rpss/code-lists";
import { surveyRegister } from "../../../src/cli/rpss/survey";

/** The day of every test's register. */
export const DAY = "2026-09-30";

/** An address in Brno; no two tests share a house unless they say so. */
export const makeAddress = (street: string, house: number, changes: Partial<Address> = {}): Address => ({
  kodAdresnihoMista: 990_000_000 + house,
  cisloDomovni: house,
  cisloOrientacni: null,
  psc: "60200",
  kraj: { id: "Kraj/116" },
  obec: { id: "Obec/582786" },
  ulice: { nazev: street },
  ...changes,
});

/** A running public facility. */
export const makeFacility = (changes: Partial<RegisterFacility> = {}): RegisterFacility => ({
  nazev: "Testovací centrum",
  poskytujeOd: "2007-01-01",
  poskytujeDo: null,
  utajenaAdresa: false,
  adresa: makeAddress("Veřejná", 1),
  ...changes,
});

/** A running intervention centre with one number, in the register's own shape. */
export const makeRecord = (portalId: number, changes: Partial<RegisterRecord> = {}): RegisterRecord => ({
  portalId,
  datumPoskytovaniOd: "2007-01-01",
  datumPoskytovaniDo: null,
  druhSocialniSluzby: { id: "DruhSocialniSluzby/34" },
  zarizeni: [makeFacility()],
  poskytovatel: { ico: String(10_000_000 + portalId), nazev: `Testovací poskytovatel ${portalId}, z. s.` },
  telefony: [{ telefon: "999 000 001", poznamka: null }],
  ciloveSkupiny: [{ cilovaSkupina: { id: "CilovaSkupinaOsoby/3" }, doplnujiciInformace: null }],
  ...changes,
});

/** The file of the register with these records. */
export const makeRegister = (...records: readonly object[]): string => JSON.stringify({ polozky: records });

/** Collects records as a run does. */
export function collect(...records: readonly object[]) {
  const collector = openCollector(() => []);
  for (const record of records) collector.add(record);
  const collected = collector.finish();
  if (!collected.ok) throw new Error(JSON.stringify(collected.problems));
  return collected.value;
}

/** What the rules make of these records, without code lists unless given. */
export const survey = (
  records: readonly object[],
  changes: Partial<Parameters<typeof surveyRegister>[1]> = {},
) =>
  surveyRegister(collect(...records), { day: DAY, lists: UNCHECKED_CODES, leftOut: new Set(), ...changes });

/** The one candidate that one record gives. */
export function candidateOf(record: object, ...others: readonly object[]) {
  const [candidate] = survey([record, ...others]).candidates;
  if (!candidate) throw new Error("no candidate");
  return candidate;
}

/** Codes of a candidate's warnings. */
export const codes = (candidate: {
  readonly warnings: readonly { readonly code: string }[];
}): readonly string[] => candidate.warnings.map(({ code }) => code);
