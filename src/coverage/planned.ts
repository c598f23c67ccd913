import type { RegionCode } from "../directory/regions";
import type { Audience, Kind } from "../directory/vocabulary";

/** A service that somebody thinks of opening: enough to see which cell it would change, and no more. */
export interface PlannedService {
  readonly region: RegionCode;
  readonly audience: Audience;
  readonly kind: Kind;
  readonly name: string;
}
