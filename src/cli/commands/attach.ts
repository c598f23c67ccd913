import { dirname, join } from "node:path";
import type { KeyDocument, Role } from "../../directory/keys";
import { verifyText } from "../../directory/verify";
import { defineCommand } from "../command";
import type { SignableDocument } from "../document";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { type Checked, type Problem, refuse, refuseOne } from "../problem";
import { type HeldDocument, readHeld, readKeyDocuments } from "../release";
import { COMPANIONS, DIRECTORY_DOCUMENT, findBeside } from "../release-documents";
import { type CheckedSignature, checkSignature, chooseRole, tidySignature } from "../signature";
import type { World } from "../world";

/**
 * `kos attach`: takes `.minisig` files that real minisign made on other machines, so that our code never has to see
 * a secret key. With those of a directory come those of the other documents of its release: each is stored beside the
 * one it names. All of them hold, or none is stored; one key twice is `E_SIG_TWICE`, because it would count once.
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
      (one) => document.kind !== "keys" || one.keys.version < document.keys.version,
    );
    const parts: readonly [Part, ...Part[]] = [
      { ...held.value, path: file },
      ...readOthers(world, file, document),
    ];
    const checked = checkAll(world, paths, parts, trusted?.keys);
    if (!checked.ok) return refused(checked);
    const counts = parts.flatMap((part) => {
      const added = checked.value.filter(({ path }) => path === part.path);
      return countSignatures(
        part.document,
        trusted?.keys,
        [...added, ...part.signatures].map(({ text }) => text),
      );
    });
    return store(world, checked.value, counts);
  },
});

/** A document that signatures may be of, and where it lies. */
interface Part extends HeldDocument {
  readonly path: string;
}

/** The other documents of a directory's release, as far as they are there. */
function readOthers(world: World, file: string, { kind }: SignableDocument): readonly Part[] {
  if (kind !== DIRECTORY_DOCUMENT.kind) return [];
  return COMPANIONS.flatMap((one) => {
    const path = findBeside(file, one);
    const held = readHeld(world, path);
    return held.ok ? [{ ...held.value, path }] : [];
  });
}

/** A good signature, and the document it is stored beside. */
interface Attached extends CheckedSignature {
  readonly path: string;
}

/** Every signature checked as it would be published: tidied, and each key once. */
function checkAll(
  world: World,
  paths: readonly string[],
  parts: readonly [Part, ...Part[]],
  current: KeyDocument | undefined,
): Checked<readonly Attached[]> {
  const problems: Problem[] = [];
  const signatures = new Map<string, Attached>();
  for (const path of paths) {
    const file = showPath(world, path);
    const text = readText(world, path);
    const signature = text.ok ? tidySignature(text.value) : "";
    const { document, path: of } = choosePart(signature, parts);
    const checked = text.ok ? checkSignature(document, signature, chooseRole(document, current), file) : text;
    if (!checked.ok) {
      problems.push(...checked.problems);
      continue;
    }
    const place = `${of}.${checked.value.keyId}`;
    if (!signatures.has(place)) signatures.set(place, { ...checked.value, path: of });
    else {
      const got = `druhý podpis klíčem ${checked.value.keyId} (${checked.value.label})`;
      problems.push(...refuseOne("E_SIG_TWICE", "od každého klíče jeden podpis", got, file).problems);
    }
  }
  return problems.length > 0 ? refuse(...problems) : { ok: true, value: [...signatures.values()] };
}

/** The document whose own trusted comment the signature carries; else the first, whose name was typed. */
const choosePart = (signature: string, parts: readonly [Part, ...Part[]]): Part =>
  parts.find(({ document }) => signature.includes(`trusted comment: ${document.trustedComment}\n`)) ??
  parts[0];

/** How many of the needed signatures are there; a key document needs those of the old and of its own root keys. */
function countSignatures(
  document: SignableDocument,
  current: KeyDocument | undefined,
  signatures: readonly string[],
): readonly { readonly have: number; readonly need: number }[] {
  const roles: readonly (Role | undefined)[] =
    document.kind !== "keys" ? [current?.roles.directory] : [current?.roles.keys, document.keys.roles.keys];
  return roles
    .filter((role) => role !== undefined)
    .map((role) => ({
      have: verifyText(document.text, signatures, role).signers.length,
      need: role.threshold,
    }));
}

function store(
  world: World,
  signatures: readonly Attached[],
  counts: ReturnType<typeof countSignatures>,
): Outcome {
  const stored = signatures.map(({ path, keyId, label, text }) => {
    const target = `${path}.${keyId}.minisig`;
    writeFileAtomically(locate(world, target), text);
    return { file: showPath(world, target), key_id: keyId, label };
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
