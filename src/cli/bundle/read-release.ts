import { join } from "node:path";
import { type Checked, type Problem } from "../problem";
import { type HeldDocument, readHeld } from "../release";
import { RELEASE_DOCUMENTS, type ReleaseDocument } from "../release-documents";
import type { World } from "../world";

/** One document of a release as it lies in its folder. */
export interface HeldPart extends HeldDocument {
  readonly form: ReleaseDocument;
}

/** All documents of a release, the directory first. */
export type HeldRelease = readonly [HeldPart, ...HeldPart[]];

/** Reads every document of a release with the signatures beside it. Codes: E_FILE, and those of `readDocument`. */
export function readRelease(world: World, folder: string): Checked<HeldRelease> {
  const parts: HeldPart[] = [];
  const problems: Problem[] = [];
  for (const form of RELEASE_DOCUMENTS) {
    const held = readHeld(world, join(folder, form.name));
    if (held.ok) parts.push({ ...held.value, form });
    else problems.push(...held.problems);
  }
  const [first, ...rest] = parts;
  return first && problems.length === 0 ? { ok: true, value: [first, ...rest] } : { ok: false, problems };
}
