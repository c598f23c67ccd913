import { describe, expect, it } from "vitest";
import { findPrivate } from "../../../src/cli/rpss/privacy-gate";
import { collect, makeAddress, makeFacility, makeRecord } from "./record";

const VILLAGE = makeAddress("", 77, { ulice: null, obec: { id: "Obec/1" }, kodAdresnihoMista: null });
const SECRET = makeRecord(1, {
  zarizeni: [
    makeFacility({
      utajenaAdresa: true,
      nazev: "Tichý dům Sedmikráska",
      adresa: makeAddress("Tajnosti", 13),
    }),
    makeFacility({ utajenaAdresa: true, nazev: "Byt", adresa: makeAddress("Nádražní", 5) }),
    makeFacility({ utajenaAdresa: true, nazev: "Byt", adresa: makeAddress("ulice Skrytá", 6) }),
    makeFacility({ utajenaAdresa: true, nazev: "Byt", adresa: VILLAGE }),
  ],
});
const PUBLIC = makeRecord(2, {
  zarizeni: [
    makeFacility({
      adresa: makeAddress("Nádražní", 40),
      vedouci: { jmeno: "Jmenokřestní", prijmeni: "Příjmenová" },
    }),
  ],
});
const TOWNS = new Map([["Obec/1", "Lhota"]]);
const collected = collect(SECRET, PUBLIC);

const find = (name: string, text: string) => findPrivate([{ name, text }], collected, TOWNS);
const inService = (id: string, remark: string, more: object = {}) =>
  find(
    "candidates.json",
    JSON.stringify({ candidates: [{ id, ico: "10000009", remarks: [remark], ...more }] }),
  );

describe("the privacy gate", () => {
  it.each([
    ["a street that no public facility stands in", "Sídlíme v ulici Tajnosti."],
    ["it in other letters", "ul. TAJNOSTI"],
    ["a street that the register calls ulice", "ve Skrytá"],
    ["a street with its number", "Nádražní 5"],
    ["it in another wording", "Nádražní č. p. 5, zvonek vlevo"],
    ["a number glued to its street", "tajnosti13@example.org"],
    ["a house in a village", "Lhota čp. 77"],
    ["the name of a secret facility", "v Tichý dům Sedmikráska prosím volejte"],
    ["an address point", "bod 990000013"],
    ["a person's name", "vede Příjmenová Jmenokřestní"],
  ])("finds %s in a remark of any service", (_title, remark) => {
    expect(inService("rpss-9", remark)).toMatchObject([
      { code: "E_PRIVACY", file: "candidates.json", path: "rpss-9 candidates.0.remarks.0" },
    ]);
  });

  it("finds a common street in the service and the provider that hide it, not elsewhere", () => {
    expect(inService("rpss-1", "Nádražní")).toHaveLength(1);
    expect(inService("rpss-9", "Nádražní", { ico: "10000001" })).toHaveLength(1);
    expect(inService("rpss-9", "Nádražní")).toEqual([]);
  });

  it("finds a secret place in the lines of a report", () => {
    expect(find("report.md", "# Zpráva\n\n- rpss-9 Poradna v Tajnosti 13")).toMatchObject([
      { file: "report.md", path: "rpss-9 řádek 3" },
    ]);
  });

  it("finds an address point inside an id", () => {
    expect(find("candidates.json", JSON.stringify([{ id: "rpss-9-990000013" }]))).toHaveLength(1);
  });

  it("compares a public address together with its town", () => {
    const address = (town: string, street: string) =>
      find("candidates.json", JSON.stringify([{ id: "rpss-9", address: { street, town_code: town } }]));
    expect(address("Obec/582786", "Nádražní 5")).toHaveLength(1);
    expect(address("Obec/582786", "Nádražní 40")).toEqual([]);
    expect(address("Obec/500000", "Nádražní 5")).toEqual([]);
  });

  it("lets numbers, IČO and ordinary words pass", () => {
    const value = {
      id: "rpss-9",
      ico: "990000013",
      number: "990000013",
      name: "Byt pro rodiny",
      visible: 13,
    };
    expect(find("candidates.json", JSON.stringify([value]))).toEqual([]);
  });

  it("never repeats what it found", () => {
    const text = JSON.stringify([
      ...inService("rpss-9", "Tajnosti 13"),
      ...inService("rpss-9", "Příjmenová Jmenokřestní"),
    ]);
    expect(text).toContain("rpss-1");
    expect(text).not.toMatch(/tajnosti|jmen[ao]k|13/i);
  });
});
