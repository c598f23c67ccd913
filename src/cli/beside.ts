import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DIRECTORY_ID } from "../directory/directory-id";
import { readDocument } from "./document";
import { locate, readText, showPath } from "./files";
import { type Problem, refuseOne } from "./problem";
import { COMPANIONS, type ReleaseDocument } from "./release-documents";
import type { VerifiedRelease } from "./verified";
import type { World } from "./world";

/**
 * What is wrong with the other envelopes of a verified release: each has to hold for its own clients, and to be what
 * this directory makes of it. One that is not there is no fault: a directory may travel alone. Codes: E_EDITION, and
 * those of the clients.
 */
export function checkBeside(
  world: World,
  path: string,
  release: VerifiedRelease,
  now: number,
): readonly Problem[] {
  return COMPANIONS.flatMap((form) => {
    const beside = join(dirname(path), form.envelope);
    if (!existsSync(locate(world, beside)) || locate(world, beside) === locate(world, path)) return [];
    return checkOne(world, form, beside, release, now);
  });
}

function checkOne(
  world: World,
  form: ReleaseDocument,
  path: string,
  { loaded, file: source, keysFile }: VerifiedRelease,
  now: number,
): readonly Problem[] {
  const file = showPath(world, path);
  const envelope = readText(world, path);
  const pinned = readText(world, keysFile);
  const directory = readDocument(loaded.payload, source);
  if (!envelope.ok) return envelope.problems;
  if (!pinned.ok) return pinned.problems;
  if (!directory.ok) return directory.problems;
  const texts = { envelope: envelope.value, pinnedKeys: pinned.value, directoryId: DIRECTORY_ID };
  const opened = form.open({ ...texts, knownKeys: loaded.keys, floors: [], buildTime: 0, now });
  if (!opened.ok) {
    return refuseOne(opened.code, "soubor, který klient přijme", opened.detail, file).problems;
  }
  return directory.value.kind === "directory" ? form.check(opened.value.payload, directory.value, file) : [];
}
