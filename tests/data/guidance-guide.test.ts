import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readData } from "./editors-data";

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
}

const guide = readFileSync(new URL("../../src/data/GUIDE.cs.md", import.meta.url), "utf8");
const [, example = ""] = /```yaml\n(# yaml-language-server: \$schema=\.\/card.*?)```/s.exec(guide) ?? [];
const schema = (name: string): Schema => readData(name) as Schema;

describe("the editor's guide to guidance", () => {
  it("shows a card that keeps to the schema", () => {
    const validate = new Ajv2020({ strictRequired: false }).compile(schema("guidance/card.schema.json"));
    validate(parse(example));
    expect(validate.errors).toBeNull();
  });

  it("explains every field of cards, facts, sources and rules", () => {
    const compass = schema("guidance/compass.schema.json").properties ?? {};
    const card = schema("guidance/card.schema.json");
    const parts = [
      card,
      card.properties?.["points"]?.items,
      schema("legal-facts.schema.json").items,
      schema("guidance/sources.schema.json").items,
      compass["rules"]?.items,
      compass["unclear"]?.items,
    ];
    const fields = parts.flatMap((part) => Object.keys(part?.properties ?? {}));
    expect(fields.length).toBeGreaterThan(40);
    expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(guide))).toEqual([]);
  });
});
