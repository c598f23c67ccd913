import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DIRECTORY_ID } from "../../directory/directory-id";
import { type KeyDocument, KEYS_TYPE } from "../../directory/keys";
import { type Json, serialize } from "../../directory/normal-form";
import { defineCommand } from "../command";
import { describeDocument, listFacts, readDocument } from "../document";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { writeInstant } from "../instant";
import { type PublicKeyFile, readPublicKeyFile } from "../keys/public-key";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";
import { toOpenSslKey } from "../signature";
import type { World } from "../world";

/** `kos keys`: writes the document that says whose signatures count; root keys then sign it with `kos sign`. */
export const keys = defineCommand({
  usage: "keys",
  describe: "sestaví dokument klíčů: čí podpisy platí",
  positionals: {},
  options: {
    root: { type: "array", string: true, demandOption: true, describe: "kořenové klíče (.pub)" },
    editor: { type: "array", string: true, demandOption: true, describe: "klíče editorů (.pub)" },
    "threshold-root": { type: "number", default: 2, describe: "kolik kořenových podpisů stačí" },
    "threshold-editor": { type: "number", default: 2, describe: "kolik podpisů editorů stačí" },
    previous: { type: "string", describe: "předchozí dokument klíčů" },
    floor: { type: "string", describe: "nejstarší vydání, kterému ještě věřit, jako 1.42" },
    development: { type: "boolean", default: false, describe: "klíče jen pro zkušební vydání" },
    issued: { type: "string", describe: "datum vydání (jinak teď)" },
    out: { type: "string", demandOption: true, describe: "kam zapsat, například keys/1.keys.json" },
    ...JSON_OPTION,
  },
  examples: [["keys --root root-*.pub --editor editor-*.pub --out keys/1.keys.json", "první dokument klíčů"]],
  run: (args, world) => {
    const issued = chooseInstant("issued", args.issued, world.clock());
    if (!issued.ok) return refused(issued);
    const previous = readPrevious(world, args.previous);
    if (!previous.ok) return refused(previous);
    const roots = readKeys(world, args.root, "root", args.development);
    const editors = readKeys(world, args.editor, "editor", args.development);
    const floor = readFloor(args.floor, previous.value);
    for (const part of [roots, editors, floor]) if (!part.ok) return refused(part);
    if (!roots.ok || !editors.ok || !floor.ok) return refused(refuseOne("E_KEYS", "klíče", "nic"));
    const text = serialize({
      _type: KEYS_TYPE,
      version: (previous.value?.version ?? 0) + 1,
      issued: writeInstant(issued.value),
      expires: writeInstant(addTwoYears(issued.value)),
      roles: {
        keys: { threshold: args["threshold-root"], keyids: roots.value.map(({ keyId }) => keyId) },
        directory: { threshold: args["threshold-editor"], keyids: editors.value.map(({ keyId }) => keyId) },
      },
      keys: Object.fromEntries(
        [...roots.value, ...editors.value].map(({ keyId, line, label }) => [keyId, { pub: line, label }]),
      ),
      ...floor.value,
    });
    return writeKeyFiles(world, args.out, text, [...roots.value, ...editors.value]);
  },
});

type LabelledKey = PublicKeyFile & { readonly label: string };

function readKeys(
  world: World,
  paths: readonly string[],
  role: string,
  development: boolean,
): Checked<readonly LabelledKey[]> {
  const result: LabelledKey[] = [];
  for (const [index, path] of paths.entries()) {
    const key = readPublicKeyFile(world, path);
    if (!key.ok) return key;
    const label = key.value.label ?? `${role} ${String.fromCharCode(65 + index)}`;
    if (!label.startsWith(role))
      return refuseOne("E_LABEL", `klíč s rolí ${role}`, label, showPath(world, path));
    result.push({ ...key.value, label: development ? `development ${label}` : label });
  }
  return { ok: true, value: result };
}

function readPrevious(world: World, path: string | undefined): Checked<KeyDocument | undefined> {
  if (path === undefined) return { ok: true, value: undefined };
  const text = readText(world, path);
  if (!text.ok) return text;
  const document = readDocument(text.value, showPath(world, path));
  if (!document.ok) return document;
  if (document.value.kind === "keys") return { ok: true, value: document.value.keys };
  return refuseOne("E_TYPE", "dokument klíčů", "adresář", showPath(world, path));
}

/** What root keys once disowned stays disowned. */
function readFloor(text: string | undefined, previous: KeyDocument | undefined): Checked<{ floor?: Json }> {
  if (text === undefined) {
    const kept = Object.entries(previous?.floor ?? {});
    return {
      ok: true,
      value:
        kept.length > 0 ? { floor: Object.fromEntries(kept.map(([id, pair]) => [id, { ...pair }])) } : {},
    };
  }
  const [, epoch, version] = /^([1-9]\d*)\.([1-9]\d*)$/.exec(text) ?? [];
  if (!epoch || !version) return refuseOne("E_FLOOR", "vydání jako 1.42", text);
  return {
    ok: true,
    value: { floor: { [DIRECTORY_ID]: { epoch: Number(epoch), version: Number(version) } } },
  };
}

function addTwoYears(issued: number): number {
  const date = new Date(issued);
  return date.setUTCFullYear(date.getUTCFullYear() + 2);
}

/** Beside the document go the public keys in both forms that third parties use (minisign, OpenSSL). */
function writeKeyFiles(world: World, out: string, text: string, members: readonly LabelledKey[]) {
  const file = showPath(world, out);
  const document = readDocument(text, file);
  if (!document.ok) return refused(document);
  const path = locate(world, out);
  if (existsSync(path) && readFileSync(path, "utf8") !== text) {
    return refused(refuseOne("E_EXISTS", "jméno, které ještě není použité", "jiný dokument klíčů", file));
  }
  for (const { keyId, line, label, bytes } of members) {
    const beside = join(dirname(path), keyId);
    writeFileAtomically(
      `${beside}.pub`,
      `untrusted comment: minisign public key ${keyId} ${label}\n${line}\n`,
    );
    writeFileAtomically(
      `${beside}.pem`,
      String(toOpenSslKey({ bytes }).export({ format: "pem", type: "spki" })),
    );
  }
  writeFileAtomically(path, text);
  const lines = [
    ...describeDocument(document.value),
    `Zapsáno: ${file}. Teď ho podepíšou kořenové klíče (kos sign).`,
  ];
  return done(lines, { ok: true, file, ...listFacts(document.value) });
}
