import { Ajv2020, type ErrorObject } from "ajv/dist/2020";
import absencesSchema from "../data/absences.schema.json";
import assurancesSchema from "../data/assurances.schema.json";
import cardSchema from "../data/guidance/card.schema.json";
import compassSchema from "../data/guidance/compass.schema.json";
import sourcesSchema from "../data/guidance/sources.schema.json";
import factsSchema from "../data/legal-facts.schema.json";
import municipalitiesSchema from "../data/municipalities.schema.json";
import organizationSchema from "../data/organization.schema.json";
import populationSchema from "../data/population.schema.json";
import synonymsSchema from "../data/synonyms.schema.json";
import withdrawnSchema from "../data/withdrawn.schema.json";
import { findNearest } from "./nearest";
import type { Problem } from "./problem";
import rosterSchema from "./roster/roster.schema.json";
import type { YamlFile } from "./yaml-file";

const ajv = new Ajv2020({ allErrors: true, verbose: true, strictRequired: false });
for (const schema of [organizationSchema, withdrawnSchema, absencesSchema, assurancesSchema])
  ajv.addSchema(schema);
for (const schema of [factsSchema, sourcesSchema, cardSchema, compassSchema, rosterSchema, synonymsSchema])
  ajv.addSchema(schema);
for (const schema of [populationSchema, municipalitiesSchema]) ajv.addSchema(schema);

/** The kinds of files in the data, by the schema that describes them. */
export type SchemaName =
  | "organization"
  | "withdrawn"
  | "absences"
  | "assurances"
  | "legal-facts"
  | "sources"
  | "card"
  | "compass"
  | "roster"
  | "synonyms"
  | "population"
  | "municipalities";

/** Checks a file against its schema (JSON Schema 2020-12) and says in Czech what to mend; empty when it holds. */
export function checkSchema(name: SchemaName, yaml: YamlFile): readonly Problem[] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`no schema ${name}`);
  if (validate(yaml.value)) return [];
  // "if" only repeats what the failing branch said already.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
  return errors.map((error) => describeError(error, yaml));
}

function describeError(error: ErrorObject, yaml: YamlFile): Problem {
  const path = error.instancePath.split("/").slice(1).map(unescape);
  const { keyword, params } = error;
  if (keyword === "required" || keyword === "dependentRequired") {
    const missing = String(params.missingProperty);
    return yaml.fault(
      "E_SCHEMA",
      [...path, missing],
      explain(missing, propertySchema(error, missing)),
      "chybí",
    );
  }
  if (keyword === "additionalProperties") {
    const unknown = String(params.additionalProperty);
    return yaml.fault(
      "E_SCHEMA",
      [...path, unknown],
      suggestProperty(error, unknown),
      `neznámý údaj ${unknown}`,
    );
  }
  return yaml.fault("E_SCHEMA", path, describeValue(error));
}

function describeValue({ keyword, params, parentSchema }: ErrorObject): string {
  const description = (parentSchema as { description?: string } | undefined)?.description;
  if (keyword === "type")
    return `${TYPES[String(params.type)] ?? String(params.type)}${description ? `: ${description}` : ""}`;
  if (keyword === "enum") return `jedno z: ${(params.allowedValues as string[]).join(", ")}`;
  if (keyword === "const") return `${String(params.allowedValue)}, nebo řádek vynechat`;
  return description ?? RULES[keyword] ?? `pravidlo ${keyword}`;
}

const TYPES: Record<string, string> = {
  string: "text (čísla a data v uvozovkách)",
  object: "záznam „jméno: hodnota“",
  array: "seznam s pomlčkami",
  boolean: "true, nebo false",
};

const RULES: Record<string, string> = {
  pattern: "text na jednom řádku, bez mezer na kraji",
  minLength: "neprázdný text",
  minItems: "aspoň jedna položka; když žádná není, vynechte celý řádek",
  uniqueItems: "každá položka jen jednou",
  "false schema": "tento údaj tu být nesmí",
};

const unescape = (part: string): string | number => {
  const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(name) ? Number(name) : name;
};

interface PropertySchema {
  readonly description?: string;
}

const properties = (error: ErrorObject): Record<string, PropertySchema> =>
  (error.parentSchema as { properties?: Record<string, PropertySchema> } | undefined)?.properties ?? {};

const propertySchema = (error: ErrorObject, name: string): PropertySchema => properties(error)[name] ?? {};

const explain = (name: string, { description }: PropertySchema): string =>
  description ? `údaj ${name} (${description})` : `údaj ${name}`;

function suggestProperty(error: ErrorObject, typed: string): string {
  const known = Object.keys(properties(error));
  const nearest = findNearest(typed, known);
  return nearest ? `nejspíš ${nearest}` : `jen údaje: ${known.join(", ")}`;
}
