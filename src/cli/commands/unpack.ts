import { join } from "node:path";
import { parseEnvelope, type SignedText } from "../../directory/envelope";
import { parseSignature } from "../../directory/minisign";
import { defineCommand } from "../command";
import { locate, readText, refuseExisting, showPath, writeFileAtomically } from "../files";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";

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
    const file = showPath(world, path);
    const text = readText(world, path);
    if (!text.ok) return refused(text);
    const envelope = parseEnvelope(text.value);
    if (!envelope.ok)
      return refused(refuseOne(envelope.code, "directory.signed.json", envelope.detail, file));
    const { directory, keys } = envelope.value;
    const strange = keys.find(({ v }) => !Number.isSafeInteger(v) || v < 2);
    if (strange)
      return refused(refuseOne("E_KEYS_CHAIN", "dokumenty klíčů od verze 2", String(strange.v), file));
    const parts = [
      listFiles("directory.json", directory, file),
      ...keys.map((link) => listFiles(join("keys", `${link.v}.keys.json`), link, file)),
    ];
    const files: (readonly [name: string, text: string])[] = [];
    for (const part of parts) {
      if (!part.ok) return refused(part);
      files.push(...part.value);
    }
    const free = refuseExisting(
      world,
      files.map(([name]) => join(out, name)),
    );
    if (!free.ok) return refused(free);
    for (const [name, content] of files) writeFileAtomically(locate(world, join(out, name)), content);
    const names = free.value.map((name) => showPath(world, name));
    return done(["Zapsáno:", ...names.map((name) => `  ${name}`)], { ok: true, files: names });
  },
});

function listFiles(
  name: string,
  { payload, signatures }: SignedText,
  file: string,
): Checked<readonly (readonly [string, string])[]> {
  const files: (readonly [string, string])[] = [[name, payload]];
  for (const signature of signatures) {
    const parsed = parseSignature(signature);
    if (!parsed.ok) return refuseOne(parsed.code, "podpisy minisign typu Ed", parsed.detail, file);
    files.push([`${name}.${parsed.value.keyId}.minisig`, signature]);
  }
  return { ok: true, value: files };
}
