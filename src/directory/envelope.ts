import { fail, ok } from "./result";
import type { Result } from "./result";

/** The `format` of envelopes. */
export const ENVELOPE_FORMAT = "help-directory-envelope/1";

/** A text and the `.minisig` files that came with it; nothing in it has been checked. */
export interface SignedText {
  readonly payload: string;
  readonly signatures: readonly string[];
}

/** A later key document; `v` is an unsigned hint that only says which ones are already known. */
export interface KeyLink extends SignedText {
  readonly v: number;
}

/** The one file that clients read: a directory and every key document after the first. */
export interface Envelope {
  readonly keys: readonly KeyLink[];
  readonly directory: SignedText;
}

/**
 * Looks at the shape of an envelope and at nothing else: what it carries is judged by signatures. ASCII only, so
 * that no server or content management system can change its meaning by re-encoding it; one that was compiled in is
 * unpacked already. Code: E_ENVELOPE.
 */
export function parseEnvelope(source: string | Envelope): Result<Envelope, "E_ENVELOPE"> {
  const isText = typeof source === "string";
  if (isText && /[^\t\n\r -~]/.test(source)) return fail("E_ENVELOPE", "not ASCII");
  try {
    const raw: unknown = isText ? JSON.parse(source) : source;
    return isEnvelope(raw) ? ok(raw) : fail("E_ENVELOPE", "another shape");
  } catch {
    return fail("E_ENVELOPE", "not JSON");
  }
}

function isEnvelope(value: unknown): value is Envelope {
  const { format, keys, directory } = fieldsOf(value);
  return (
    format === ENVELOPE_FORMAT && Array.isArray(keys) && keys.every(isKeyLink) && isSignedText(directory)
  );
}

/** Whether a value has the shape of a key document with its signatures; for copies of them kept elsewhere. */
export const isKeyLink = (value: unknown): value is KeyLink =>
  typeof fieldsOf(value)["v"] === "number" && isSignedText(value);

function isSignedText(value: unknown): boolean {
  const { payload, signatures } = fieldsOf(value);
  return typeof payload === "string" && Array.isArray(signatures) && signatures.every(isString);
}

const isString = (value: unknown): boolean => typeof value === "string";

/** Any value as something with fields, so that a missing one and a wrong one are the same case. */
const fieldsOf = (value: unknown): { readonly [key: string]: unknown } => Object(value);
