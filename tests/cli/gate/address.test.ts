import { describe, expect, it } from "vitest";
import { findAddress } from "../../../src/cli/gate/address";

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
  ])("sees a place in %j", (text) => expect(findAddress(text)).toBeDefined());

  it.each([
    "Bezpečné bydlení pro ženy s dětmi. Místo je tajné, zeptejte se po telefonu.",
    "Volejte 116 006, denně 8:00-16:00.",
    "283 892 772",
    "+420 283 892 772",
    "+420 222 58 67 68",
    "24/7",
    "podle zákona 108/2006 Sb.",
    "Praha 7",
    "Kapacita 20 míst",
    "Od 15 let",
    "Přijme až 5 žen",
    "Linka 158",
    "https://www.acorus.cz/azylovy-dum/",
    "ozveme se do 14 dnů",
    "2024-07-16",
    "azyl@example.cz",
  ])("sees none in %j", (text) => expect(findAddress(text)).toBeUndefined());
});
