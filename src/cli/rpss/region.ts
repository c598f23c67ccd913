import type { RegionCode } from "../../directory/regions";
import { readRegion } from "./codes";
import type { Facility } from "./facilities";
import { list, type RegisterRecord } from "./record";

/**
 * Regions of a service: its extended competence and its running facilities, of a secret one the region only
 * (data-formats A6.5). Where a wholly secret service names none, the region of its contact address has to do. The seat
 * of the provider never counts: it often lies in another region (data-formats A7).
 */
export function listRegions(record: RegisterRecord, facilities: readonly Facility[]): readonly RegionCode[] {
  const active = facilities.filter((facility) => facility.active);
  const found = [
    ...list(record.rozsirenePusobnostiVKraji).map(({ kraj }) => readRegion(kraj)),
    ...active.map(({ address }) => readRegion(address?.kraj)),
  ].filter((region) => region !== undefined);
  const hidden = active.every(({ secret }) => secret);
  return sortRegions(found.length === 0 && hidden ? contactRegions(record) : found);
}

const contactRegions = (record: RegisterRecord): readonly RegionCode[] =>
  list(record.kontaktniAdresy)
    .map(({ adresa }) => readRegion(adresa?.kraj))
    .filter((region) => region !== undefined);

const sortRegions = (regions: readonly RegionCode[]): readonly RegionCode[] =>
  [...new Set(regions)].toSorted();
