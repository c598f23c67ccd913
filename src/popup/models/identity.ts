/** The namespace of all our identifiers, as in every other format that we hand out; it must never change. */
const NAMESPACE = "7c9a2d5e3f4b4f0e9a612d8b6f1c0e47";

/**
 * The identifier of a service as a UUID (RFC 9562 §5.5, version 5), so that a card that is saved again replaces the
 * one before. It is the same as in the release's own cards.
 */
export async function serviceUuid(id: string): Promise<string> {
  const name = new TextEncoder().encode(`service/${id}`);
  const bytes = new Uint8Array([...hexBytes(NAMESPACE), ...name]);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", bytes)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const hexBytes = (hex: string): readonly number[] =>
  (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
