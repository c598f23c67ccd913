import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { renderVCards } from "../../../src/cli/export/vcard";
import { aPhone, aService } from "../../fixtures/directory";
import { anEdition, EVERYTHING, publishedEdition } from "./editions";

const services = [
  aService("linka", { phones: [aPhone("116111", { hours: "24/7" })] }),
  aService("chat", { websites: ["https://chat.example.cz/"] }),
];

describe("contact cards", () => {
  it("stand one by one and all in one file that another parser reads", () => {
    const [bundle, ...cards] = renderVCards(publishedEdition(), EVERYTHING);
    expect(cards.length).toBeGreaterThan(40);
    expect(bundle!.text).toBe(cards.map(({ text }) => text).join(""));
    const parsed: unknown[] = ICAL.parse(bundle!.text);
    expect(parsed).toHaveLength(cards.length);
  });

  it("say in the note what the hours are, how well the number is known and how old it all is", () => {
    const [, card] = renderVCards(anEdition(services, {}, "expired"), EVERYTHING);
    const note = new ICAL.Component(ICAL.parse(card!.text)).getFirstPropertyValue("note");
    expect(String(note).split("\n")).toEqual([
      "Souhrn linka",
      "kdokoli · celá ČR",
      "116111 – nonstop – Podle veřejných zdrojů, zatím neověřeno telefonem",
      "Údaje k 21. listopadu 2026, vydání 1.1.",
      "Zkušební vydání.",
      expect.stringContaining("Údaje jsou staré"),
    ]);
  });

  it("tell a chosen name alone when asked to, also in their file names", () => {
    const files = renderVCards(anEdition(services), { ...EVERYTHING, neutralName: "Jana" });
    expect(files).toEqual([{ path: "kontakt-1.vcf", text: expect.stringContaining("FN:Jana") }]);
    expect(files[0]!.text).not.toMatch(/linka|Souhrn|Organizace|UID|NOTE/);
  });
});
