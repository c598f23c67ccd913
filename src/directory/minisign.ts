import { decodeBase64 } from "./base64";
import { verifyEd25519InSteps } from "./ed25519";
import { fail, ok } from "./result";
import type { Result } from "./result";
import { runNow, type Steps } from "./steps";
import { encodeText } from "./text";

/** A public key in minisign's container; `bytes` are the 32 of Ed25519. */
export interface PublicKey {
  /** Sixteen upper-case hexadecimal digits, as minisign prints them (it leaves out leading zeros). */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

/** A signature file taken apart; nothing in it has been checked yet. */
export interface MinisignSignature {
  readonly keyId: string;
  /** Over the bytes of the signed text; 64 bytes. */
  readonly signature: Uint8Array;
  /** What minisign prints after it verified; covered by `commentSignature`. */
  readonly trustedComment: string;
  /** Over signature ‖ trusted comment; 64 bytes. */
  readonly commentSignature: Uint8Array;
}

// Printable ASCII only and short, so that no two texts encode to the same bytes and minisign's own line limits
// (1 KiB and 8 KiB) are never met.
const SIGNATURE_FILE =
  /^untrusted comment: [\t -~]{0,500}\n([^\n]{100})\ntrusted comment: ([\t -~]{0,500})\n([^\n]{88})\n$/;

/** Reads one minisign public key line (`RW…`, 56 characters). Code: E_KEY_FORMAT. */
export function parsePublicKey(line: string): Result<PublicKey, "E_KEY_FORMAT"> {
  const bytes = decodeBase64(line, 42);
  if (!bytes || !isPlainEd25519(bytes)) return fail("E_KEY_FORMAT", `not a minisign public key: ${line}`);
  return ok({ keyId: readKeyId(bytes), bytes: bytes.slice(10) });
}

/**
 * Reads the four lines of a `.minisig` file, each ended by LF. Only algorithm `Ed` (plain Ed25519 over the bytes
 * themselves) exists for us: there is nothing to negotiate (signed-directory §5). Code: E_SIG_FORMAT.
 */
export function parseSignature(text: string): Result<MinisignSignature, "E_SIG_FORMAT"> {
  const [, first = "", trustedComment = "", second = ""] = SIGNATURE_FILE.exec(text) ?? [];
  const bytes = decodeBase64(first, 74);
  const commentSignature = decodeBase64(second, 64);
  if (!bytes || !commentSignature) return fail("E_SIG_FORMAT", "not the four lines of a minisign signature");
  if (!isPlainEd25519(bytes)) return fail("E_SIG_FORMAT", "not algorithm Ed");
  return ok({ keyId: readKeyId(bytes), signature: bytes.slice(10), trustedComment, commentSignature });
}

/** Whether the key made this signature over the message and over the trusted comment; both must hold. */
export function* verifySignatureInSteps(
  parsed: MinisignSignature,
  message: Uint8Array,
  key: PublicKey,
): Steps<boolean> {
  const { keyId, signature, trustedComment, commentSignature } = parsed;
  const comment = encodeText(trustedComment);
  const signedComment = new Uint8Array(64 + comment.length);
  signedComment.set(signature);
  signedComment.set(comment, 64);
  return (
    keyId === key.keyId &&
    (yield* verifyEd25519InSteps(signature, message, key.bytes)) &&
    (yield* verifyEd25519InSteps(commentSignature, signedComment, key.bytes))
  );
}

/** The same in one go. */
export const verifySignature = (parsed: MinisignSignature, message: Uint8Array, key: PublicKey): boolean =>
  runNow(verifySignatureInSteps(parsed, message, key));

const isPlainEd25519 = (bytes: Uint8Array): boolean => bytes[0] === 0x45 && bytes[1] === 0x64;

/** minisign keeps the id little-endian and prints it as a number. */
function readKeyId(bytes: Uint8Array): string {
  let keyId = "";
  for (const byte of bytes.slice(2, 10)) keyId = byte.toString(16).padStart(2, "0") + keyId;
  return keyId.toUpperCase();
}
