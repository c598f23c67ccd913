import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Envelope, parseEnvelope, type SignedText } from "../../directory/envelope";
import { parseSignature } from "../../directory/minisign";
import { defineCommand } from "../command";
import { readDocument } from "../document";
import { locate, readText, refuseExisting, showPath, writeFileAtomically } from "../files";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";
import { COMPANIONS, DIRECTORY_DOCUMENT, RELEASE_DOCUMENTS } from "../release-documents";
import type { World } from "../world";

/** `kos unpack`: gives a third party the plain files that minisign, signify and OpenSSL check without us. */
export const unpack = defineCommand({
  usage: "unpack <soubor>",
  describe: "rozloží podepsaný adresář na soubory pro minisign a OpenSSL",
  positionals: { soubor: { type: "string", demandOption: true, describe: "directory.signed.json" } },
  options: {
    out: { type: "string", demandOption: true, describe: "složka, kam soubory zapsat" },
    ...JSON_OPTION,
  },
  examples: [["unpack directory.signed.json --out rozbaleno", "directory.json a podpisy"]],
  run: ({ soubor: path, out }, world) => {
    const first = readEnvelope(world, path);
    if (!first.ok) return refused(first);
    const parts: Checked<readonly Named[]>[] = [];
    for (const one of [path, ...findOthers(world, path)]) {
      const envelope = readEnvelope(world, one);
      const file = showPath(world, one);
      parts.push(
        envelope.ok
          ? listFiles(nameOf(envelope.value.directory, file), envelope.value.directory, file)
          : envelope,
      );
    }
    const { keys } = first.value;
    const file = showPath(world, path);
    const strange = keys.find(({ v }) => !Number.isSafeInteger(v) || v < 2);
    if (strange)
      return refused(refuseOne("E_KEYS_CHAIN", "dokumenty klíčů od verze 2", String(strange.v), file));
    parts.push(...keys.map((link) => listFiles(join("keys", `${link.v}.keys.json`), link, file)));
    const files: Named[] = [];
    for (const part of parts) {
      if (!part.ok) return refused(part);
      files.push(...part.value);
    }
    const names = files.map(([name]) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    // A client reads one of the two, and whoever checks with other programs would read the other.
    if (twice !== undefined)
      return refused(refuseOne("E_ENVELOPE", "každý dokument a podpis jen jednou", `dvakrát ${twice}`, file));
    const free = refuseExisting(
      world,
      names.map((name) => join(out, name)),
    );
    if (!free.ok) return refused(free);
    for (const [name, content] of files) writeFileAtomically(locate(world, join(out, name)), content);
    const written = free.value.map((name) => showPath(world, name));
    return done(["Zapsáno:", ...written.map((name) => `  ${name}`)], { ok: true, files: written });
  },
});

/** A file as it will be written: its name and its text. */
type Named = readonly [name: string, text: string];

function readEnvelope(world: World, path: string): Checked<Envelope> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const envelope = parseEnvelope(text.value);
  return envelope.ok
    ? envelope
    : refuseOne(envelope.code, basename(path), envelope.detail, showPath(world, path));
}

/** The other envelopes of a release, where the directory's is taken apart. */
function findOthers(world: World, path: string): readonly string[] {
  if (basename(path) !== DIRECTORY_DOCUMENT.envelope) return [];
  return COMPANIONS.map(({ envelope }) => join(dirname(path), envelope)).filter((one) =>
    existsSync(locate(world, one)),
  );
}

/** What cannot be read is somebody's broken directory; it is taken apart all the same. */
function nameOf({ payload }: SignedText, file: string): string {
  const document = readDocument(payload, file);
  const form = document.ok && RELEASE_DOCUMENTS.find(({ kind }) => kind === document.value.kind);
  return (form || DIRECTORY_DOCUMENT).name;
}

function listFiles(
  name: string,
  { payload, signatures }: SignedText,
  file: string,
): Checked<readonly Named[]> {
  const files: Named[] = [[name, payload]];
  for (const signature of signatures) {
    const parsed = parseSignature(signature);
    if (!parsed.ok) return refuseOne(parsed.code, "podpisy minisign typu Ed", parsed.detail, file);
    files.push([`${name}.${parsed.value.keyId}.minisig`, signature]);
  }
  return { ok: true, value: files };
}
