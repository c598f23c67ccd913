import { readFileSync } from "node:fs";

/**
 * Writes an envelope in the form that compresses best and that `src/directory/unpack.ts` reads: the envelope without
 * its payload, the payload's shape, then a column of texts for each name of a field, in the order in which the names
 * are first met. Throws for what the form cannot hold; no directory has it.
 * @param {string} text an envelope, as `kos bundle` writes it
 */
export function packEnvelope(text) {
  const { directory, ...envelope } = JSON.parse(text);
  const { payload, ...signed } = directory;
  /** @type {Map<string, string[]>} */
  const columns = new Map();
  const shape = takeTexts(JSON.parse(payload), "", columns);
  const head = JSON.stringify({ ...envelope, directory: signed });
  return [head, JSON.stringify(shape), ...[...columns.values()].map((texts) => texts.join("\n"))].join(
    "\n\n",
  );
}

/**
 * @param {unknown} value
 * @param {string} name
 * @param {Map<string, string[]>} columns
 * @returns {unknown} the value with 0 for every text
 */
function takeTexts(value, name, columns) {
  if (typeof value === "string") {
    if (value === "" || value.includes("\v")) throw new Error(`no column can hold ${JSON.stringify(value)}`);
    columns.set(name, [...(columns.get(name) ?? []), value.replaceAll("\n", "\v")]);
    return 0;
  }
  if (value === 0) throw new Error("no shape can hold the number 0");
  if (Array.isArray(value)) return value.map((item) => takeTexts(item, name, columns));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, takeTexts(item, key, columns)]));
}

/**
 * Turns `import packed from "./x.signed.json?packed"` into one text. A template, because its line ends and quotes need
 * no escapes.
 */
export const packed = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:packed",
    enforce: "pre",
    load: {
      filter: { id: /\.json\?packed$/ },
      handler(id) {
        const file = id.replace(/\?packed$/, "");
        this.addWatchFile(file);
        const text = packEnvelope(readFileSync(file, "utf8"));
        return { code: `export default ${JSON.stringify(text)};`, map: null };
      },
    },
  });
