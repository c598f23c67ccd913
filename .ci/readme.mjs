// `npm run readme`: writes the parts of the README that are facts of the code; a test compares them with the code.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { ROOT } from "./files.mjs";
import { yaml } from "./plugins/yaml.mjs";
import { weigh, weighScript } from "./weight.mjs";

const README = join(ROOT, "README.md");

/**
 * Fills every `<!-- name -->…<!-- /name -->` of the README with what the code says today.
 * Needs the built files in dist.
 * @param {string} readme
 */
export async function renderReadme(readme) {
  const parts = { options: await optionTable(), figures: await figures(), verify: verifyCommands() };
  return fillParts(readme, parts);
}

/**
 * Writes each part between its two marks, whatever stood there before.
 * @param {string} text
 * @param {Readonly<Record<string, string>>} parts
 */
export function fillParts(text, parts) {
  return Object.entries(parts).reduce((filled, [name, part]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, rest] = split(filled, open);
    const [, after] = split(rest, close);
    return `${before}${open}\n\n${part}\n\n${close}${after}`;
  }, text);
}

async function optionTable() {
  const { module } = await runnerImport(join(ROOT, "widget/options.ts"), {
    configFile: false,
    root: ROOT,
    logLevel: "error",
    plugins: [yaml()],
  });
  const { OPTIONS, PREFIX } = /** @type {typeof import("../widget/options")} */ (module);
  const rows = Object.entries(OPTIONS).map(([name, { values, fallback, doc }]) =>
    row([`\`${PREFIX}${name}\``, values, sayFallback(fallback), doc]),
  );
  return [
    row(["attribute", "values", "default", "what it does"]),
    row(["---", "---", "---", "---"]),
    ...rows,
  ].join("\n");
}

/** @param {unknown} fallback */
function sayFallback(fallback) {
  if (typeof fallback === "boolean") return fallback ? "on" : "off";
  return typeof fallback === "number" || typeof fallback === "string" ? `${fallback}` || "none" : "none";
}

async function figures() {
  const directory = JSON.parse(readFileSync(join(ROOT, "dist/directory/directory.json"), "utf8"));
  const services = directory.entries.flatMap(
    (/** @type {{ services: unknown[] }} */ entry) => entry.services,
  );
  const { threshold, keyids } = readKeys().roles.directory;
  const { code, parts } = await weighScript();
  const kilobytes = (/** @type {number} */ bytes) => Math.ceil(bytes / 1000);
  const languages = [...parts].filter(([name]) => /^[a-z]{2}$/.test(name));
  const texts = languages.reduce((sum, [, bytes]) => sum + bytes, 0);
  return [
    `- **One file, ${kilobytes(weigh(code))} kB** compressed by Brotli, with the whole directory inside ` +
      `(${kilobytes(parts.get("directory data") ?? 0)} kB: ${directory.entries.length} organizations, ` +
      `${services.length} services) and ${languages.length} languages (${kilobytes(texts)} kB).`,
    `- **${threshold} of ${keyids.length} editors** must have signed the exact bytes of the directory, or it is not shown.`,
  ].join("\n");
}

function verifyCommands() {
  const { roles, keys } = readKeys();
  const commands = roles.directory.keyids
    .slice(0, roles.directory.threshold)
    .map(
      (/** @type {string} */ id) =>
        `minisign -V -P ${keys[id].pub} \\\n  -m dist/directory/directory.json -x dist/directory/directory.json.${id}.minisig`,
    );
  return ["```sh", ...commands, "```"].join("\n");
}

function readKeys() {
  return JSON.parse(readFileSync(join(ROOT, "dist/directory/keys/1.keys.json"), "utf8"));
}

/**
 * One row of a table in Markdown.
 * @param {readonly string[]} cells
 */
export function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

/**
 * @param {string} text
 * @param {string} mark
 * @returns {[string, string]}
 */
function split(text, mark) {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`the text has no ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(README, await renderReadme(readFileSync(README, "utf8")));
}
