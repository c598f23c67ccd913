import type { Directory, Service } from "../directory/model";
import { REGIONS, type RegionCode } from "../directory/regions";
import type { Audience } from "../directory/vocabulary";
import { isLocal, isRemote, type Listing } from "./cell";
import { isUnplaced } from "./matrix";
import { regionDistance, substitutes } from "./substitutes";

/** Why a service is named as the nearest one; `farther` where none of the others holds. */
export type NearReason = "remote" | "nationwide" | "neighbour" | "farther";

/** A service of elsewhere, and every reason that speaks for it, the strongest first; never empty. */
export interface Substitute {
  readonly listing: Listing;
  readonly reasons: readonly NearReason[];
}

/**
 * The nearest services for an audience that the region itself does not have, in the order of `substitutes`. A service
 * of which nobody knows where it works is near to nobody. `fits` narrows them further.
 */
export function nearestSubstitutes(
  directory: Directory,
  audience: Audience,
  region: RegionCode,
  fits: (service: Service) => boolean,
): readonly Substitute[] {
  return substitutes(directory, audience, region)
    .filter(({ service }) => !isLocal(service, region) && !isUnplaced(service) && fits(service))
    .map((listing) => ({ listing, reasons: reasonsFor(listing.service, region) }));
}

function reasonsFor(service: Service, region: RegionCode): readonly NearReason[] {
  const { regions, nationwide } = service.serviceArea;
  const borders = Math.min(REGIONS.length, ...regions.map((code) => regionDistance(region, code)));
  const reasons: NearReason[] = [];
  if (isRemote(service)) reasons.push("remote");
  if (nationwide) reasons.push("nationwide");
  if (borders === 1) reasons.push("neighbour");
  return reasons.length > 0 ? reasons : ["farther"];
}
