import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../.ci/files.mjs";

/** Where compiled code of the benchmark lies, and its last results. */
export const CACHE = join(ROOT, ".cache/bench");

/** The browser that the tests found. */
export function browserPath(): string {
  const note = join(ROOT, ".cache/chromium-path");
  if (!existsSync(note)) throw new Error("No browser is known yet. Run: node .ci/ensure-browser.mjs");
  return readFileSync(note, "utf8").trim();
}

/** A package with the version that is installed, so that a figure says what it was compared with. */
export function versioned(name: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return `${name} ${version}`;
}
