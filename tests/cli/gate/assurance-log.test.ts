import { describe, expect, it } from "vitest";
import { assuredPhone, AZYL, LINKA, openEditorsWorkshop } from "../workshop";

const LINE = assuredPhone("linka-telefon", "+420999000001");
const SECRET = assuredPhone("azyl-pobyt", "+420999000002");

/** The faults of a build with these files, which must not have been written. */
async function findFaults(records: Readonly<Record<string, string>>, ...flags: string[]) {
  const workshop = openEditorsWorkshop(records);
  const { code, data } = await workshop.json("build", ...flags);
  expect(code).toBe(1);
  return data.problems;
}

describe("the log of assurances", () => {
  it("puts what holds into the release: on the number, and beside the service", async () => {
    const hours = LINE.replace(/phones.*/, "$&/hours").replace(/value:.*/, 'value: "Mo-Fr 08:00-16:00"');
    const workshop = openEditorsWorkshop({ "assurances/linka.yaml": `${LINE}  note: zvedli hned\n${hours}` });
    expect((await workshop.run("build")).code).toBe(0);
    const [service] = JSON.parse(workshop.read("src/data/release/directory.json")).entries[1].services;
    const act = { date: "2026-10-01", role: "editor A", how: "telefonátem" };
    expect(service.phones[0].assurance).toEqual({ level: "assured", ...act });
    expect(service.assured).toEqual([{ field: "phones/+420999000001/hours", ...act }]);
    expect(Object.keys(service).at(-1)).toBe("assured");
  });

  it("keeps lines about a number that the service no longer has", async () => {
    const changed = { "organizations/linka.yaml": LINKA.replace("000001", "000010") };
    expect((await openEditorsWorkshop(changed).run("build")).code).toBe(0);
  });

  it("belongs to an organization that exists, and its lines to services of it", async () => {
    expect(await findFaults({ "assurances/nikdo.yaml": LINE })).toMatchObject([
      {
        code: "E_ASSURED_UNKNOWN",
        file: "src/data/assurances/nikdo.yaml",
        got: "organizations/nikdo.yaml není",
      },
    ]);
    expect(await findFaults({ "assurances/linka.yaml": SECRET })).toMatchObject([
      { code: "E_ASSURED_UNKNOWN", path: "0.service", line: 1, got: "azyl-pobyt" },
    ]);
  });

  it("is silent about an organization whose file could not be read", async () => {
    const faults = await findFaults({ "organizations/linka.yaml": "id: [" });
    expect(faults.map(({ code }) => code)).toEqual(["E_YAML"]);
  });

  it.each([
    ["a field that no card has", "field: phones/+420999000001", "field: telefon", "E_SCHEMA", "0.field"],
    ["a month instead of a day", '"2026-10-01"', '"2026-10"', "E_SCHEMA", "0.date"],
    ["a day that is not in the calendar", '"2026-10-01"', '"2026-02-30"', "E_ASSURED_DATE", "0.date"],
    ["a day after the release", '"2026-10-01"', '"2026-11-22"', "E_ASSURED_DATE", "0.date"],
    ["a name instead of a role", "role: editor A", "role: Jana Dvořák", "E_PERSON", "0.role"],
    ["a person among the ways", "how: telefonátem", "how: řekl pan Dvořák", "E_PERSON", "0.how"],
    ["an e-mail in a note", "how: telefonátem", "how: x\n  note: jana@example.cz", "E_PERSON", "0.note"],
    ["a hidden character", "how: telefonátem", 'how: "tele\\u202efonátem"', "E_CHARACTER", "0.how"],
  ])("refuses %s", async (_title, from, to, code, path) => {
    const faults = await findFaults({ "assurances/linka.yaml": LINE.replace(from, to) });
    expect(faults).toMatchObject([{ code, path, file: "src/data/assurances/linka.yaml" }]);
  });

  it("takes today's line also in the hour in which Prague is a day ahead of UTC", async () => {
    const log = { "assurances/linka.yaml": LINE.replace("2026-10-01", "2026-11-21") };
    const flags = ["--publication", "--issued", "2026-11-20T23:30:00Z"];
    expect((await openEditorsWorkshop(log).run("build", ...flags)).code).toBe(0);
    expect((await openEditorsWorkshop(log).run("build", "--issued", "2026-11-20T22:30:00Z")).code).toBe(1);
  });
});

describe("the log about a confidential service", () => {
  it.each([
    ["the way", "how: telefonátem", "how: osobně v ulici Dlouhá"],
    ["a note", "how: telefonátem", "how: x\n  note: dům u Dlouhá 12"],
  ])("has no address in %s", async (_title, from, to) => {
    const faults = await findFaults({ "assurances/azyl.yaml": SECRET.replace(from, to) });
    expect(faults).toMatchObject([{ code: "E_CONFIDENTIAL", file: "src/data/assurances/azyl.yaml" }]);
  });

  it("has no address in a value that was there once", async () => {
    const old = SECRET.replace(/field:.*/, "field: summary").replace(
      /value:.*/,
      'value: "Najdete nás v ulici Dlouhá."',
    );
    const faults = await findFaults({ "assurances/azyl.yaml": old });
    expect(faults).toMatchObject([{ code: "E_CONFIDENTIAL", path: "0.value" }]);
  });

  it("may name the organization, which is no place", async () => {
    const log = SECRET.replace("how: telefonátem", "how: telefonátem v Tichém domě");
    expect((await openEditorsWorkshop({ "assurances/azyl.yaml": log }).run("build")).code).toBe(0);
    const faults = await findFaults({ "assurances/azyl.yaml": log.replace("v Tichém domě", "v Lhotě") });
    expect(faults).toMatchObject([{ code: "E_CONFIDENTIAL", path: "0.how" }]);
  });

  it("is checked also while the record is a draft", async () => {
    const faults = await findFaults({
      "organizations/azyl.yaml": AZYL.replace("published", "candidate"),
      "assurances/azyl.yaml": SECRET.replace("telefonátem", "osobně, náměstí Míru"),
    });
    expect(faults).toMatchObject([{ code: "E_CONFIDENTIAL", path: "0.how" }]);
  });
});
