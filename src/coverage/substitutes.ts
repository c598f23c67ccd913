import type { Directory, Service } from "../directory/model";
import { REGIONS, type RegionCode } from "../directory/regions";
import type { Audience } from "../directory/vocabulary";
import { type Listing, listings, titleOf } from "./cell";
import { compareRanks } from "./rank";

/** How many region borders lie between two regions; a neighbour is one away. */
export function regionDistance(from: RegionCode, to: RegionCode): number {
  let distance = 0;
  let reached: readonly RegionCode[] = [from];
  while (!reached.includes(to) && distance < REGIONS.length) {
    reached = REGIONS.filter(
      ({ code, neighbours }) => reached.includes(code) || neighbours.some((n) => reached.includes(n)),
    ).map(({ code }) => code);
    distance += 1;
  }
  return distance;
}

/**
 * Services for the audience outside the region, nearest first: fewest borders to cross, then those that can be
 * called, then those that take people from the whole country, then by name. Records that do not count as help
 * in their own area are left out.
 */
export function substitutes(directory: Directory, audience: Audience, region: RegionCode): Listing[] {
  return listings(directory)
    .filter(({ service }) => service.countsAsLocal && service.audiences.includes(audience))
    .map((listing) => ({ listing, rank: rank(listing.service, region) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || compareText(titleOf(a.listing), titleOf(b.listing)))
    .map(({ listing }) => listing);
}

function rank(service: Service, region: RegionCode): readonly number[] {
  const { regions, nationwide } = service.serviceArea;
  const distances = regions.map((code) => regionDistance(region, code));
  // A service with no seat in any region is reached by phone or chat, so no border lies in between.
  const distance = distances.length > 0 ? Math.min(...distances) : nationwide ? 0 : REGIONS.length;
  return [distance, service.phones.length > 0 ? 0 : 1, nationwide ? 0 : 1];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
