import { type Envelope, ENVELOPE_FORMAT } from "../directory/envelope";

/**
 * Writes an envelope in ASCII alone (non-ASCII as `\uXXXX`), so that no server, mirror or content management system
 * can change its meaning by re-encoding it (signed-directory §5).
 */
export function writeEnvelope({ keys, directory }: Envelope): string {
  const text = JSON.stringify({ format: ENVELOPE_FORMAT, keys, directory });
  const ascii = text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${ascii}\n`;
}
