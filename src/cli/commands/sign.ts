import { defineCommand } from "../command";
import { describeDocument, listFacts, readDocument } from "../document";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { readSecretKey } from "../keys/secret-key";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { writeKeyId, writeSignature } from "../signature";

/** `kos sign`: one person's signature of a directory or a key document, in a file of its own beside it. */
export const sign = defineCommand({
  usage: "sign <soubor>",
  describe: "podepíše adresář nebo dokument klíčů",
  positionals: {
    soubor: { type: "string", demandOption: true, describe: "directory.json nebo N.keys.json" },
  },
  options: {
    key: { type: "string", demandOption: true, describe: "tajný klíč (.key), také od programu minisign" },
    out: { type: "string", describe: "kam zapsat podpis (jinak vedle souboru)" },
    ...JSON_OPTION,
  },
  examples: [["sign --key editor-a.key src/data/release/directory.json", "podpis editora A"]],
  run: async ({ soubor: file, key: keyPath, out, json }, world) => {
    const text = readText(world, file);
    if (!text.ok) return refused(text);
    const document = readDocument(text.value, showPath(world, file));
    if (!document.ok) return refused(document);
    const shown = describeDocument(document.value);
    const secretText = readText(world, keyPath);
    if (!secretText.ok) return refused(secretText);
    // Whoever signs sees what, before the password is asked for.
    if (!json) world.err(`${["Podepisujete:", ...shown].join("\n")}\n`);
    const key = await readSecretKey(
      secretText.value,
      showPath(world, keyPath),
      async () => world.env.KOS_PASSWORD ?? (await world.askPassword("Heslo ke klíči: ")),
    );
    if (!key.ok) return refused(key);
    const keyId = writeKeyId(key.value.id);
    const target = out ?? `${file}.${keyId}.minisig`;
    writeFileAtomically(locate(world, target), writeSignature(document.value, key.value));
    const lines = [`Podepsáno klíčem ${keyId}: ${showPath(world, target)}`];
    return done(lines, {
      ok: true,
      key_id: keyId,
      file: showPath(world, target),
      ...listFacts(document.value),
    });
  },
});
