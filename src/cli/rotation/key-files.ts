import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { locate, showPath, writeFileAtomically } from "../files";
import { writeKeyLine } from "../keys/public-key";
import { type Checked, refuseOne } from "../problem";
import { toOpenSslKey } from "../signature";
import type { World } from "../world";
import type { KeysText } from "./compose";

/**
 * Writes a key document and beside it the public keys in both forms that third parties use (minisign, OpenSSL).
 * Never replaces another document (`E_EXISTS`). Keys that left keep their files: old releases are checked with them.
 */
export function writeKeyFiles(world: World, out: string, { text, keys }: KeysText): Checked<string> {
  const file = showPath(world, out);
  const path = locate(world, out);
  if (existsSync(path) && readFileSync(path, "utf8") !== text) {
    return refuseOne("E_EXISTS", "jméno, které ještě není použité", "jiný dokument klíčů", file);
  }
  for (const key of [...keys.roles.keys.keys, ...keys.roles.directory.keys]) {
    const beside = join(dirname(path), key.keyId);
    const comment = `untrusted comment: minisign public key ${key.keyId} ${key.label}`;
    writeFileAtomically(`${beside}.pub`, `${comment}\n${writeKeyLine(key)}\n`);
    writeFileAtomically(`${beside}.pem`, String(toOpenSslKey(key).export({ format: "pem", type: "spki" })));
  }
  writeFileAtomically(path, text);
  return { ok: true, value: file };
}
