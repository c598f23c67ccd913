import { dirname, join } from "node:path";
import { defineCommand } from "../command";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import type { Problem } from "../problem";
import { readHeld, readKeyDocuments } from "../release";
import { type CheckedSignature, checkSignature, chooseRole } from "../signature";
import type { World } from "../world";

/**
 * `kos attach`: takes `.minisig` files that real minisign made on other machines, so that our code never has to see
 * a secret key. All of them hold, or none is stored.
 */
export const attach = defineCommand({
  usage: "attach <soubor> <podpisy..>",
  describe: "přidá podpisy, které udělal program minisign jinde",
  positionals: {
    soubor: { type: "string", demandOption: true, describe: "podepsaný soubor" },
    podpisy: { type: "string", array: true, demandOption: true, describe: "soubory .minisig" },
  },
  options: {
    keys: { type: "string", describe: "složka s dokumenty klíčů (jinak keys vedle souboru)" },
    ...JSON_OPTION,
  },
  examples: [["attach directory.json podpis-b.minisig", "zkontroluje podpis a uloží ho vedle souboru"]],
  run: ({ soubor: file, podpisy: signatures, keys }, world) => {
    const held = readHeld(world, file);
    if (!held.ok) return refused(held);
    const { document } = held.value;
    const folder = keys ?? (document.kind === "keys" ? dirname(file) : join(dirname(file), "keys"));
    const chain = readKeyDocuments(world, folder);
    if (!chain.ok) return refused(chain);
    const trusted = chain.value.findLast(
      (one) => document.kind === "directory" || one.keys.version < document.keys.version,
    );
    const role = chooseRole(document, trusted?.keys);
    const checked = signatures.map((path) => {
      const text = readText(world, path);
      // Text that went through Windows has other line ends; the signed lines themselves are unchanged.
      return text.ok
        ? checkSignature(document, text.value.replaceAll("\r\n", "\n"), role, showPath(world, path))
        : text;
    });
    const problems = checked.flatMap((one): readonly Problem[] => (one.ok ? [] : one.problems));
    if (problems.length > 0) return refused({ ok: false, problems });
    return store(
      world,
      file,
      checked.flatMap((one) => (one.ok ? [one.value] : [])),
    );
  },
});

function store(world: World, file: string, signatures: readonly CheckedSignature[]) {
  const stored = signatures.map(({ keyId, label, text }) => {
    const path = `${file}.${keyId}.minisig`;
    writeFileAtomically(locate(world, path), text);
    return { file: showPath(world, path), key_id: keyId, label };
  });
  return done(
    stored.map((one) => `Podpis ${one.key_id} (${one.label}) platí: ${one.file}`),
    { ok: true, signatures: stored },
  );
}
