import { readDocument, type SignableDocument } from "./document";
import { readText, showPath } from "./files";
import { type Checked, type Problem, refuseOne } from "./problem";
import { COMPANIONS, DIRECTORY_DOCUMENT, findBeside } from "./release-documents";
import type { World } from "./world";

/** A document with the path it was read from. */
export interface HeldText {
  readonly path: string;
  readonly document: SignableDocument;
}

/**
 * What gets signed together with a document: beside a directory every other document of its release, beside a key
 * document nothing. Each has to be what the directory makes of it, because whoever signs reads the directory alone.
 * Codes: E_FILE where one is missing, E_EDITION, E_TYPE for a companion that was to be signed by itself.
 */
export function readCompanions(
  world: World,
  path: string,
  document: SignableDocument,
): Checked<readonly HeldText[]> {
  if (document.kind === "keys") return { ok: true, value: [] };
  if (document.kind !== "directory") {
    const wanted = `${DIRECTORY_DOCUMENT.name}: s ním se podepíše i tenhle soubor`;
    return refuseOne("E_TYPE", wanted, "soubor, který se sám nepodepisuje", showPath(world, path));
  }
  const held: HeldText[] = [];
  const problems: Problem[] = [];
  for (const one of COMPANIONS) {
    const beside = findBeside(path, one);
    const file = showPath(world, beside);
    const text = readText(world, beside);
    const read = text.ok ? readDocument(text.value, file) : text;
    if (!read.ok) problems.push(...read.problems);
    else {
      problems.push(...one.check(read.value.text, document, file));
      held.push({ path: beside, document: read.value });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: held };
}
