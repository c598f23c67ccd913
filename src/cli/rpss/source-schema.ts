import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020";
import formats from "ajv-formats";
import { readText, showPath } from "../files";
import { type Checked, type Problem, refuseOne } from "../problem";
import type { World } from "../world";
import { readPortalId } from "./record";

/** Checks one record against the register's own schema; empty when it holds. */
export type SourceCheck = (record: unknown) => readonly Problem[];

/**
 * Prepares the register's own JSON Schema (data-formats C1: validate the source before reading it). The schema describes
 * the whole file; wrapping each record into a file of one keeps the reading in a stream. Codes: E_FILE, E_SCHEMA_FILE.
 */
export function readSourceSchema(world: World, path: string): Checked<SourceCheck> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const file = showPath(world, path);
  try {
    const schema: unknown = JSON.parse(text.value.replace(/^\uFEFF/, ""));
    if (typeof schema !== "object" || schema === null) throw new TypeError("no schema");
    const draft = "$schema" in schema ? String(schema.$schema) : "";
    // Unknown keywords are the publisher's business, hence not strict.
    const options = { strict: false, allErrors: true, validateFormats: true };
    const ajv = /draft-0[67]/.test(draft) ? new Ajv(options) : new Ajv2020(options);
    formats.default(ajv);
    const validate = ajv.compile(schema);
    return {
      ok: true,
      value: (record) => {
        if (validate({ polozky: [record] })) return [];
        return (validate.errors ?? []).map(({ instancePath, keyword }) => ({
          code: "E_SOURCE_SCHEMA",
          path: `služba ${readPortalId(record) ?? "bez čísla"} ${instancePath.split("/").slice(3).join(".")}`.trim(),
          wanted: `hodnota podle schématu ${file} (pravidlo ${keyword})`,
          got: "jiná hodnota",
        }));
      },
    };
  } catch {
    return refuseOne("E_SCHEMA_FILE", "JSON Schema registru (rpss.schema.json)", "jiný obsah", file);
  }
}
