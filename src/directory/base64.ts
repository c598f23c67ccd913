const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * Decodes the one canonical base64 text of exactly `size` bytes (RFC 4648 §3.5: unused bits are zero, padding
 * complete, no white space), undefined for anything else. `atob` would accept several texts for the same bytes.
 */
export function decodeBase64(text: string, size: number): Uint8Array | undefined {
  const digits = Math.ceil((size * 8) / 6);
  if (text !== text.slice(0, digits).padEnd(Math.ceil(size / 3) * 4, "=")) return undefined;
  const bytes = new Uint8Array(size);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < digits; i++) {
    const value = DIGITS.indexOf(text.charAt(i));
    if (value < 0) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return held === 0 ? bytes : undefined;
}
