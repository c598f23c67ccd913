import { describe, expect, it } from "vitest";
import { mergeAssurances } from "../../../src/cli/assurance/merge";
import { readData } from "../../../src/cli/read-data";
import { assuredPhone, LINKA, openEditorsWorkshop } from "../workshop";

const NUMBER = "+420999000001";
const entry = (field: string, value: string, day = "2026-10-01", how = "telefonátem"): string =>
  `- { service: linka-telefon, field: "${field}", value: ${value}, date: "${day}", role: editor A, how: ${how} }\n`;

/** The service of LINKA as the release sees it. */
function merged(log: string, organization = LINKA) {
  const workshop = openEditorsWorkshop({
    "assurances/linka.yaml": log,
    "organizations/linka.yaml": organization,
  });
  const { data, problems } = readData(workshop.world, "src/data");
  expect(problems).toEqual([]);
  const found = mergeAssurances(data).organizations.find(({ value }) => value.id === "linka");
  return found!.value.services[0]!;
}

describe("the assurance of a number", () => {
  it("is taken from the log and stands on the number alone", () => {
    const { phones, assured } = merged(assuredPhone("linka-telefon", NUMBER));
    const act = { date: "2026-10-01", role: "editor A", how: "telefonátem" };
    expect(phones![0]!.assurance).toEqual({ level: "assured", ...act });
    expect(assured).toBeUndefined();
  });

  it("goes away with the number, and the new number does not inherit it", () => {
    const log = assuredPhone("linka-telefon", NUMBER);
    const changed = merged(log, LINKA.replace(NUMBER, "+420999000010"));
    expect(changed.phones![0]!.assurance.level).toBe("sourced");
  });

  it("comes back when a mistaken change is taken back", () => {
    const log = assuredPhone("linka-telefon", NUMBER);
    const back = LINKA.replace(NUMBER, "+420999000010").replace("+420999000010", NUMBER);
    expect(merged(log, back).phones![0]!.assurance.level).toBe("assured");
  });

  it("does not pass to the same number of another service", () => {
    const other = LINKA.replace("id: linka-telefon", "id: linka-jina");
    expect(merged(assuredPhone("linka-telefon", NUMBER), other).phones![0]!.assurance.level).toBe("sourced");
  });

  it("is the newest one, and of two from one day the one written later", () => {
    const field = `phones/${NUMBER}`;
    const value = `"${NUMBER}"`;
    const log =
      entry(field, value, "2026-10-02", "první") +
      entry(field, value, "2026-10-02", "druhá") +
      entry(field, value, "2026-09-01", "starší");
    expect(merged(log).phones![0]!.assurance).toMatchObject({ date: "2026-10-02", how: "druhá" });
  });
});

describe("the assurance of another fact", () => {
  it("stands beside the service, in the order of the card", () => {
    const log = entry("audiences", "[child]") + entry(`phones/${NUMBER}/hours`, '"Mo-Fr 08:00-16:00"');
    expect(merged(log).assured).toEqual([
      { field: `phones/${NUMBER}/hours`, date: "2026-10-01", role: "editor A", how: "telefonátem" },
      { field: "audiences", date: "2026-10-01", role: "editor A", how: "telefonátem" },
    ]);
  });

  it.each([
    ["hours", `phones/${NUMBER}/hours`, '"Mo-Fr 08:00-16:00"', "08:00-16:00", "08:00-17:00"],
    ["label", `phones/${NUMBER}/label`, "denní linka", "cs: denní linka", "cs: noční linka"],
    ["audiences", "audiences", "[child]", "[child]", "[child, family]"],
    ["area", "service_area", "{ nationwide: true }", "nationwide: true", "regions: [CZ041]"],
    ["place", "locations", "[{ street: Dlouhá 5, city: Praha 7 }]", "Dlouhá 5", "Dlouhá 6"],
    ["websites", "websites", '["https://linka.example.cz/"]', "linka.example", "jina.example"],
    ["summary", "summary", "Pomoc po telefonu.", "Pomoc po telefonu.", "Pomoc."],
  ])("ends when the %s change", (_title, field, value, from, to) => {
    const log = entry(field, value);
    expect(merged(log).assured?.map((one) => one.field)).toEqual([field]);
    expect(merged(log, LINKA.replace(from, to)).assured).toBeUndefined();
  });

  it("does not end when a translation or an editor's note is added", () => {
    const log = entry("summary", "Pomoc po telefonu.") + entry("service_area", "{ nationwide: true }");
    const more = LINKA.replace("cs: Pomoc po telefonu.", "cs: Pomoc po telefonu.\n      en: Help by phone.");
    const noted = more.replace("nationwide: true", "nationwide: true\n      note: Podle webu.");
    expect(merged(log, noted).assured).toHaveLength(2);
  });
});
