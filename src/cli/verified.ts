import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DirectoryCode } from "../directory/codes";
import { DIRECTORY_ID } from "../directory/directory-id";
import { parseEnvelope } from "../directory/envelope";
import type { KeyDocument } from "../directory/keys";
import { type Loaded, openEnvelope } from "../directory/load";
import { parseSignature } from "../directory/minisign";
import { decodeText } from "../directory/text";
import { readDocument } from "./document";
import { locate, readBytes, readText, showPath } from "./files";
import { type Checked, type Problem, refuse, refuseOne } from "./problem";
import { readKeyDocuments, RELEASE_FOLDER } from "./release";
import { followHeld } from "./rotation/chain";
import { checkSignature } from "./signature";
import type { World } from "./world";

/** An envelope that clients would show, with the paths as an editor would type them. */
export interface VerifiedRelease {
  readonly loaded: Loaded;
  readonly envelope: string;
  readonly file: string;
  readonly keysFile: string;
}

/**
 * Opens an envelope as a client does at the instant `now`, and checks what only an editor can ask: that the trusted
 * comments are true and that OpenSSL agrees with every signature. Everything that leaves this house is read through
 * here. Old age is no refusal. The box edition is taken only where it will do (`anyEdition`), later key documents than
 * the envelope's own have no say where its own time is asked about (`past`). Codes: those of `openEnvelope`, E_FILE,
 * E_TRUSTED_COMMENT and the others of `checkSignature`.
 */
export function openRelease(
  world: World,
  path: string,
  now: number,
  keys = findKeys(world, path),
  { anyEdition = false, past = false } = {},
): Checked<VerifiedRelease> {
  const pinned = readText(world, keys);
  if (!pinned.ok) return pinned;
  const known = past ? ({ ok: true, value: {} } as const) : readKnownKeys(world, keys);
  if (!known.ok) return known;
  const text = readEnvelope(world, path);
  if (!text.ok) return text;
  const file = showPath(world, path);
  const inputs = { envelope: text.value, pinnedKeys: pinned.value, directoryId: DIRECTORY_ID, anyEdition };
  const opened = openEnvelope({ ...inputs, ...known.value, floors: [], buildTime: 0, now });
  if (!opened.ok) {
    const wanted = WANTED[opened.code] ?? "platný podepsaný adresář";
    return refuseOne(opened.code, wanted, sayDetail(opened.detail), file);
  }
  const problems = crossCheck(text.value, opened.value, file);
  if (problems.length > 0) return refuse(...problems);
  const keysFile = showPath(world, keys);
  return { ok: true, value: { loaded: opened.value, envelope: text.value, file, keysFile } };
}

/** What a client wants at each step, for the codes an editor is likely to meet. */
const WANTED: Partial<Record<DirectoryCode, string>> = {
  E_ENVELOPE: "soubor directory.signed.json beze změny",
  E_SIG_THRESHOLD: "dost platných podpisů editorů",
  E_KEYS_SIGNATURE: "nové klíče podepsané kořenovými klíči",
  E_KEYS_CHAIN: "dokumenty klíčů jeden po druhém",
  E_NOT_NORMAL_FORM: "adresář v jediném možném zápisu",
  E_WRONG_DIRECTORY: `úplný adresář ${DIRECTORY_ID} (directory.signed.json)`,
  E_ROLLBACK: "vydání, kterému kořenové klíče ještě věří",
  E_TYPE: "adresář, ne jiný dokument",
};

/** The one detail that editors meet often, in their language; the others are for whoever mends the program. */
const sayDetail = (detail: string): string => detail.replace(/^(\d+) of (\d+).*$/, "$1 ze $2 potřebných");

function findKeys(world: World, envelope: string): string {
  const beside = join(dirname(envelope), "keys", "1.keys.json");
  return existsSync(locate(world, beside)) ? beside : join(RELEASE_FOLDER, "keys", "1.keys.json");
}

/** The later key documents of the same folder: an old envelope cannot hide a revocation by leaving it out. */
function readKnownKeys(world: World, keys: string): Checked<{ readonly knownKeys?: KeyDocument }> {
  if (basename(keys) !== "1.keys.json") return { ok: true, value: {} };
  const chain = readKeyDocuments(world, dirname(keys));
  return chain.ok ? { ok: true, value: { knownKeys: followHeld(chain.value).newest } } : chain;
}

function readEnvelope(world: World, path: string): Checked<string> {
  const bytes = readBytes(world, path);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (text.ok) return text;
  return refuseOne(text.code, "ASCII soubor do 1 MiB", text.detail, showPath(world, path));
}

/** Every signature of a known editor, also those beyond the threshold that a client does not look at. */
function crossCheck(text: string, { payload, keys }: Loaded, file: string): readonly Problem[] {
  const envelope = parseEnvelope(text);
  const document = readDocument(payload, file);
  if (!envelope.ok || !document.ok) return document.ok ? [] : document.problems;
  return envelope.value.directory.signatures.flatMap((signature): readonly Problem[] => {
    const parsed = parseSignature(signature);
    const known = parsed.ok && keys.roles.directory.keys.some(({ keyId }) => keyId === parsed.value.keyId);
    // Signatures of removed keys or of another kind never count, so they do no harm (signed-directory §6, step 4).
    if (!known) return [];
    const checked = checkSignature(document.value, signature, keys.roles.directory, file);
    return checked.ok ? [] : checked.problems;
  });
}
