// The editors' command line is TypeScript; Vite's module runner reads it in place, so nothing has to be built first.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { yaml } from "../../.ci/plugins/yaml.mjs";

/** @type {{ module: typeof import("./main") }} */
const { module } = await runnerImport(fileURLToPath(new URL("main.ts", import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL("../..", import.meta.url)),
  logLevel: "error",
  plugins: [yaml()],
  // Pages are written as Preact components, as in vite.config.ts.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});

/**
 * Runs one command in this process; gives its exit code.
 * @param {readonly string[]} argv
 */
export const runKos = (argv) => module.main(argv, module.processWorld());
