import { describe, expect, it } from "vitest";
import { findAddress, findLeaks } from "../../../src/cli/gate/address";

describe("findAddress", () => {
  it.each([
    "Dlouhá 12",
    "Najdete nás: U Lesa 5a",
    "ul. Míru",
    "v Dlouhé ulici",
    "na náměstí za kostelem",
    "NÁMĚSTÍ",
    "nám. Republiky",
    "tř. Svobody",
    "čp. 12",
    "č. p. 12",
    "213/12",
    "360 01",
    "36001",
    "Karlovy Vary 360 01",
    "50.0755, 14.4378",
    "50,0755 14,4378",
    "50°4'",
    "GPS najdete na webu",
    "https://mapy.cz/s/abcd",
    "https://maps.app.goo.gl/abcd",
    "https://www.google.com/maps/place/x",
    "https://example.cz/n%C3%A1m%C4%9Bst%C3%AD",
    "Dlouhá\u00A012",
    "Dlouhá １２",
    "zastávka ulice Nová",
    "Praha 7",
  ])("sees a place in %j", (text) => expect(findAddress(text)).toBeDefined());

  it.each([
    "Bezpečné bydlení pro ženy s dětmi. Místo je tajné, zeptejte se po telefonu.",
    "Volejte 116 006, denně 8:00-16:00.",
    "283 892 772",
    "+420 283 892 772",
    "+420 222 58 67 68",
    "24/7",
    "podle zákona 108/2006 Sb.",
    "Kapacita 20 míst",
    "Od 15 let",
    "Přijme až 5 žen",
    "Linka 158",
    "https://www.acorus.cz/azylovy-dum/",
    "ozveme se do 14 dnů",
    "2024-07-16",
    "azyl@example.cz",
  ])("sees none in %j", (text) => expect(findAddress(text)).toBeUndefined());

  it("knows the words of the organization's own names", () => {
    expect(findAddress("v Blatci")).toBe("v Blatci");
    expect(findAddress("v Blatci", { known: ["blatec"] })).toBeUndefined();
  });

  it("reads an id as one slug", () => {
    expect(findAddress("azyl-kolin")).toBeUndefined();
    expect(findAddress("azyl-kolin", { slug: true })).toBe("kolin");
  });
});

describe("findLeaks", () => {
  it("names every rule that sees a place, each words once and as they were written", () => {
    expect(findLeaks("Dělnická 12, Praha 7")).toEqual([
      { rule: "číslo domu", words: "Dělnická 12" },
      { rule: "část Prahy", words: "Praha 7" },
    ]);
  });
});
