import { fail, ok } from "./result";
import type { Result } from "./result";

/** The largest envelope that is read where nothing else is said: 1 MiB (signed-directory §6, step 1). */
export const MAX_ENVELOPE_BYTES = 1_048_576;

/**
 * Bytes → text without the kindness of the platform: bad sequences are refused instead of replaced, and a byte
 * order mark stays in the text, where the envelope check refuses it. Codes: E_TOO_LARGE, E_NOT_UTF8.
 */
export function decodeText(
  bytes: Uint8Array,
  limit = MAX_ENVELOPE_BYTES,
): Result<string, "E_TOO_LARGE" | "E_NOT_UTF8"> {
  if (bytes.length > limit) return fail("E_TOO_LARGE", `${bytes.length} bytes`);
  try {
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail("E_NOT_UTF8", "malformed bytes");
  }
}

/** Text → the UTF-8 bytes that were signed. */
export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);
