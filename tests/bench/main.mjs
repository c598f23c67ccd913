#!/usr/bin/env node
// `npm run bench`: every figure that we promise, beside the peer it is promised against. `--help` says more.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import yargs from "yargs";
import { ROOT } from "../../.ci/files.mjs";
import { compileBench } from "./compile.mjs";

const PARTS = /** @type {const} */ ([
  "size",
  "quality",
  "search",
  "growth",
  "hours",
  "filter",
  "verify",
  "box",
  "popup",
]);
/** @type {Readonly<Record<string, string>>} */
const BUILT = {
  size: "dist/widget/kos.js",
  box: "dist/widget/kos.js",
  popup: "dist/extension/chrome/manifest.json",
};

const { only, json } = await yargs(process.argv.slice(2))
  .usage("npm run bench -- [--only part] [--json file]")
  .option("only", { choices: PARTS, array: true, describe: "the parts to measure; all without it" })
  .option("json", {
    type: "string",
    default: join(ROOT, ".cache/bench/last.json"),
    describe: "where the run is kept",
  })
  .strict()
  .version(false)
  .parseAsync();

const parts = only ?? PARTS;
const needed = parts.flatMap((part) => BUILT[part] ?? []);
const missing = [...new Set(needed)].filter((path) => !existsSync(join(ROOT, path)));
if (missing.length > 0) {
  console.error(`There is no ${missing.join(" and no ")} yet. Run: npm run build`);
  process.exit(1);
}
/** @type {typeof import("./run")} */
const { runBench } = await import(pathToFileURL(await compileBench()).href);
await runBench({ parts, json });
