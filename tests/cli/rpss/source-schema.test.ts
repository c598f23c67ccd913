import { describe, expect, it } from "vitest";
import { readSourceSchema } from "../../../src/cli/rpss/source-schema";
import { openWorkshop } from "../workshop";

const ITEMS = { type: "array", items: { $ref: "#/definitions/sluzba" } };
const SCHEMA = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  properties: { polozky: ITEMS },
  definitions: {
    sluzba: {
      type: "object",
      required: ["identifikator"],
      properties: { datumPoskytovaniOd: { type: "string", format: "date" }, "x-neznámé": {} },
    },
  },
};
const read = (text: string) => {
  const workshop = openWorkshop();
  workshop.write("rpss.schema.json", text);
  return readSourceSchema(workshop.world, "rpss.schema.json");
};
const check = (schema: object) => {
  const result = read(JSON.stringify(schema));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe("the register's own schema", () => {
  it.each(["http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema"])(
    "may be %s and is asked about each record",
    ($schema) => {
      const validate = check({ ...SCHEMA, $schema });
      expect(validate({ portalId: 1, identifikator: "1", datumPoskytovaniOd: "2026-01-01" })).toEqual([]);
      expect(validate({ portalId: 1, identifikator: "1", datumPoskytovaniOd: "leden" })).toMatchObject([
        { code: "E_SOURCE_SCHEMA", path: "služba 1 datumPoskytovaniOd" },
      ]);
      expect(validate({ portalId: 2 })).toMatchObject([{ path: "služba 2" }]);
    },
  );

  it.each(["<html>", "[]x", '{"type":"nesmysl"}', '{"$ref":"jinde.json"}'])(
    "is refused where it is %j",
    (text) => {
      expect(read(text)).toMatchObject({ problems: [{ code: "E_SCHEMA_FILE", file: "rpss.schema.json" }] });
    },
  );
});
