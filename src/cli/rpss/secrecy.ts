import type { Facility } from "./facilities";
import { placeKeys } from "./places";

/**
 * What may be said of the place (data-formats A6.6): `hidden` where every running facility is secret, `review` where one
 * is or ever was secret and an editor must decide, `none` where the register gives no address, else `shown`.
 */
export type AddressState = "shown" | "hidden" | "review" | "none";

/**
 * Judges one service. `visible` are its facilities that may be seen; `secretPlaces` are the keys of every secret place in
 * the whole file: a house that is secret for one service is not shown for its neighbour either.
 */
export function judgeAddress(
  facilities: readonly Facility[],
  visible: readonly Facility[],
  secretPlaces: ReadonlySet<string>,
): AddressState {
  if (visible.length === 0) return "hidden";
  const keys = visible.flatMap(({ address }) => placeKeys(address));
  if (hasSecret(facilities) || keys.some((key) => secretPlaces.has(key))) return "review";
  return visible.some(({ address }) => address) ? "shown" : "none";
}

/** True where any facility is or ever was secret; then no remark of the service is passed on. */
export const hasSecret = (facilities: readonly Facility[]): boolean =>
  facilities.some(({ secret }) => secret);
