// Compiles the benchmark and the code it measures as a release would be: Vite's module runner, which reads TypeScript
// in place, turns each import into a look-up and would make our code slower than it is.
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { ROOT } from "../../.ci/files.mjs";
import { yaml } from "../../.ci/plugins/yaml.mjs";

const OUT = join(ROOT, ".cache/bench/code");
const BENCH = "tests/bench";
const ENTRIES = {
  run: "run.ts",
  "hours-child": "children/hours-child.ts",
  "search-child": "children/search-child.ts",
};

/** Compiles everything that runs in Node; gives the path of the module that runs the parts. */
export async function compileBench() {
  rmSync(OUT, { recursive: true, force: true });
  await build({
    ...SHARED,
    plugins: [yaml(), ownAddress()],
    build: {
      ssr: true,
      outDir: OUT,
      minify: false,
      target: "node20",
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, BENCH, path)]),
        ),
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  return join(OUT, "run.js");
}

const SHARED = /** @type {import("vite").InlineConfig} */ ({
  configFile: false,
  root: ROOT,
  logLevel: "error",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});

/** A module that looks for files beside it finds them from where it is compiled to as well. */
const ownAddress = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:own-address",
    enforce: "pre",
    transform: {
      filter: { code: /import\.meta\.(url|dirname)/ },
      handler: (code, id) =>
        code
          .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
          .replaceAll("import.meta.dirname", JSON.stringify(dirname(id))),
    },
  });
