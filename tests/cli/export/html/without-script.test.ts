import { describe, expect, it } from "vitest";
import { renderWithoutScript } from "../../../../src/cli/export/html/without-script";
import { aPhone, aPublicCard, aService } from "../../../fixtures/directory";
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

  it("hold the guidance that everybody may read, with its state, its last day and its sources", () => {
    const card = aPublicCard("a", { title: "Co platí od 1. 1. 2026", stateOfLaw: "2026-02-25" });
    const english = aPublicCard("b", { language: "en", title: "In English" });
    const publicGuidance = [
      card,
      english,
      aPublicCard("c", { reviewed: { on: "2026-10-30", role: "právník A" } }),
    ];
    const [plain, violent] = renderWithoutScript(anEdition([], { publicGuidance }));
    const text = plain?.text.replaceAll("\xa0", " ");
    expect(text).toContain("<summary>Co platí od 1. 1. 2026</summary>");
    expect(text).toContain(
      "stav práva k 25. 2. 2026 · platí do 30. 6. 2027, potom ověřte · Nikdo z oboru to zatím nečetl.",
    );
    expect(text).toContain("<li>Věta a.</li>");
    expect(text).toContain("Podle: Zdroj a<");
    expect(text).toContain("Přečteno: právník A, 30. 10. 2026.");
    expect(text).not.toContain("In English");
    for (const mark of ["<details", "Karta", "Věta", "Zdroj", "Co platí"])
      expect(violent?.text).not.toContain(mark);
  });

  it("have no empty list where the release has no such guidance", () => {
    expect(page?.text).not.toContain("<details");
  });
});
