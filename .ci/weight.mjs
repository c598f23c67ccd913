import { SourceMap } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";
import { BUDGETS } from "./budgets.mjs";
import { ROOT } from "./files.mjs";
import { writeEscapes } from "./plugins/ascii.mjs";

/**
 * What a text weighs on the wire, in bytes: brotli at its best, as `kos release` compresses.
 * @param {string} text
 */
export function weigh(text) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(text, { params }).length;
}

/**
 * Builds the help box in memory, as `vite build --mode widget` does.
 * @param {import("vite").Plugin[]} plugins of a variant that is built to be weighed
 * @returns {Promise<{ code: string, parts: Map<string, number> }>} the script, and its weight divided among its parts
 */
export async function weighScript(plugins = []) {
  /** @type {Map<string, number>} */
  let parts = new Map();
  /** @type {import("vite").Plugin} */
  const look = {
    name: "kos:look",
    configResolved: ({ plugins: all }) => void (parts = all.find(({ name }) => name === WEIGHT)?.api.parts),
  };
  // A test runner's own would make another build.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  const output = await build({
    root: ROOT,
    configFile: join(ROOT, "vite.config.ts"),
    mode: "widget",
    logLevel: "silent",
    plugins: [...plugins, look],
    build: { write: false },
  }).finally(() => {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  });
  const [built] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (output);
  const script = built?.output.find((file) => file.type === "chunk");
  if (script?.type !== "chunk") throw new Error("no script was built");
  return { code: script.code, parts };
}

/**
 * The parts that weigh more than they may, in words.
 * @param {ReadonlyMap<string, number>} parts
 */
export function overBudget(parts) {
  return BUDGETS.flatMap(({ name, most }) => {
    const bytes = parts.get(name) ?? 0;
    return bytes > most ? [`${name}: ${bytes} bytes, at most ${most}`] : [];
  });
}

const WEIGHT = "kos:weight";

/**
 * Divides the weight of the script among the parts of `BUDGETS` by what each weighs alone, so that the sum is that of
 * the whole, and says it. Reads the source map, which it asks for and takes away again.
 */
export function weighParts() {
  /** @type {Map<string, number>} */
  const parts = new Map();
  return /** @type {import("vite").Plugin} */ ({
    name: WEIGHT,
    api: { parts },
    config: () => ({ build: { sourcemap: "hidden" } }),
    generateBundle: {
      order: "pre",
      handler(_, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (name.endsWith(".map")) delete bundle[name];
          if (file.type !== "chunk" || !file.map) continue;
          for (const [part, bytes] of divide(file.code, file.map)) parts.set(part, bytes);
          this.info(`kos.js in bytes after brotli:\n${writeTable(parts)}`);
        }
      },
    },
  });
}

/** @param {Map<string, number>} parts */
function writeTable(parts) {
  return BUDGETS.map(({ name, most }) => {
    const bytes = String(parts.get(name) ?? 0).padStart(6);
    return `${bytes} of ${String(most).padStart(6)}  ${name}`;
  }).join("\n");
}

/**
 * @param {string} code
 * @param {object} map
 */
function divide(code, map) {
  const texts = collect(code, new SourceMap(/** @type {never} */ (map)));
  const alone = [...texts].map(([name, text]) => /** @type {const} */ ([name, weigh(writeEscapes(text))]));
  const scale = weigh(writeEscapes(code)) / alone.reduce((sum, [, bytes]) => sum + bytes, 0);
  return new Map(alone.map(([name, bytes]) => [name, Math.round(bytes * scale)]));
}

/**
 * The pieces of each part, one behind another.
 * @param {string} code
 * @param {SourceMap} map
 */
function collect(code, map) {
  const texts = new Map(BUDGETS.map(({ name }) => [name, ""]));
  code.split("\n").forEach((line, row) => {
    for (let column = 0; column < line.length; column++) {
      const entry = map.findEntry(row, column);
      const source = "originalSource" in entry ? (entry.originalSource ?? "") : "";
      const part = BUDGETS.find(({ files }) => files.test(source));
      if (part) texts.set(part.name, (texts.get(part.name) ?? "") + line[column]);
    }
  });
  return texts;
}
