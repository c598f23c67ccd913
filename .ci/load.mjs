import { join } from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./files.mjs";
import { yaml } from "./plugins/yaml.mjs";

/**
 * A module of the code, so that what is written elsewhere is taken from it and not repeated.
 * @param {string} path from the root
 */
export async function loadModule(path) {
  const { module } = await runnerImport(join(ROOT, path), {
    configFile: false,
    root: ROOT,
    logLevel: "error",
    plugins: [yaml()],
    // Pages are written as Preact components, as in vite.config.ts.
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
  return module;
}
