import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { parse } from "yaml";
import { ROOT } from "../files.mjs";

/**
 * Turns `import facts from "./x.yaml"` into plain data at build time, so that editors write YAML
 * and no YAML parser is shipped to a visitor; `./x.yaml?compiled` into what search makes of synonyms.
 * @returns {import("vite").Plugin}
 */
export const yaml = () => ({
  name: "kos:yaml",
  load: {
    filter: { id: /\.yaml(\?compiled)?$/ },
    async handler(id) {
      const [file = "", query] = id.split("?");
      this.addWatchFile(file);
      const facts = parse(readFileSync(file, "utf8"));
      const value = query ? await compile(facts) : facts;
      return { code: `export default ${JSON.stringify(value)};`, map: null };
    },
  },
});

/** @param {import("../../src/search/synonyms").Synonyms} synonyms */
async function compile(synonyms) {
  const { module } = /** @type {{ module: typeof import("../../src/search/synonyms") }} */ (
    await runnerImport(join(ROOT, "src/search/synonyms.ts"), { configFile: false, logLevel: "error" })
  );
  return module.compileSynonyms(synonyms);
}
