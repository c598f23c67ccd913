// The editors' command line is TypeScript; Vite's module runner reads it in place, so nothing has to be built first.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { yaml } from "../../.ci/plugins/yaml.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string} name */
const load = async (name) => {
  const { module } = await runnerImport(fileURLToPath(new URL(name, import.meta.url)), {
    configFile: false,
    root,
    logLevel: "silent",
    plugins: [yaml()],
    // Pages are written as Preact components, as in vite.config.ts.
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
  return module;
};

/**
 * Runs one command in this process; gives its exit code.
 * @param {readonly string[]} argv
 * @returns {Promise<number>}
 */
export async function runKos(argv) {
  try {
    /** @type {typeof import("./main")} */
    const { main, processWorld } = await load("main.ts");
    return await main(argv, processWorld());
  } catch (error) {
    /** @type {typeof import("./broken-lists")} */
    const { reportBrokenLists } = await load("broken-lists.ts");
    /** @type {typeof import("./process-world")} */
    const { processWorld } = await load("process-world.ts");
    const code = reportBrokenLists(argv, { ...processWorld(), root });
    if (code === undefined) throw error;
    return code;
  }
}
