import type { DirectoryKey } from "../../directory/keys";
import { showPath } from "../files";
import { isDevelopmentKey } from "../keys/development";
import { readPublicKeyFile } from "../keys/public-key";
import { type Checked, type Refused, refuseOne } from "../problem";
import type { World } from "../world";

/** The two offices of a key document, by the word that labels begin with. */
export type Office = "root" | "editor";

/** What new keys may be called. */
export interface Naming {
  readonly office: Office;
  readonly development: boolean;
  /** Labels of the keys that stay beside the new ones. */
  readonly held: readonly string[];
  /** Every label there ever was: a key without a name of its own never inherits one. */
  readonly used: readonly string[];
}

/**
 * Reads public keys and names each by its role: by the comment that `kos keygen` wrote, else by the next free letter.
 * Codes: `E_KEY_FORMAT`, `E_DEVELOPMENT_KEY` for a key that everybody has, unless it is for trying things out,
 * `E_LABEL` for a key of the other office or a name that somebody has.
 */
export function readMembers(
  world: World,
  paths: readonly string[],
  { office, development, held, used }: Naming,
): Checked<readonly DirectoryKey[]> {
  const members: DirectoryKey[] = [];
  const taken = new Set(held.map(bareLabel));
  const ever = new Set([...used, ...held].map(bareLabel));
  for (const path of paths) {
    const key = readPublicKeyFile(world, path);
    if (!key.ok) return key;
    const file = showPath(world, path);
    if (!development && isDevelopmentKey(key.value)) return refuseDevelopment(key.value.keyId, file);
    const label = key.value.label ?? nextLabel(office, ever);
    if (!label)
      return refuseOne(
        "E_LABEL",
        `klíč s vlastní rolí (kos keygen --label)`,
        "všechna písmena použitá",
        file,
      );
    if (!label.startsWith(office)) return refuseOne("E_LABEL", `klíč s rolí ${office}`, label, file);
    if (taken.has(label))
      return refuseOne("E_LABEL", "roli, kterou nikdo nemá", `druhý klíč „${label}“`, file);
    taken.add(label);
    ever.add(label);
    members.push({ ...key.value, label: development ? `development ${label}` : label });
  }
  return { ok: true, value: members };
}

const refuseDevelopment = (keyId: string, file: string): Refused =>
  refuseOne(
    "E_DEVELOPMENT_KEY",
    "klíč člověka, nebo --development pro zkušební vydání",
    `zkušební klíč ${keyId}, který má každý`,
    file,
  );

/** Who stays when these keys leave, each named by its label or its id (`E_KEY_UNKNOWN`). */
export function removeMembers(
  members: readonly DirectoryKey[],
  names: readonly string[],
): Checked<readonly DirectoryKey[]> {
  const leaving = new Set<DirectoryKey>();
  for (const name of names) {
    const found = members.find((key) => isCalled(key, name));
    if (!found) return refuseUnknown(members, name);
    leaving.add(found);
  }
  return { ok: true, value: members.filter((key) => !leaving.has(key)) };
}

/** minisign leaves out the leading zeros of an id. */
function isCalled({ keyId, label }: DirectoryKey, name: string): boolean {
  const wanted = name.trim().toUpperCase();
  return (
    [keyId, label.toUpperCase(), bareLabel(label).toUpperCase()].includes(wanted) ||
    keyId === wanted.padStart(16, "0")
  );
}

/** No guess at who was meant: it would be one keystroke from throwing out the wrong person. */
function refuseUnknown(members: readonly DirectoryKey[], name: string): Refused {
  const names = members.map(({ keyId, label }) => `${label} (${keyId})`).join(", ");
  return refuseOne("E_KEY_UNKNOWN", `jeden z klíčů: ${names}`, `„${name}“`);
}

/** A label without the mark of keys that are only for trying things out. */
const bareLabel = (label: string): string => label.replace(/^development /, "");

function nextLabel(office: Office, used: ReadonlySet<string>): string | undefined {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  return letters.map((letter) => `${office} ${letter}`).find((label) => !used.has(label));
}
