import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { parse } from "yaml";
import { ROOT } from "../../.ci/files.mjs";
import { weighScript } from "../../.ci/weight.mjs";

/** The help box built without any data and in Czech alone: the code that every change grows. */
export async function buildBareScript(): Promise<string> {
  const { code } = await weighScript([
    replacing(
      /\/src\/directory\/bundled-box\.ts$/,
      () => "export function* readBoxEnvelopeInSteps() { return {}; }",
    ),
    replacing(/\/src\/data\/release\/keys\/1\.keys\.json\?raw$/, () => 'export default "";'),
    replacing(/\/src\/i18n\/(en|uk|vi|ru|de)\.ts$/, (name) => `export { cs as ${name} } from "./cs";`),
    replacing(/\/src\/data\/taxonomy\.yaml$/, () => `export default ${JSON.stringify(readCzechTaxonomy())};`),
  ]);
  return code;
}

/** A module replaced while a variant is built. */
const replacing = (file: RegExp, code: (name: string) => string): Plugin => ({
  name: "kos:variant",
  enforce: "pre",
  load: { filter: { id: file }, handler: (id) => code(/(\w+)\.\w+$/.exec(id)?.[1] ?? "") },
});

function readCzechTaxonomy(): unknown {
  const taxonomy = parse(readFileSync(join(ROOT, "src/data/taxonomy.yaml"), "utf8"));
  for (const region of taxonomy.regions) region.name = { cs: region.name.cs };
  return taxonomy;
}
