import { writePair } from "../../directory/pair";
import { DIRECTORY_ID } from "../../directory/directory-id";
import type { DirectoryKey, KeyDocument, Role } from "../../directory/keys";
import type { PublicKey } from "../../directory/minisign";

/** What a key document says apart from its dates. */
type Believed = Pick<KeyDocument, "roles" | "floor">;

/** Who comes and who leaves between two sets of keys. */
export interface MemberChanges {
  readonly added: readonly DirectoryKey[];
  readonly removed: readonly DirectoryKey[];
}

/** Compares the members of one role in two key documents. */
export const compareMembers = (before: Role, after: Role): MemberChanges => ({
  added: leaveOut(after.keys, before.keys),
  removed: leaveOut(before.keys, after.keys),
});

/** What a root key's holder has to read before signing: who leaves, who comes, how many must agree, what is disowned. */
export function describeKeyChanges(before: Believed, after: Believed): readonly string[] {
  const floors = [before, after].map(({ floor }) => floor[DIRECTORY_ID]);
  const [oldFloor, newFloor] = floors.map((pair) => (pair ? writePair(pair) : "žádné"));
  return [
    ...describeRole(before.roles.keys, after.roles.keys, "kořenových podpisů stačí"),
    ...describeRole(before.roles.directory, after.roles.directory, "podpisů editorů stačí"),
    ...(oldFloor === newFloor ? [] : [`  nejstarší uznané vydání: ${oldFloor} → ${newFloor}`]),
  ];
}

function describeRole(before: Role, after: Role, threshold: string): readonly string[] {
  const { added, removed } = compareMembers(before, after);
  const [old, now] = [before, after].map((role) => `${role.threshold} z ${role.keys.length}`);
  return [
    ...removed.map((key) => `  − odchází ${nameKey(key)}`),
    ...added.map((key) => `  + přichází ${nameKey(key)}`),
    ...listRenamed(before, after),
    ...(old === now ? [] : [`  ${threshold}: ${old} → ${now}`]),
  ];
}

/** Whoever signs next goes by these names, so an exchanged name is no detail. */
const listRenamed = (before: Role, after: Role): readonly string[] =>
  after.keys.flatMap((key) => {
    const old = before.keys.find((other) => isSameKey(other, key));
    return old && old.label !== key.label
      ? [`  nové jméno klíče ${key.keyId}: ${old.label} → ${key.label}`]
      : [];
  });

/** Who has to sign a key document: enough keys of the one before and enough of its own (TUF 5.3.3–5.3.5). */
export function describeSigners(before: KeyDocument, after: KeyDocument): readonly string[] {
  const [old, own] = [before.roles.keys, after.roles.keys];
  const { added, removed } = compareMembers(old, own);
  if (added.length + removed.length === 0) {
    return [`  aspoň ${Math.max(old.threshold, own.threshold)} z nich: ${nameKeys(own.keys)}`];
  }
  return [
    `  aspoň ${old.threshold} z dosavadních kořenových klíčů: ${nameKeys(old.keys)}`,
    `  aspoň ${own.threshold} z nových kořenových klíčů: ${nameKeys(own.keys)}`,
    "  Kdo je v obou řádcích, podepíše jednou a počítá se v obou.",
  ];
}

const leaveOut = (keys: readonly DirectoryKey[], others: readonly DirectoryKey[]): readonly DirectoryKey[] =>
  keys.filter((key) => !others.some((other) => isSameKey(other, key)));

/** By the key itself too: anybody can make a key with the id of another. */
export const isSameKey = (one: PublicKey, other: PublicKey): boolean =>
  one.keyId === other.keyId && one.bytes.join() === other.bytes.join();

const nameKey = ({ label, keyId }: DirectoryKey): string => `${label} (${keyId})`;

const nameKeys = (keys: readonly DirectoryKey[]): string => keys.map(nameKey).join(", ");
