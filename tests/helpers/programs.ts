import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Whether a program can be started here; tests that need it say so when it is missing. */
export const hasProgram = (name: string): boolean => spawnSync(name, ["-v"]).error === undefined;

/** Runs a program quietly; true when it ends well. */
export const succeeds = (name: string, ...args: string[]): boolean => spawnSync(name, args).status === 0;

/** A directory of its own for the files of one test file, removed at its end, and a way to write into it. */
export function makeScratch(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "kos-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
