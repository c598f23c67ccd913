import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseEnvelope } from "../../directory/envelope";
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

// By name, besides the envelopes: the first key document, which came with the code, and public keys.
const PUBLIC = /^keys\/(?:1\.keys\.json(?:\.[0-9A-F]{16}\.minisig)?|[0-9A-F]{16}\.(?:pub|pem))$/;

/**
 * The files of a release that anybody may have. Editors keep more in the same folder: a secret key that somebody left
 * there, the next directory that nobody has signed, reasons; none of it leaves the house.
 */
export function readSigned(world: World, folder: string, envelopes: readonly string[]): readonly SiteFile[] {
  const documents = envelopes.flatMap((envelope) => {
    const parsed = parseEnvelope(envelope);
    return parsed.ok ? [parsed.value.directory, ...parsed.value.keys] : [];
  });
  const signed = new Set(documents.flatMap(({ payload, signatures }) => [payload, ...signatures]));
  for (const envelope of envelopes) signed.add(envelope);
  return readFolder(world, folder).filter(
    ({ path, bytes }) => PUBLIC.test(path) || signed.has(Buffer.from(bytes).toString()),
  );
}

/** The same files one folder deeper. */
export const under = (folder: string, files: readonly SiteFile[]): readonly SiteFile[] =>
  files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
