import type { Role } from "./keys";
import { parseSignature, verifySignatureInSteps } from "./minisign";
import { runNow, type Steps } from "./steps";
import { encodeText } from "./text";

declare const verified: unique symbol;

/**
 * Text whose signatures were checked over its exact bytes. Only `verifyText` makes one and `parseDirectory` takes
 * nothing else: parsing before verifying does not compile.
 */
export type VerifiedText = string & { readonly [verified]: true };

/** What came of counting the signatures of a text. */
export interface Verification {
  /** Ids of the keys whose signatures were counted; counting stops at the threshold. */
  readonly signers: readonly string[];
  /** Present when there were enough of them. */
  readonly text?: VerifiedText;
}

/** How many signatures are looked at; each costs up to two verifications. */
export const MAX_SIGNATURES = 16;

/**
 * Counts the keys of a role that signed exactly this text. Malformed and unknown signatures are skipped, each key
 * counts once however often it signed (signed-directory §6, step 4; rules of DSSE and TUF).
 */
export function* verifyTextInSteps(
  source: string,
  signatures: readonly string[],
  role: Role,
): Steps<Verification> {
  const message = encodeText(source);
  const signers: string[] = [];
  for (const signature of signatures.slice(0, MAX_SIGNATURES)) {
    const parsed = parseSignature(signature);
    if (!parsed.ok) continue;
    const { keyId } = parsed.value;
    const key = role.keys.find((candidate) => candidate.keyId === keyId);
    if (!key || signers.includes(keyId)) continue;
    if (!(yield* verifySignatureInSteps(parsed.value, message, key))) continue;
    signers.push(keyId);
    if (signers.length === role.threshold) return { signers, text: source as VerifiedText };
  }
  return { signers };
}

/** The same in one go. */
export const verifyText = (source: string, signatures: readonly string[], role: Role): Verification =>
  runNow(verifyTextInSteps(source, signatures, role));
