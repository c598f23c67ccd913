/**
 * What releases are ordered by: the epoch first, which is the version of the key document, then the version. So
 * a new key document overtakes any version number that stolen keys may have used up (signed-directory §4).
 */
export interface Pair {
  readonly epoch: number;
  readonly version: number;
}

/** A release as people write it: `1.42`. */
export const writePair = ({ epoch, version }: Pair): string => `${epoch}.${version}`;

/** Whether the first release is older than the second. */
export const isOlder = (one: Pair, other: Pair): boolean =>
  one.epoch < other.epoch || (one.epoch === other.epoch && one.version < other.version);
