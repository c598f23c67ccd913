import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./files.mjs";
import { yaml } from "./plugins/yaml.mjs";

const ENVELOPE = join(ROOT, "src/data/release/directory.signed.json");

/**
 * The instant the bundled directory was issued (ms since 1970). It stands for the build time, so that the same
 * tree gives the same bytes on every machine; 0 while there is no release, or none that can be read.
 */
export function releaseTime() {
  try {
    const { directory } = JSON.parse(readFileSync(ENVELOPE, "utf8"));
    return Date.parse(JSON.parse(directory.payload).issued) || 0;
  } catch {
    return 0;
  }
}

/**
 * Opens the bundled directory exactly as the help box will, from the very texts that are compiled in, so that
 * nothing is built or served with a release that visitors' browsers would refuse.
 * @returns {Promise<import("../src/directory/load").Opened | { ok: false, code: "E_MISSING", detail: string }>}
 */
export async function verifyRelease() {
  if (!existsSync(ENVELOPE)) return { ok: false, code: "E_MISSING", detail: `there is no ${ENVELOPE}` };
  const { openEnvelope } = /** @type {typeof import("../src/directory/load")} */ (await load("load"));
  const bundled = /** @type {typeof import("../src/directory/bundled")} */ (await load("bundled"));
  const { DIRECTORY_ID } = /** @type {typeof import("../src/directory/directory-id")} */ (
    await load("directory-id")
  );
  return openEnvelope({
    envelope: bundled.BUNDLED_ENVELOPE,
    pinnedKeys: bundled.PINNED_KEYS,
    buildTime: bundled.BUILD_TIME,
    directoryId: DIRECTORY_ID,
    floors: [],
    now: Date.now(),
  });
}

/** @param {string} name of a module of src/directory */
async function load(name) {
  const { module } = await runnerImport(join(ROOT, `src/directory/${name}.ts`), {
    configFile: false,
    root: ROOT,
    logLevel: "error",
    define: { __BUILD_TIME__: String(releaseTime()) },
    plugins: [yaml()],
  });
  return module;
}
