import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type Checked, refuseOne } from "./problem";
import type { World } from "./world";

/** Absolute path of what an editor typed. */
export const locate = (world: World, path: string): string => resolve(world.root, path);

/** The path an editor would type: short, relative, with forward slashes on every system. */
export const showPath = (world: World, path: string): string =>
  (relative(world.root, locate(world, path)) || ".").replaceAll("\\", "/");

/** Reads the exact bytes of a file that has to be there (`E_FILE`). */
export function readBytes(world: World, path: string): Checked<Uint8Array> {
  try {
    return { ok: true, value: new Uint8Array(readFileSync(locate(world, path))) };
  } catch (error) {
    return refuseOne("E_FILE", "soubor, který jde přečíst", explainSystemError(error), showPath(world, path));
  }
}

/** Reads a text that has to be UTF-8 (`E_FILE`, `E_NOT_UTF8`); a byte order mark stays in the text to be refused later. */
export function readText(world: World, path: string): Checked<string> {
  const bytes = readBytes(world, path);
  if (!bytes.ok) return bytes;
  try {
    return {
      ok: true,
      value: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.value),
    };
  } catch {
    return refuseOne(
      "E_NOT_UTF8",
      "text v kódování UTF-8 (v editoru „Uložit jako“)",
      "jiné kódování",
      showPath(world, path),
    );
  }
}

/**
 * Replaces a file in one step: a temporary file in the same folder, flushed to the disk, then renamed over the old one.
 * An interrupted write leaves the old file as it was (POSIX rename). `secret` makes it readable by its owner only.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array, secret = false): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const file = openSync(temporary, "wx", secret ? 0o600 : 0o644);
    try {
      const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    // A full disk names no file, and of the temporary one nobody has heard.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

/** Writes files that must never replace others, such as keys (`E_EXISTS`): looks at all of them before writing one. */
export function refuseExisting(world: World, paths: readonly string[]): Checked<readonly string[]> {
  const existing = paths.find((path) => existsSync(locate(world, path)));
  if (existing === undefined) return { ok: true, value: paths };
  return refuseOne(
    "E_EXISTS",
    "jméno, které ještě není použité",
    "soubor už existuje",
    showPath(world, existing),
  );
}

/** Says in Czech why the system refused a file; editors never see `ENOENT`. */
export function explainSystemError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Record<string, string> = {
    ENOENT: "soubor nebo složka neexistuje",
    EACCES: "chybí oprávnění",
    EPERM: "chybí oprávnění, nebo má soubor otevřený jiný program",
    EBUSY: "soubor má otevřený jiný program",
    EEXIST: "soubor místo složky",
    EISDIR: "složka místo souboru",
    ENOTDIR: "soubor místo složky",
    ENOSPC: "na disku není místo",
    EROFS: "na disk nejde zapisovat",
  };
  return known[code] ?? `chyba systému ${code || String(error)}`;
}
