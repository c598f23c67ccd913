import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, parseSync } from "vite";
import { ROOT } from "../files.mjs";
import { loadModule } from "../load.mjs";
import { yaml } from "./yaml.mjs";

const FOLDER = join(ROOT, "widget/embed");

/**
 * Writes a script so that HTML takes none of its texts for its own marks: `<script`, `</script` and `<!--` stand in
 * strings alone, where an escape is the same character. Throws where that is not so.
 * @param {string} code
 */
export function toInline(code) {
  const inline = code.replace(/<(?=\/?script|!--)/gi, "\\x3C");
  const { errors } = parseSync("inline.js", inline);
  if (errors[0]) throw new Error(errors[0].message);
  return inline;
}

/**
 * Fills the marks of the page: `%NAME%` in an attribute, a comment where a whole element goes.
 * @param {string} page
 * @param {Readonly<Record<string, string>>} parts
 */
export function fillPage(page, parts) {
  return page.replace(
    /%([A-Z]+)%|<!-- ([A-Z]+) -->/g,
    (mark, text, element) => parts[text ?? element] ?? mark,
  );
}

/** @type {Promise<{ script: string, style: string }> | undefined} */
let code;

/** The page's own script and style, once for all builds of a process: they know nothing of the help box's bytes. */
async function buildPage() {
  const output = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [yaml()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(FOLDER, "main.tsx"), formats: ["iife"], name: "configurator" },
    },
  });
  const [built] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (output);
  const files = built?.output ?? [];
  const script = files.find((file) => file.type === "chunk");
  const style = files.find(({ fileName }) => fileName.endsWith(".css"));
  if (script?.type !== "chunk" || style?.type !== "asset")
    throw new Error("the configurator has lost a part");
  return { script: toInline(script.code.trim()), style: String(style.source).trim() };
}

/** @param {string} text */
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Publishes the configurator: one page with everything in it, for the very script that is published beside it. Comes
 * last, because the hash is of the finished script.
 */
export const configurator = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:configurator",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const kos = Object.values(bundle).find((file) => file.type === "chunk");
        if (kos?.type !== "chunk") return;
        const { namePinned, writeIntegrity } = /** @type {typeof import("../../src/cli/site/manifest")} */ (
          await loadModule("src/cli/site/manifest.ts")
        );
        const bytes = Buffer.from(kos.code);
        const { script, style } = await (code ??= buildPage());
        const source = fillPage(readFileSync(join(FOLDER, "index.html"), "utf8"), {
          POLICY: `default-src 'none'; script-src 'self' ${hash(script)}; style-src ${hash(style)}; frame-src 'self'; base-uri 'none'; form-action 'none'`,
          STYLE: `<style>${style}</style>`,
          SCRIPT: `<script>${script}</script>`,
          FILE: namePinned(bytes),
          INTEGRITY: writeIntegrity(bytes),
        });
        this.emitFile({ type: "asset", fileName: "widget/index.html", source });
      },
    },
  });
