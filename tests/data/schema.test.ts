import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { ASSURANCE_LEVELS, AUDIENCES, KINDS } from "../../src/directory/vocabulary";
import { parseHours } from "../../src/hours/parse-hours";
import { FILES, ORGANIZATIONS, readData, SERVICES } from "./editors-data";

interface Schema {
  readonly properties: { readonly [name: string]: object };
  readonly $defs: Record<string, { enum?: unknown; pattern?: string; properties?: Record<string, Schema> }>;
  readonly enum?: unknown;
}

const schema = readData("organization.schema.json") as Schema;
const taxonomy = readData("taxonomy.yaml") as { regions: { code: string }[]; prague_districts: number };
const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
for (const name of ["organization", "withdrawn", "absences"])
  ajv.addSchema(readData(`${name}.schema.json`) as object);

function faults(name: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(`${name}.schema.json`)!;
  return validate(value)
    ? []
    : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("files of the editors", () => {
  it.each(FILES)("%s keeps to the schema", (file) => {
    expect(faults("organization", readData(file))).toEqual([]);
  });

  it.each(["withdrawn", "absences"])("%s.yaml keeps to its schema", (name) => {
    expect(faults(name, readData(`${name}.yaml`))).toEqual([]);
  });

  it("bear the name of the organization inside", () => {
    expect(FILES).toEqual(ORGANIZATIONS.map(({ id }) => `organizations/${id}.yaml`));
  });

  it("write hours in the subset that the program reads", () => {
    const hours = SERVICES.flatMap((service) => [service, ...(service.phones ?? [])]).flatMap(
      (item) => item.hours ?? [],
    );
    expect(hours.length).toBeGreaterThan(20);
    expect(hours.filter((text) => !parseHours(text).ok)).toEqual([]);
  });
});

describe("the schema", () => {
  it("offers the words of the vocabulary", () => {
    expect(schema.$defs.kind?.enum).toEqual(KINDS);
    expect(schema.$defs.audience?.enum).toEqual(AUDIENCES);
    expect(schema.$defs.assurance?.properties?.level?.enum).toEqual(ASSURANCE_LEVELS);
  });

  it("offers the regions and the Prague districts of the taxonomy", () => {
    expect(schema.$defs.region?.enum).toEqual(taxonomy.regions.map(({ code }) => code));
    const pattern = new RegExp(schema.$defs.district?.pattern ?? "");
    const offered = [...Array(taxonomy.prague_districts + 1).keys()].map((index) => `praha-${index + 1}`);
    expect(offered.filter((name) => !pattern.test(name))).toEqual([`praha-${taxonomy.prague_districts + 1}`]);
  });

  it("describes every field of an organization, a service and a phone in words", () => {
    const undescribed = [schema, schema.$defs.service, schema.$defs.phone].flatMap((part) =>
      Object.entries(part?.properties ?? {}).filter(
        ([, field]) => !("description" in field || "$ref" in field),
      ),
    );
    expect(undescribed.map(([name]) => name)).toEqual([
      "audiences",
      "phones",
      "websites",
      "chats",
      "locations",
      "languages",
    ]);
  });
});

describe("the schema refuses", () => {
  const phone = { number: "+420999123456", label: { cs: "objednání" }, assurance: { level: "sourced" } };
  const service = {
    id: "vzor",
    kind: "shelter",
    audiences: ["child"],
    service_area: {},
    phones: [phone],
    summary: { cs: "Pomoc." },
  };
  const valid = {
    id: "vzor",
    name: "Vzor",
    status: "published",
    assurance: { level: "seed" },
    services: [service],
    sources: [{ ref: "seed:kos-praha-7", fields: ["name"] }],
  };
  const withService = (change: object) => ({ ...valid, services: [{ ...service, ...change }] });
  const withPhone = (change: object) => withService({ phones: [{ ...phone, ...change }] });

  it("nothing in a plain record", () => {
    expect(faults("organization", valid)).toEqual([]);
  });

  it.each([
    ["a misspelt field", { ...valid, nmae: "Vzor" }],
    ["a record without sources", { ...valid, sources: [] }],
    [
      "a source that is neither a page nor a seed",
      { ...valid, sources: [{ ref: "známí", fields: ["name"] }] },
    ],
    ["a date that YAML reads as a number", { ...valid, assurance: { level: "seed", date: 2024 } }],
    ["a thirteenth month", { ...valid, assurance: { level: "seed", date: "2024-13" } }],
    ["an assured fact without date, role and way", { ...valid, assurance: { level: "assured" } }],
    [
      "a location of a confidential service",
      withService({ confidential: true, locations: [{ city: "Vzorov" }] }),
    ],
    ["an unknown audience", withService({ audiences: ["dítě"] })],
    ["a district without its region", withService({ service_area: { districts: ["praha-7"] } })],
    ["a website without https", withService({ websites: ["www.priklad.cz"] })],
    ["a number with spaces", withPhone({ number: "999 123 456" })],
    ["a number that YAML reads as a number", withPhone({ number: 116006 })],
  ])("%s", (_, value) => {
    expect(faults("organization", value)).not.toEqual([]);
  });
});
