import { describe, expect, it } from "vitest";
import { renderWithoutScript } from "../../../../src/cli/export/html/without-script";
import { aPhone, aService } from "../../../fixtures/directory";
import { anEdition } from "../editions";

const nationwide = { serviceArea: { nationwide: true, regions: [], districts: [] } };

describe("the pages without script", () => {
  const edition = anEdition([
    aService("line", { ...nationwide, name: "Linka všude", phones: [aPhone("+420999000001")] }),
    aService("local", {
      name: "Poradna jinde",
      serviceArea: { nationwide: false, regions: ["CZ041"], districts: [] },
    }),
  ]);
  const [page, door, ...more] = renderWithoutScript(edition);

  it("are one page and the one behind the violent person's door", () => {
    expect([page?.path, door?.path, more]).toEqual(["bez-skriptu.html", "bez-skriptu-d.html", []]);
    expect(page?.text).toContain('href="bez-skriptu-d.html"');
  });

  it("hold what serves the whole country and nothing else", () => {
    expect(page?.text).toContain("Linka všude");
    expect(page?.text).not.toContain("Poradna jinde");
  });
});
