import { type DirectoryKey, type KeyDocument, KEYS_TYPE, type Role } from "../../directory/keys";
import { serialize } from "../../directory/normal-form";
import { readDocument, type SignableDocument } from "../document";
import { writeInstant } from "../instant";
import { writeKeyLine } from "../keys/public-key";
import { type Checked, type Problem, refuseOne } from "../problem";

/** A key document that nobody has written down yet; its expiry follows from its date. */
export type KeyDraft = Omit<KeyDocument, "expires">;

/** A key document as it gets signed. */
export type KeysText = Extract<SignableDocument, { kind: "keys" }>;

/**
 * Writes a key document in its normal form (signed-directory §5), valid for two years. Refuses what would let one
 * person decide or nobody: a threshold under 2 or over the number of keys (`E_THRESHOLD`), and a key that would count
 * twice (`E_KEY_TWICE`).
 */
export function composeKeyDocument(draft: KeyDraft, file: string): Checked<KeysText> {
  const { version, issued, roles, floor } = draft;
  const members = [...roles.keys.keys, ...roles.directory.keys];
  const problems = [
    ...checkThreshold(roles.keys, "kořenové klíče", file),
    ...checkThreshold(roles.directory, "klíče editorů", file),
    ...checkTwins(members, file),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const text = serialize({
    _type: KEYS_TYPE,
    version,
    issued: writeInstant(issued),
    expires: writeInstant(addTwoYears(issued)),
    roles: { keys: writeRole(roles.keys), directory: writeRole(roles.directory) },
    keys: Object.fromEntries(
      members.map(({ label, ...key }) => [key.keyId, { pub: writeKeyLine(key), label }]),
    ),
    ...(Object.keys(floor).length > 0 ? { floor: copyFloor(floor) } : {}),
  });
  const document = readDocument(text, file);
  if (!document.ok) return document;
  if (document.value.kind === "keys") return { ok: true, value: document.value };
  return refuseOne("E_TYPE", "dokument klíčů", "adresář", file);
}

const writeRole = ({ threshold, keys }: Role) => ({ threshold, keyids: keys.map(({ keyId }) => keyId) });

const copyFloor = (floor: KeyDocument["floor"]) =>
  Object.fromEntries(
    Object.entries(floor).map(([id, { epoch, version }]) => [id, { epoch, version }] as const),
  );

function checkThreshold({ threshold, keys }: Role, name: string, file: string): readonly Problem[] {
  if (Number.isInteger(threshold) && threshold >= 2 && threshold <= keys.length) return [];
  const wanted =
    keys.length < 2
      ? `${name}: aspoň 2, aby nikdo nerozhodoval sám`
      : `${name}: počet podpisů od 2 do ${keys.length}`;
  const got = keys.length < 2 ? String(keys.length) : `${threshold}`;
  return refuseOne("E_THRESHOLD", wanted, got, file).problems;
}

/** The same key twice would be one person with two votes, or one person in two offices. */
function checkTwins(members: readonly DirectoryKey[], file: string): readonly Problem[] {
  return members.flatMap((key, index) => {
    const bytes = key.bytes.join();
    const twin = members
      .slice(0, index)
      .find((other) => other.keyId === key.keyId || other.bytes.join() === bytes);
    if (!twin) return [];
    const wanted = "každý klíč jen jednou, buď jako kořenový, nebo jako editorův";
    return refuseOne("E_KEY_TWICE", wanted, `${twin.label} a ${key.label} jsou tentýž klíč`, file).problems;
  });
}

function addTwoYears(issued: number): number {
  const date = new Date(issued);
  return date.setUTCFullYear(date.getUTCFullYear() + 2);
}
