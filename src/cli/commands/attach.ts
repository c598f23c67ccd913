import { dirname, join } from "node:path";
import type { KeyDocument, Role } from "../../directory/keys";
import { verifyText } from "../../directory/verify";
import { defineCommand } from "../command";
import type { SignableDocument } from "../document";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { type Checked, type Problem, refuse, refuseOne } from "../problem";
import { readHeld, readKeyDocuments } from "../release";
import { type CheckedSignature, checkSignature, chooseRole, tidySignature } from "../signature";
import type { World } from "../world";

/**
 * `kos attach`: takes `.minisig` files that real minisign made on other machines, so that our code never has to see
 * a secret key. All of them hold, or none is stored; one key twice is `E_SIG_TWICE`, because it would count once.
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
  run: ({ soubor: file, podpisy: paths, keys }, world) => {
    const held = readHeld(world, file);
    if (!held.ok) return refused(held);
    const { document } = held.value;
    const folder = keys ?? (document.kind === "keys" ? dirname(file) : join(dirname(file), "keys"));
    const chain = readKeyDocuments(world, folder);
    if (!chain.ok) return refused(chain);
    const trusted = chain.value.findLast(
      (one) => document.kind === "directory" || one.keys.version < document.keys.version,
    );
    const checked = checkAll(world, paths, document, trusted?.keys);
    if (!checked.ok) return refused(checked);
    const known = held.value.signatures.map(({ text }) => text);
    const counts = countSignatures(document, trusted?.keys, [
      ...checked.value.map(({ text }) => text),
      ...known,
    ]);
    return store(world, file, checked.value, counts);
  },
});

/** Every signature checked as it would be published: tidied, and each key once. */
function checkAll(
  world: World,
  paths: readonly string[],
  document: SignableDocument,
  current: KeyDocument | undefined,
): Checked<readonly CheckedSignature[]> {
  const role = chooseRole(document, current);
  const problems: Problem[] = [];
  const signatures = new Map<string, CheckedSignature>();
  for (const path of paths) {
    const file = showPath(world, path);
    const text = readText(world, path);
    const checked = text.ok ? checkSignature(document, tidySignature(text.value), role, file) : text;
    if (!checked.ok) problems.push(...checked.problems);
    else if (!signatures.has(checked.value.keyId)) signatures.set(checked.value.keyId, checked.value);
    else {
      const got = `druhý podpis klíčem ${checked.value.keyId} (${checked.value.label})`;
      problems.push(...refuseOne("E_SIG_TWICE", "od každého klíče jeden podpis", got, file).problems);
    }
  }
  return problems.length > 0 ? refuse(...problems) : { ok: true, value: [...signatures.values()] };
}

/** How many of the needed signatures are there; a key document needs those of the old and of its own root keys. */
function countSignatures(
  document: SignableDocument,
  current: KeyDocument | undefined,
  signatures: readonly string[],
): readonly { readonly have: number; readonly need: number }[] {
  const roles: readonly (Role | undefined)[] =
    document.kind === "directory"
      ? [current?.roles.directory]
      : [current?.roles.keys, document.keys.roles.keys];
  return roles
    .filter((role) => role !== undefined)
    .map((role) => ({
      have: verifyText(document.text, signatures, role).signers.length,
      need: role.threshold,
    }));
}

function store(
  world: World,
  file: string,
  signatures: readonly CheckedSignature[],
  counts: ReturnType<typeof countSignatures>,
): Outcome {
  const stored = signatures.map(({ keyId, label, text }) => {
    const path = `${file}.${keyId}.minisig`;
    writeFileAtomically(locate(world, path), text);
    return { file: showPath(world, path), key_id: keyId, label };
  });
  const complete = counts.every(({ have, need }) => have >= need);
  const lacking = counts.map(({ have, need }) => `${have} ze ${need} potřebných`);
  return done(
    [
      ...stored.map((one) => `Podpis ${one.key_id} (${one.label}) platí: ${one.file}`),
      complete ? "Podpisů je dost." : `Podpisů ještě není dost: ${[...new Set(lacking)].join(", ")}.`,
    ],
    { ok: true, signatures: stored, complete },
  );
}
