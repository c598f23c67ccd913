import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { locate, showPath, writeFileAtomically } from "../files";
import { type Checked, refuseOne } from "../problem";
import type { World } from "../world";
import { type ExportFile, writeJson } from "./format";

/** Lies in every exported folder and names the files that the export made, so that the next one can tidy up. */
const CONTENTS = "export.json";

/** A path inside the folder, without a way out of it. */
const INSIDE = /^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/;

/** An export that may be written: where to, and what an earlier one left there. */
export interface PlannedExport {
  readonly folder: string;
  readonly files: readonly ExportFile[];
  readonly earlier: readonly string[];
}

/** Looks at a folder before anything is written; files that no export made are never overwritten (`E_EXISTS`). */
export function planFiles(
  world: World,
  folder: string,
  files: readonly ExportFile[],
): Checked<PlannedExport> {
  const contents = readContents(locate(world, join(folder, CONTENTS)));
  const earlier = contents ?? [];
  const foreign = [...(contents ? [] : [CONTENTS]), ...files.map(({ path }) => path)].find(
    (path) => !earlier.includes(path) && existsSync(locate(world, join(folder, path))),
  );
  if (foreign === undefined) return { ok: true, value: { folder, files, earlier } };
  const file = showPath(world, join(folder, foreign));
  return refuseOne("E_EXISTS", "prázdnou složku, nebo složku po minulém exportu", "cizí soubor", file);
}

/**
 * Writes an export into its folder and takes away what an earlier export left there and this one no longer has: a
 * withdrawn service must not stay online because nobody deleted its file. Gives how many were taken away. The list of
 * contents is written first and last: after an interruption the next export still knows every file as its own.
 */
export function writeFiles(
  world: World,
  { folder, files, earlier }: PlannedExport,
  release: Readonly<Record<string, unknown>>,
): number {
  const place = (path: string): string => locate(world, join(folder, path));
  const list = (names: readonly string[]): void =>
    writeFileAtomically(place(CONTENTS), writeJson({ ...release, files: names }));
  const names = files.map(({ path }) => path);
  list([...new Set([...earlier, ...names])]);
  for (const { path, text } of files) writeFileAtomically(place(path), text);
  const gone = earlier.filter((path) => !names.includes(path) && existsSync(place(path)));
  for (const path of gone) rmSync(place(path));
  list(names);
  return gone.length;
}

/** Names of an earlier export; undefined where the list is not one that an export wrote. */
function readContents(path: string): readonly string[] | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const list: { files?: unknown; directory_id?: unknown } = JSON.parse(readFileSync(path, "utf8"));
    if (!Array.isArray(list.files) || typeof list.directory_id !== "string") return undefined;
    return list.files.filter((name) => typeof name === "string" && INSIDE.test(name));
  } catch {
    return undefined;
  }
}
