import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { locate } from "../files";
import type { World } from "../world";
import type { SiteFile } from "./manifest";

/** Every file under a folder in the order of its path, with forward slashes; a missing folder has none. */
export function readFolder(world: World, folder: string): readonly SiteFile[] {
  const root = locate(world, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).replaceAll("\\", "/"), bytes: readFileSync(path) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same files one folder deeper. */
export const under = (folder: string, files: readonly SiteFile[]): readonly SiteFile[] =>
  files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
