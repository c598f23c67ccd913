import { createHash } from "node:crypto";
import { houseNumbers, placeKeys, readStreet } from "./places";
import { type Address, list, type Maybe, type RegisterFacility, type RegisterRecord } from "./record";
import { compareText, foldText, tidy } from "./text";

/** One place of a service after its dates were read. */
export interface Facility {
  readonly name: string;
  /** Anything but a plain `false` counts as secret: a missing flag is no permission (DESIGN §1, rule 5). */
  readonly secret: boolean;
  /** Runs on the day of the file. */
  readonly active: boolean;
  readonly address: Maybe<Address>;
}

/** Every facility the register ever listed for the service; the ended ones matter for secrecy. */
export const listFacilities = (record: RegisterRecord, day: string): readonly Facility[] =>
  list(record.zarizeni).map((facility) => ({
    name: tidy(facility.nazev),
    secret: facility.utajenaAdresa !== false,
    active: isActive(facility, day),
    address: facility.adresa,
  }));

/** A facility that began and ended on one day never ran (data-formats A7: 2006-01-01 to 2006-01-01). */
function isActive({ poskytujeOd: from, poskytujeDo: to }: RegisterFacility, day: string): boolean {
  if ((from ?? "") > day || (to && to < day)) return false;
  return !to || from !== to;
}

/** What may be seen: running, not secret, one row per name and place (data-formats A6.4), in an order of our own. */
export function listVisible(facilities: readonly Facility[]): readonly Facility[] {
  const rows = new Map<string, Facility>();
  for (const facility of facilities.filter(({ active, secret }) => active && !secret)) {
    const key = dedupeKey(facility);
    const earlier = rows.get(key);
    // Spellings of one name differ in spaces only; which row is kept must not depend on their order in the file.
    if (!earlier || compareText(facility.name, earlier.name) < 0) rows.set(key, facility);
  }
  return [...rows].toSorted(([a], [b]) => compareText(a, b)).map(([, facility]) => facility);
}

function dedupeKey({ name, address }: Facility): string {
  const [place = address ? `${address.obec?.id}|${readStreet(address)}` : "none"] = placeKeys(address);
  return `${name}\n${place}`;
}

/**
 * Ids of visible facilities, which have none in the register (data-formats C4): the address point, a hash of the name
 * where there is none, both where several names share one point. Same order as the facilities.
 */
export function facilityIds(candidateId: string, facilities: readonly Facility[]): readonly string[] {
  const codes = facilities.map(({ address }) => address?.kodAdresnihoMista ?? undefined);
  return facilities.map((facility, index) => {
    const code = codes[index];
    const unique = codes.filter((other) => other === code).length === 1;
    if (code !== undefined && unique) return `${candidateId}-${code}`;
    return [candidateId, ...(code === undefined ? [] : [code]), hashFacility(facility)].join("-");
  });
}

const hashFacility = ({ name, address }: Facility): string => {
  const place = address
    ? `${address.obec?.id}|${readStreet(address)}|${houseNumbers(address).join("/")}`
    : "";
  return createHash("sha256")
    .update(`${foldText(name)}|${place}`)
    .digest("hex")
    .slice(0, 8);
};
