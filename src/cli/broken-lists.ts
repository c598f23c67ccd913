import { readdirSync } from "node:fs";
import { join } from "node:path";
import { locate } from "./files";
import { refused } from "./outcome";
import { printOutcome } from "./print-outcome";
import { checkSchema } from "./schema";
import type { World } from "./world";
import { readYamlFile } from "./yaml-file";

const SCHEMAS = ["municipalities", "population", "synonyms"] as const;

/**
 * Towns, regions, synonyms and figures are read together with the program, so one broken line in them stops every
 * command before it starts. This stands in for the whole command line then: it prints which line it is and gives the
 * exit code; undefined where the fault is another (`E_YAML`, `E_NOT_UTF8`, `E_SCHEMA`).
 */
export function reportBrokenLists(argv: readonly string[], world: World): number | undefined {
  const folder = "src/data";
  const problems = readdirSync(locate(world, folder))
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => {
      const read = readYamlFile(world, join(folder, name));
      if (!read.ok) return read.problems;
      const schema = SCHEMAS.find((one) => name === `${one}.yaml`);
      return schema ? checkSchema(schema, read.value) : [];
    });
  if (problems.length === 0) return undefined;
  return printOutcome(refused({ ok: false, problems }, ""), world, argv.includes("--json"));
}
