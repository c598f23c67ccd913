import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { AUDIENCES, KINDS } from "../../src/directory/vocabulary";
import { parseHours } from "../../src/hours/parse-hours";
import { readData } from "./editors-data";

const guide = readFileSync(new URL("../../src/data/GUIDE.cs.md", import.meta.url), "utf8");
const example = /```yaml\n(.*?)```/s.exec(guide)?.[1] ?? "";

describe("the editor's guide", () => {
  it("shows an example that keeps to the schema", () => {
    const validate = new Ajv2020({ strictRequired: false }).compile(
      readData("organization.schema.json") as object,
    );
    validate(parse(example));
    expect(validate.errors).toBeNull();
  });

  it("uses numbers that nobody has", () => {
    const numbers = guide.match(/\+420\d+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !number.startsWith("+420999"))).toEqual([]);
  });

  it("explains every kind and every audience", () => {
    expect([...KINDS, ...AUDIENCES].filter((word) => !guide.includes(`\`${word}\` `))).toEqual([]);
  });

  it("explains every field of the schema", () => {
    const schema = readData("organization.schema.json") as {
      $defs: Record<string, { properties?: object }>;
      properties: object;
    };
    const parts = [
      schema,
      ...["service", "phone", "location", "wait", "conflict"].map((name) => schema.$defs[name]),
    ];
    const fields = parts.flatMap((part) => Object.keys(part?.properties ?? {}));
    expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(guide))).toEqual([]);
  });

  it("shows hours that the program reads", () => {
    const cells = [...guide.matchAll(/^\|[^|]+\| `(["'].+["'])` +\|$/gm)].map(([, cell = ""]) => cell);
    const rows = cells.map((cell) => parse(cell) as string);
    expect(rows).toHaveLength(7);
    expect(rows.filter((hours) => !parseHours(hours).ok)).toEqual([]);
  });
});
