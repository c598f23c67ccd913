import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { hsdsPage, hsdsService } from "../../../../src/cli/export/hsds/service";
import { listings } from "../../../../src/coverage/cell";
import { aPhone, aService } from "../../../fixtures/directory";
import { sharedPath } from "../../../helpers/shared";
import { anEdition, publishedEdition } from "../editions";

/** A service with something in every field that HSDS has a place for. */
const full = aService("plna", {
  name: "Plná služba",
  audiences: ["child", "family"],
  serviceArea: { nationwide: true, regions: ["CZ010"], districts: [] },
  phones: [
    aPhone("+420999000001", {
      label: { cs: "denní linka" },
      hours: "Mo-Fr 08:00-16:00; PH off",
      languages: ["cs", "uk"],
      free: true,
      assurance: { level: "assured", date: "2026-10-02", role: "editor A" },
    }),
    aPhone("+420999000002", {
      hours: "Mo-Su 20:00-08:00",
      assurance: { level: "assured", date: "2026-10-01", role: "editor B" },
    }),
  ],
  emails: ["dotaz@háčky.example", "druhy@example.cz"],
  websites: ["https://háčky.example/cesta", "https://www.example.cz/"],
  chats: ["https://chat.example.cz/"],
  locations: [{ street: "Dlouhá 5", city: "Praha 7", postalCode: "170 00", note: "zvonek" }],
  wait: { text: { cs: "dva týdny" }, date: "2026-10" },
  assured: [{ field: "wait", date: "2026-10-03", role: "editor A", how: "telefonátem" }],
});

const documentOf = (service = full, edition = anEdition([service])) => {
  const [listing] = listings(edition.directory);
  return JSON.parse(JSON.stringify(hsdsService(listing!, edition)));
};

describe("an HSDS document", () => {
  it("is the same each time, whatever else is in the release", () => {
    expect(documentOf(full)).toEqual(documentOf(full, anEdition([full, aService("jina")])));
    expect(documentOf().id).toBe("e539115f-09ce-5837-a843-0a749283fc80");
  });

  it("carries the organization inside and names the service by its own name", () => {
    expect(documentOf()).toMatchObject({
      name: "Plná služba",
      status: "active",
      organization: { name: "Organizace plna" },
      wait_time: "dva týdny (zjištěno: říjen 2026)",
    });
  });

  it("writes hours as parts of an RRULE and says which number they are about", () => {
    expect(documentOf().schedules).toMatchObject([
      {
        freq: "WEEKLY",
        byday: "MO,TU,WE,TH,FR",
        opens_at: "08:00",
        closes_at: "16:00",
        description: "denní linka +420999000001: po–pá 8:00–16:00, o svátcích zavřeno",
        notes: "O svátcích zavřeno.",
      },
      {
        byday: "MO,TU,WE,TH,FR,SA,SU",
        opens_at: "20:00",
        closes_at: "08:00",
        notes: "Do druhého dne. O svátcích hodiny neznáme, nejdřív zavolejte.",
      },
    ]);
  });

  it("writes round-the-clock hours as a whole week and names them", () => {
    const { schedules } = documentOf(aService("noc", { phones: [aPhone("116111", { hours: "24/7" })] }));
    expect(schedules).toMatchObject([{ opens_at: "00:00", closes_at: "24:00", notes: "24/7" }]);
  });

  it("keeps conditional and unstructured hours as text, without a time that a machine would promise", () => {
    const phones = [
      aPhone("+420999000001", { hours: 'Mo 08:00-16:00 "jen objednaní"' }),
      aPhone("+420999000002", { hoursNote: "ráno" }),
    ];
    const { schedules } = documentOf(aService("snad", { phones }));
    expect(schedules.map((one: object) => "opens_at" in one)).toEqual([false, false]);
    expect(schedules[0].description).toContain("jen objednaní");
    expect(schedules[1].description).toBe("+420999000002: zdroj píše: ráno");
  });

  it("says kind, audiences, further addresses and sources as attributes", () => {
    const { attributes } = documentOf();
    expect(attributes.map((one: { link_type: string }) => one.link_type)).toEqual([
      "service_type",
      "audience",
      "audience",
      "additional_url",
      "chat",
      "source",
    ]);
    expect(attributes[0].taxonomy_term).toMatchObject({ code: "helpline", name: "telefonická linka" });
  });

  it("writes addresses in ASCII", () => {
    expect(documentOf()).toMatchObject({
      url: "https://xn--hky-ela4t.example/cesta",
      email: "dotaz@xn--hky-ela4t.example",
      contacts: [{ email: "druhy@example.cz" }],
    });
  });

  it("is assured on the oldest day, and only when every number was called", () => {
    expect(documentOf().assured_date).toBe("2026-10-01");
    const half = aService("pul", { phones: [...full.phones, aPhone("+420999000003")] });
    expect(documentOf(half)).not.toHaveProperty("assured_date");
    const numberless = aService("web", { assured: full.assured });
    expect(documentOf(numberless)).not.toHaveProperty("assured_date");
    expect(documentOf(aService("nic"))).not.toHaveProperty("assured_date");
  });

  it("carries the notice of an old release", () => {
    expect(documentOf(full, anEdition([full], {}, "expired")).alert).toContain("Údaje jsou staré");
    expect(documentOf(full, anEdition([full], { release: "publication" }))).not.toHaveProperty("alert");
  });

  it("tells a disagreement of sources as a change that looks current", () => {
    const edition = anEdition([full]);
    const [organization] = edition.directory.organizations;
    const conflict = {
      field: "phones",
      valueA: "A",
      valueB: "B",
      sourcesB: [],
      looksCurrent: "a",
      why: "",
    } as const;
    const directory = { ...edition.directory, organizations: [{ ...organization!, conflicts: [conflict] }] };
    expect(documentOf(full, { ...edition, directory }).metadata).toMatchObject([
      { last_action_type: "assure", field_name: "wait", updated_by: "editor A" },
      { last_action_type: "conflict", previous_value: "B", replacement_value: "A" },
    ]);
  });

  it("says a whole address as one, and a partial one as a name", () => {
    const [at] = documentOf().service_at_locations;
    expect(at.location).toMatchObject({
      name: "Dlouhá 5, Praha 7",
      addresses: [{ state_province: "Praha" }],
    });
    const partial = aService("kus", { locations: [{ city: "Cheb" }] });
    expect(documentOf(partial).service_at_locations[0].location).toMatchObject({ name: "Cheb" });
    expect(documentOf(partial).service_at_locations[0].location).not.toHaveProperty("addresses");
  });
});

