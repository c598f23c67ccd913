import { hashes, verify } from "@noble/ed25519";
import { sha512 } from "@noble/hashes/sha2.js";

hashes.sha512 = sha512;

/**
 * The only place that asks the library whether a signature holds, because its default is too kind: with
 * `zip215: false` it follows RFC 8032 strictly and refuses keys of small order and non-canonical encodings.
 * Shapes: signature 64 bytes, key 32 bytes; any other length does not hold.
 */
export function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  return verify(signature, message, publicKey, { zip215: false });
}
