import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { serialize } from "../../directory/normal-form";

/** A file of the release folder: its path with forward slashes, and its bytes. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The name of the manifest inside a release folder. */
export const MANIFEST_NAME = "release.json";

const FORMAT = "kos-release/1";

/** A script under the name of its content, which a page may pin for years. */
export interface PinnedScript {
  readonly file: string;
  readonly integrity: string;
  /** The directory inside, as (epoch.version). */
  readonly directory: string;
}

/** What a release folder says about itself; webmasters' tools and the configurator read it. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly directory: Readonly<Record<string, string | number>>;
  readonly rolling: string;
  /** The newest first; older ones stay, because somebody's page may name them. */
  readonly pinned: readonly PinnedScript[];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** The hash that browsers compare (Subresource Integrity, W3C): SHA-384, the strongest that all of them know in common. */
export const writeIntegrity = (bytes: Uint8Array): string =>
  `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** The script under a name that changes with every byte of it. */
export const namePinned = (bytes: Uint8Array): string =>
  `kos.${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.js`;

/** Writes the manifest over the given files; the same files give the same bytes. */
export function writeManifest(
  manifest: Omit<Manifest, "format" | "files">,
  files: readonly SiteFile[],
): string {
  const listed = files
    .map(({ path, bytes }) => ({
      path,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const { directory, rolling, pinned } = manifest;
  const pins = pinned.map(({ file, integrity, directory: pair }) => ({ file, integrity, directory: pair }));
  return serialize({ format: FORMAT, directory, rolling, pinned: pins, files: listed });
}

/** Reads the manifest of an earlier release; undefined when it is not one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const manifest: Manifest = JSON.parse(text);
    const { format, pinned, files } = manifest;
    const names = [
      ...pinned.map(({ file, integrity, directory }) => [file, integrity, directory]),
      ...files.map(({ path }) => [path]),
    ].flat();
    const whole = format === FORMAT && names.every((name) => typeof name === "string");
    return whole && [...pinned.map(({ file }) => file), ...files.map(({ path }) => path)].every(isInside)
      ? manifest
      : undefined;
  } catch {
    return undefined;
  }
}

/** Files that a list names get deleted one day, so it must not name any outside of its folder. */
const isInside = (path: string): boolean =>
  path !== "" && !/[\\:]/.test(path) && path.split("/").every((part) => !["", ".", ".."].includes(part));

/** Endings that servers look for beside a file. */
export const COMPRESSED_ENDS: readonly string[] = [".gz", ".br"];

const COMPRESSIBLE = /\.(?:js|json|html|css|txt|svg)$/;
// Below this a compressed answer saves nothing.
const SMALL = 1024;

/** The same file as browsers like it best, made once at full strength; servers only hand it out. */
export function compress({ path, bytes }: SiteFile): readonly SiteFile[] {
  if (!COMPRESSIBLE.test(path) || bytes.length < SMALL) return [];
  const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  return [
    { path: `${path}.gz`, bytes: gzipSync(bytes, { level: 9 }) },
    { path: `${path}.br`, bytes: brotliCompressSync(bytes, brotli) },
  ];
}
