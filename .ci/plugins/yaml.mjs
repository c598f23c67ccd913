import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * Turns `import facts from "./x.yaml"` into plain data at build time, so that editors write YAML
 * and no YAML parser is shipped to a visitor.
 * @returns {import("vite").Plugin}
 */
export const yaml = () => ({
  name: "kos:yaml",
  load: {
    filter: { id: /\.yaml$/ },
    handler(id) {
      this.addWatchFile(id);
      return { code: `export default ${JSON.stringify(parse(readFileSync(id, "utf8")))};`, map: null };
    },
  },
});
