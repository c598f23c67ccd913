import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./files.mjs";
import { packed } from "./plugins/packed.mjs";
import { yaml } from "./plugins/yaml.mjs";

const ENVELOPE = join(ROOT, "src/data/release/directory.signed.json");
const BOX = join(ROOT, "src/data/release/box.signed.json");

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
 * Opens both bundled editions exactly as the help box and the extension will, from the very texts that are compiled in,
 * so that nothing is built or served with a release that visitors' browsers would refuse. Gives the full one.
 * @returns {Promise<import("../src/directory/load").Opened | { ok: false, code: "E_MISSING", detail: string }>}
 */
export async function verifyRelease() {
  const missing = [BOX, ENVELOPE].find((file) => !existsSync(file));
  if (missing) return { ok: false, code: "E_MISSING", detail: `there is no ${missing}` };
  const { openEnvelope } = /** @type {typeof import("../src/directory/load")} */ (await load("load"));
  const { BUNDLED_ENVELOPE } = /** @type {typeof import("../src/directory/bundled")} */ (
    await load("bundled")
  );
  const { readBoxEnvelope } = /** @type {typeof import("../src/directory/bundled-box")} */ (
    await load("bundled-box")
  );
  const { BUILD_TIME, PINNED_KEYS } = /** @type {typeof import("../src/directory/pinned")} */ (
    await load("pinned")
  );
  const { DIRECTORY_ID } = /** @type {typeof import("../src/directory/directory-id")} */ (
    await load("directory-id")
  );
  const inputs = { pinnedKeys: PINNED_KEYS, buildTime: BUILD_TIME, directoryId: DIRECTORY_ID, floors: [] };
  const now = Date.now();
  const box = openEnvelope({ ...inputs, envelope: readBoxEnvelope(), anyEdition: true, now });
  return box.ok ? openEnvelope({ ...inputs, envelope: BUNDLED_ENVELOPE, now }) : box;
}

/** @param {string} name of a module of src/directory */
async function load(name) {
  const { module } = await runnerImport(join(ROOT, `src/directory/${name}.ts`), {
    configFile: false,
    root: ROOT,
    logLevel: "error",
    define: { __BUILD_TIME__: String(releaseTime()) },
    plugins: [yaml(), packed()],
  });
  return module;
}
