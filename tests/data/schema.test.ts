import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { ASSURANCE_LEVELS, AUDIENCES, KINDS } from "../../src/directory/vocabulary";
import { parseHours } from "../../src/hours/parse-hours";
import { type EditorsOrganization, FILES, LOGS, ORGANIZATIONS, readData, SERVICES } from "./editors-data";

interface Schema {
  readonly properties: { readonly [name: string]: object };
  readonly $defs: Record<string, { enum?: unknown; pattern?: string; properties?: Record<string, Schema> }>;
  readonly enum?: unknown;
}

const schema = readData("organization.schema.json") as Schema;
const taxonomy = readData("taxonomy.yaml") as { regions: { code: string }[]; prague_districts: number };
const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
for (const name of ["organization", "withdrawn", "absences", "assurances"])
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

  it.each(LOGS)("%s keeps to its schema and names a service of its organization", (file) => {
    const log = readData(file) as { service: string }[];
    expect(faults("assurances", log)).toEqual([]);
    const organization = readData(file.replace("assurances/", "organizations/")) as EditorsOrganization;
    const services = organization.services.map(({ id }) => id);
    expect(log.filter(({ service }) => !services.includes(service))).toEqual([]);
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
  });

  it("lets editors write every level of assurance but the one that kos assure writes", () => {
    const levels = ASSURANCE_LEVELS.filter((level) => level !== "assured");
    expect(schema.$defs.assurance?.properties?.level?.enum).toEqual(levels);
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
    ["a record that assures itself", { ...valid, assurance: { level: "assured", date: "2026-11-21" } }],
    [
      "a role beside a fact, as if it were assured",
      withPhone({ assurance: { level: "seed", role: "editor A" } }),
    ],
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

describe("the schema of assurances refuses", () => {
  const entry = {
    service: "vzor",
    field: "phones/+420999123456",
    value: "+420999123456",
    date: "2026-11-21",
    role: "editor A",
    how: "telefonátem",
  };

  it("nothing in a plain entry", () => {
    const hours = { ...entry, field: "phones/116006/hours", value: "24/7", note: "i o svátcích" };
    const area = { ...entry, field: "service_area", value: { nationwide: true } };
    expect(faults("assurances", [entry, hours, area])).toEqual([]);
  });

  it.each([
    ["a field that no card shows", { field: "seed" }],
    ["a detail that no number has", { field: "phones/116006/assurance" }],
    ["a number with spaces", { field: "phones/999 123 456" }],
    ["a day that is only a month", { date: "2026-11" }],
    ["an entry without a value", { value: null }],
    ["an empty role", { role: "" }],
    ["a name in a field of its own", { name: "Vzor" }],
  ])("%s", (_, change) => {
    expect(faults("assurances", [{ ...entry, ...change }])).not.toEqual([]);
  });
});
