import { etc, Point } from "@noble/ed25519";
import { runNow, type Steps } from "./steps";

const { n: ORDER } = Point.CURVE();
const BITS = ORDER.toString(2).length;

/**
 * Whether a signature holds: RFC 8032 §5.1.7 with the cofactor, over the library's points. Strict like its
 * `zip215: false`: keys of small order, non-canonical points and S ≥ L hold nothing. The library's own `verify` first
 * makes a table of four thousand points for signing, which a slow phone feels; both products in one ladder need none.
 * Shapes: signature 64 bytes, key 32 bytes; any other length does not hold.
 */
export function* verifyEd25519InSteps(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): Steps<boolean> {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  const hashed = yield etc.concatBytes(signature.subarray(0, 32), publicKey, message);
  try {
    const key = Point.fromBytes(publicKey, false);
    const commitment = Point.fromBytes(signature.subarray(0, 32), false);
    const s = toNumber(signature.subarray(32));
    if (s >= ORDER || key.isSmallOrder()) return false;
    // [8][S]B = [8]R + [8][k]A
    const sum = addProducts(s, Point.BASE, toNumber(hashed) % ORDER, key.negate());
    return sum.subtract(commitment).clearCofactor().is0();
  } catch {
    // The library throws for bytes that are no point.
    return false;
  }
}

/** The same in one go. */
export const verifyEd25519 = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean =>
  runNow(verifyEd25519InSteps(signature, message, publicKey));

/** [a]P + [b]Q by Straus' method: one doubling for both factors. Everything here is public, so time may tell. */
function addProducts(a: bigint, p: Point, b: bigint, q: Point): Point {
  const terms = [undefined, p, q, p.add(q)];
  const [bitsOfA = "", bitsOfB = ""] = [a, b].map((factor) => factor.toString(2).padStart(BITS, "0"));
  let sum = Point.ZERO;
  for (let bit = 0; bit < BITS; bit++) {
    const term = terms[Number(bitsOfA[bit]) + 2 * Number(bitsOfB[bit])];
    sum = sum.double();
    if (term) sum = sum.add(term);
  }
  return sum;
}

/** Bytes as a number, the lowest first. */
function toNumber(bytes: Uint8Array): bigint {
  let value = 0n;
  bytes.forEach((byte, at) => (value += BigInt(byte) << BigInt(8 * at)));
  return value;
}
