import { parsePublicKey, type PublicKey } from "../../directory/minisign";
import { readText, showPath } from "../files";
import { type Checked, refuseOne } from "../problem";
import type { World } from "../world";
import type { SecretKey } from "./secret-key";

/** A `.pub` file: the key, and the role its comment names, if any. */
export interface PublicKeyFile extends PublicKey {
  readonly label?: string;
}

/** The one line of a public key as minisign and key documents hold it (`RW…`). */
export const writeKeyLine = ({ keyId, bytes }: PublicKey): string =>
  Buffer.concat([Buffer.from("Ed"), Buffer.from(keyId, "hex").reverse(), bytes]).toString("base64");

/** Writes the two lines of a minisign public key; minisign itself reads nothing from the first. */
export function writePublicKey(
  { id, publicKey }: Pick<SecretKey, "id" | "publicKey">,
  comment: string,
): string {
  const line = Buffer.concat([Buffer.from("Ed"), id, publicKey]).toString("base64");
  return `untrusted comment: minisign public key ${comment}\n${line}\n`;
}

/** Reads a `.pub` file made by `kos keygen` or by minisign (`E_KEY_FORMAT`). */
export function readPublicKeyFile(world: World, path: string): Checked<PublicKeyFile> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const [comment = "", line = ""] = text.value.split(/\r?\n/);
  const parsed = parsePublicKey(line);
  if (!parsed.ok) {
    return refuseOne(parsed.code, "veřejný klíč minisign (.pub)", "něco jiného", showPath(world, path));
  }
  const label = /((?:editor|root) [A-Z])$/.exec(comment)?.[1];
  return { ok: true, value: { ...parsed.value, ...(label ? { label } : {}) } };
}
