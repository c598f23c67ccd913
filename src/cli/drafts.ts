import { readDocument, type SignableDocument } from "./document";
import { readText, showPath } from "./files";
import type { Checked } from "./problem";
import { findBeside, RELEASE_DOCUMENTS, type ReleaseTexts } from "./release-documents";
import type { World } from "./world";

/** One document of the release, ready to be written. */
export interface Draft {
  readonly document: SignableDocument;
  readonly path: string;
  /** The path as an editor would type it. */
  readonly file: string;
  readonly changed: boolean;
}

/** The documents of a release as they would be written over those that lie there. Codes: those of `readDocument`. */
export function placeDrafts(world: World, out: string, texts: ReleaseTexts): Checked<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const one of RELEASE_DOCUMENTS) {
    const path = findBeside(out, one);
    const file = showPath(world, path);
    const text = texts.get(one.name) ?? "";
    const document = readDocument(text, file);
    if (!document.ok) return document;
    drafts.push({ document: document.value, path, file, changed: readWritten(world, path) !== text });
  }
  return { ok: true, value: drafts };
}

/** The text as it lies there; undefined where there is none. */
export function readWritten(world: World, path: string): string | undefined {
  const text = readText(world, path);
  return text.ok ? text.value : undefined;
}