const schemaPath = sharedPath("vectors/hsds/service_with_definitions.json");

describe.skipIf(schemaPath === undefined)(
  "the schema of HSDS 3.0 (skipped where vectors/hsds/service_with_definitions.json is not beside the clone)",
  () => {
    let validate: ReturnType<Ajv["compile"]>;

    beforeAll(() => {
      // The schema has no $schema and carries keywords of Data Package, which strict mode refuses.
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats.default(ajv);
      validate = ajv.compile(JSON.parse(readFileSync(schemaPath!, "utf8")));
    });

    const faultsOf = (document: unknown) => (validate(document) ? [] : validate.errors);

    it("takes every service of the published release", () => {
      const edition = publishedEdition();
      const documents = listings(edition.directory).map((listing) => hsdsService(listing, edition));
      expect(documents.length).toBeGreaterThan(40);
      for (const document of documents) expect(faultsOf(JSON.parse(JSON.stringify(document)))).toEqual([]);
    });

    it("takes a service with something in every field", () => {
      expect(faultsOf(documentOf())).toEqual([]);
    });

    it.each([
      ["an id of our own", { id: "linka" }],
      ["an empty e-mail address", { email: "" }],
      ["an e-mail address that is not ASCII", { email: "dotaz@háčky.example" }],
      ["a status of our own", { status: "open" }],
      ["a date where a date and time belongs", { last_modified: "2026-11-21" }],
      ["daily hours", { schedules: [{ ...documentOf().schedules[0], freq: "DAILY" }] }],
      [
        "a term without a description",
        { attributes: [{ id: documentOf().id, taxonomy_term: { id: documentOf().id, name: "x" } }] },
      ],
    ])("refuses %s, so that a pass means something", (_title, change) => {
      expect(faultsOf({ ...documentOf(), ...change })).not.toEqual([]);
    });
  },
);

describe("the page of all services", () => {
  it("counts them as HSDS does", () => {
    expect(hsdsPage([{}, {}])).toMatchObject({ total_items: 2, size: 2, empty: false, contents: [{}, {}] });
    expect(hsdsPage([])).toMatchObject({ total_items: 0, empty: true });
  });
});
