import { scryptSync } from "node:crypto";

/** Work factors as they stand in a minisign secret key: operations and bytes of memory. */
export interface ScryptLimits {
  readonly operations: number;
  readonly memory: number;
}

/** What `minisign -G` uses (libsodium's SENSITIVE): N = 2^20, 1 GiB, a few seconds. */
export const SENSITIVE: ScryptLimits = { operations: 33_554_432, memory: 1_073_741_824 };

/** More than this is not a key of ours but an attempt to fill the memory. */
const MAX_MEMORY = 2 * SENSITIVE.memory;
/** libsodium's own least; with less of it, operations alone would fill the memory or hours. */
const MIN_MEMORY = 16_777_216;

/**
 * Derives the stream that hides a minisign secret key, as libsodium's `crypto_pwhash_scryptsalsa208sha256` does
 * (its `pickparams` turns the two limits into N, r, p). Undefined for limits no honest key has.
 */
export function deriveStream(
  password: string,
  salt: Uint8Array,
  limits: ScryptLimits,
  length: number,
): Uint8Array | undefined {
  const { operations, memory } = limits;
  if (memory < MIN_MEMORY || memory > MAX_MEMORY || operations > 8 * SENSITIVE.operations) return undefined;
  const { N, r, p } = pickParameters(limits);
  const maxmem = 128 * N * r + 128 * r * p + 1_048_576;
  return new Uint8Array(scryptSync(Buffer.from(password, "utf8"), salt, length, { N, r, p, maxmem }));
}

function pickParameters({ operations, memory }: ScryptLimits): { N: number; r: number; p: number } {
  const r = 8;
  const enough = Math.max(operations, 32_768);
  if (enough < memory / 32) return { N: powerOver(Math.floor(enough / (r * 4))), r, p: 1 };
  const N = powerOver(Math.floor(memory / (r * 128)));
  const blocks = Math.min(Math.floor(enough / 4 / N), 0x3f_ff_ff_ff);
  return { N, r, p: Math.max(1, Math.floor(blocks / r)) };
}

/** The first power of two greater than half of `most`, from 2 up. */
function powerOver(most: number): number {
  let power = 2;
  while (power <= most / 2) power *= 2;
  return power;
}
