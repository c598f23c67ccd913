import { composeGuidance } from "../../src/cli/guidance/compose";
import { readGuidance } from "../../src/cli/guidance/read-guidance";
import type { EditorsGuidance } from "../../src/cli/records";
import type { Problem } from "../../src/cli/problem";
import { checkSchema } from "../../src/cli/schema";
import type { World } from "../../src/cli/world";
import { readYamlFile } from "../../src/cli/yaml-file";
import { type JsonObject, serialize } from "../../src/directory/normal-form";
import type { VerifiedText } from "../../src/directory/verify";
import type { Guidance } from "../../src/guidance/model";
import { parseGuidance } from "../../src/guidance/parse";

/** The head that guidance takes over from the directory beside it. */
const HEAD: JsonObject = {
  directory_id: "cz",
  epoch: 1,
  version: 1,
  issued: "2026-11-21T00:00:00Z",
  review_by: "2027-02-19T00:00:00Z",
  expires: "2027-05-20T00:00:00Z",
};

/** What our editors wrote; throws with every fault, because no test below would mean anything. */
export function readEditorsGuidance(folder = "src/data", root = process.cwd()): EditorsGuidance {
  const world = worldAt(root);
  const problems: Problem[] = [];
  const guidance = readGuidance(
    world,
    folder,
    <T>(path: string, schema: Parameters<typeof checkSchema>[0]) => {
      const yaml = readYamlFile(world, path);
      const faults = yaml.ok ? checkSchema(schema, yaml.value) : yaml.problems;
      problems.push(...faults);
      return yaml.ok && faults.length === 0 ? { yaml: yaml.value, value: yaml.value.value as T } : undefined;
    },
  );
  if (!guidance || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return guidance;
}

/** Enough of a world to read files; nothing here speaks, so that tests of views can use it too. */
const worldAt = (root: string): World => ({
  root,
  clock: () => 0,
  out: () => {},
  err: () => {},
  colours: false,
  askPassword: async () => undefined,
  ask: async () => undefined,
  env: {},
});

/** The text that gets signed for our guidance. */
export const composeReal = (): string => serialize(composeGuidance(readEditorsGuidance(), HEAD));

/** A text as guidance, its signatures taken for granted. */
export function parseTrusted(text: string): Guidance {
  const parsed = parseGuidance(text as VerifiedText);
  if (!parsed.ok) throw new Error(`${parsed.code} ${parsed.detail}`);
  return parsed.value;
}

/** Our guidance as clients see it. */
export const realGuidance = (): Guidance => parseTrusted(composeReal());
