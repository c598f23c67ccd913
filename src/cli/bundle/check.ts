import { parseSignature } from "../../directory/minisign";
import { holdsDevelopmentKey } from "../keys/development";
import { type Problem, refuseOne } from "../problem";
import type { HeldDocument, HeldKeys } from "../release";
import { checkEpoch } from "../rotation/chain";
import { checkSignature, chooseRole } from "../signature";
import type { HeldRelease } from "./read-release";

/** Every key document carries only good signatures; how many are needed is judged by the verifier and for the first here. */
export function checkChain(chain: readonly HeldKeys[]): readonly Problem[] {
  return chain.flatMap((held, index) => {
    const role = chooseRole(held.document, chain[index - 1]?.keys);
    const own = held.keys.roles.keys;
    return [...checkSignatures(held, role), ...checkCount(held, own.threshold)];
  });
}

/** Every document of the release is what the directory makes of it, and enough editors signed it. */
export function checkRelease(held: HeldRelease, chain: readonly HeldKeys[]): readonly Problem[] {
  const [{ document: source, file }] = held;
  const newest = chain.at(-1)?.keys;
  if (source.kind !== "directory" || !newest)
    return refuseOne("E_TYPE", "adresář", "něco jiného", file).problems;
  const editors = newest.roles.directory;
  const { release, epoch } = source.directory;
  return [
    ...(release === "publication" ? checkPeople(chain, file) : []),
    ...checkEpoch(chain, epoch, file),
    ...held.flatMap((one) => [
      ...one.form.check(one.document.text, source, one.file),
      ...checkSignatures(one, editors),
      ...checkCount(one, editors.threshold),
    ]),
  ];
}

function checkPeople(chain: readonly HeldKeys[], file: string): readonly Problem[] {
  if (!holdsDevelopmentKey(chain.map(({ keys }) => keys))) return [];
  return refuseOne("E_DEVELOPMENT_KEY", "pro ostré vydání klíče lidí", "zkušební klíče", file).problems;
}

const checkSignatures = (held: HeldDocument, role: ReturnType<typeof chooseRole>): readonly Problem[] =>
  held.signatures.flatMap(({ file, text }): readonly Problem[] => {
    const checked = checkSignature(held.document, text, role, file);
    return checked.ok ? [] : checked.problems;
  });

/** By keys, not by files: the same signature under another name is still one person's. */
function checkCount({ signatures, file }: HeldDocument, threshold: number): readonly Problem[] {
  const signers = new Set(
    signatures.map(({ text }) => {
      const parsed = parseSignature(text);
      return parsed.ok ? parsed.value.keyId : "";
    }),
  );
  if (signers.size >= threshold) return [];
  return refuseOne("E_SIG_THRESHOLD", `podpisy různých klíčů: aspoň ${threshold}`, String(signers.size), file)
    .problems;
}
