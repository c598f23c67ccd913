import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { KeyDocument } from "../directory/keys";
import { readDocument, type SignableDocument } from "./document";
import { locate, readText, showPath } from "./files";
import { type Checked, refuse, refuseOne } from "./problem";
import type { World } from "./world";

/** Where the signed files are kept. */
export const RELEASE_FOLDER = "src/data/release";

/** The envelope's name inside a release folder; the only file that clients read. */
export const ENVELOPE_NAME = "directory.signed.json";

/** A `.minisig` file as it lies beside its document. */
export interface SignatureFile {
  readonly file: string;
  readonly text: string;
}

/** A document of a release with the signatures beside it. */
export interface HeldDocument {
  readonly file: string;
  readonly document: SignableDocument;
  readonly signatures: readonly SignatureFile[];
}

/** A key document of a release. */
export interface HeldKeys extends HeldDocument {
  readonly keys: KeyDocument;
}

/** Reads a document and every `<file>.<KEYID>.minisig` beside it, in the order of the key ids. */
export function readHeld(world: World, path: string): Checked<HeldDocument> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const file = showPath(world, path);
  const document = readDocument(text.value, file);
  if (!document.ok) return document;
  const signatures = readSignatures(world, path);
  if (!signatures.ok) return signatures;
  return { ok: true, value: { file, document: document.value, signatures: signatures.value } };
}

/** Every `<file>.<KEYID>.minisig` beside a document, in the order of the key ids. */
export function readSignatures(world: World, path: string): Checked<readonly SignatureFile[]> {
  const signatures: SignatureFile[] = [];
  for (const name of listFolder(world, dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`) || !/\.[0-9A-F]{16}\.minisig$/.test(name)) continue;
    const signature = readText(world, join(dirname(path), name));
    if (!signature.ok) return signature;
    signatures.push({ file: showPath(world, join(dirname(path), name)), text: signature.value });
  }
  return { ok: true, value: signatures };
}

/** Reads `keys/1.keys.json`, `keys/2.keys.json` and so on; a gap or a wrong number inside is `E_KEYS_CHAIN`. */
export function readKeyDocuments(world: World, folder: string): Checked<readonly [HeldKeys, ...HeldKeys[]]> {
  const versions = listFolder(world, folder)
    .map((name) => Number(/^([1-9]\d*)\.keys\.json$/.exec(name)?.[1]))
    .filter((version) => version > 0)
    .toSorted((a, b) => a - b);
  const held: HeldKeys[] = [];
  for (const [index, version] of versions.entries()) {
    const read = readHeld(world, join(folder, `${version}.keys.json`));
    if (!read.ok) return read;
    const { document, file } = read.value;
    if (document.kind !== "keys") return refuseOne("E_TYPE", "dokument klíčů", "jiný dokument", file);
    if (version !== index + 1 || document.keys.version !== version) {
      const got = `verze ${document.keys.version}`;
      return refuseOne("E_KEYS_CHAIN", `dokument klíčů verze ${index + 1}`, got, file);
    }
    held.push({ ...read.value, keys: document.keys });
  }
  const [first, ...later] = held;
  if (first) return { ok: true, value: [first, ...later] };
  const wanted = "dokument klíčů (vytvoří ho kos keys)";
  return refuse({ code: "E_FILE", wanted, got: "nic", file: showPath(world, join(folder, "1.keys.json")) });
}

/** Names in a folder, sorted; a folder that is not there has none. */
function listFolder(world: World, folder: string): readonly string[] {
  try {
    return readdirSync(locate(world, folder)).toSorted();
  } catch {
    return [];
  }
}
