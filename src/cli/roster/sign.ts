import { askKey } from "../commands/sign";
import { locate, showPath, writeFileAtomically } from "../files";
import { done, type Outcome, refused } from "../outcome";
import { refuseOne } from "../problem";
import { readKeyDocuments } from "../release";
import { writeKeyId, writeSignature } from "../signature";
import type { World } from "../world";
import { describeRoster, listMembers, listRosterFacts, readRosterFile } from "./document";

/** What signing needs to know. */
export interface SigningPlan {
  readonly file: string;
  /** The secret key. */
  readonly key: string | undefined;
  /** Folder of the group's key documents. */
  readonly keys: string;
  readonly json: boolean;
}

/**
 * `kos roster sign`: one person's signature in a file of its own beside the roster. Whoever signs reads every member
 * before the password is asked for. Codes: those of its readers, E_SIG_KEY for a key that does not speak for the group.
 */
export async function signRoster(
  world: World,
  { file, key: path, keys, json }: SigningPlan,
): Promise<Outcome> {
  if (path === undefined) return refused(refuseOne("E_USAGE", "--key a soubor s tajným klíčem", "nic"));
  const document = readRosterFile(world, file);
  if (!document.ok) return refused(document);
  const chain = readKeyDocuments(world, keys);
  if (!chain.ok) return refused(chain);
  const shown = ["Podepisujete:", ...describeRoster(document.value), ...listMembers(document.value), ""];
  if (!json) world.err(`${shown.join("\n")}\n`);
  const key = await askKey(world, path);
  if (!key.ok) return refused(key);
  const keyId = writeKeyId(key.value.id);
  const editors = chain.value.at(-1)?.keys.roles.directory.keys ?? [];
  if (!editors.some((one) => one.keyId === keyId)) {
    const wanted = "klíč editora z nejnovějšího dokumentu klíčů skupiny";
    return refused(refuseOne("E_SIG_KEY", wanted, `klíč ${keyId}`, showPath(world, path)));
  }
  const target = `${file}.${keyId}.minisig`;
  writeFileAtomically(locate(world, target), writeSignature(document.value, key.value));
  const signature = showPath(world, target);
  const data = { ok: true, key_id: keyId, file: signature, ...listRosterFacts(document.value) };
  return done([`Podepsáno klíčem ${keyId}: ${signature}`], data);
}
