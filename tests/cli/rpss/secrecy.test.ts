import { describe, expect, it } from "vitest";
import { candidateOf, codes, makeAddress, makeFacility, makeRecord } from "./record";

const SECRET = makeFacility({
  nazev: "Tichý dům, Tajnosti 13",
  utajenaAdresa: true,
  adresa: makeAddress("Tajnosti", 13, { kraj: { id: "Kraj/132" } }),
});
const LOOSE = {
  telefony: [{ telefon: "999 000 001", poznamka: "Tajnosti 13" }],
  ciloveSkupiny: [
    {
      cilovaSkupina: { id: "CilovaSkupinaOsoby/3" },
      doplnujiciInformace: "Adresa: Tajnosti 13, zvonek vlevo.",
    },
  ],
  formy: [
    {
      forma: { id: "FormaSocialniSluzby/pob" },
      casoveRozsahy: [{ denVTydnu: { id: "DenVTydnu/po" }, interval: "nonstop - Tajnosti 13" }],
    },
  ],
  kontaktniAdresy: [{ adresa: makeAddress("Tajnosti", 13) }],
};

describe("a service with a secret place", () => {
  it("gives its region and its number, and nothing else about the place", () => {
    const candidate = candidateOf(makeRecord(1, { zarizeni: [SECRET], ...LOOSE }));
    expect(candidate).toMatchObject({
      address: "hidden",
      visible_facilities: 0,
      facilities: [],
      regions: ["CZ080"],
      name: "Testovací poskytovatel 1, z. s.",
      phones: [{ number: "+420999000001" }],
      hours: {},
      remarks: [],
    });
    expect(JSON.stringify(candidate)).not.toMatch(/tajnosti|tichý dům|990000013/i);
    expect(codes(candidate)).toContain("secret_text_dropped");
  });

  it("needs an editor for the address of its public place, and passes no remark on", () => {
    const candidate = candidateOf(makeRecord(1, { zarizeni: [SECRET, makeFacility()], ...LOOSE }));
    expect(candidate).toMatchObject({
      address: "review",
      visible_facilities: 1,
      facilities: [],
      remarks: [],
    });
    expect(codes(candidate)).toContain("secret_review");
  });

  it("stays one for years after the place closed", () => {
    const past = { ...SECRET, poskytujeDo: "2020-01-01" };
    expect(candidateOf(makeRecord(1, { zarizeni: [past, makeFacility()] })).address).toBe("review");
  });

  it("keeps the name that a public place carries as well", () => {
    const zarizeni = [{ ...SECRET, nazev: "Testovací centrum" }, makeFacility()];
    expect(candidateOf(makeRecord(1, { zarizeni })).name).toBe("Testovací centrum");
  });

  it("takes the region of its contact address where there is no other, never the provider's seat", () => {
    const zarizeni = [{ ...SECRET, adresa: null }];
    const kontaktniAdresy = [{ adresa: makeAddress("Jiná", 2, { kraj: { id: "Kraj/94" } }) }];
    expect(candidateOf(makeRecord(1, { zarizeni, kontaktniAdresy })).regions).toEqual(["CZ053"]);
    expect(candidateOf(makeRecord(1, { zarizeni })).regions).toEqual([]);
    const open = [makeFacility({ adresa: null })];
    expect(candidateOf(makeRecord(1, { zarizeni: open, kontaktniAdresy })).regions).toEqual([]);
  });

  it("keeps hours that are nothing but times", () => {
    const formy = [
      {
        forma: { id: "FormaSocialniSluzby/amb" },
        casoveRozsahy: [{ denVTydnu: { id: "DenVTydnu/po" }, interval: "8:00 - 16:00" }],
      },
    ];
    const candidate = candidateOf(makeRecord(1, { zarizeni: [SECRET], formy }));
    expect(candidate.hours).toEqual({ amb: "Mo 08:00-16:00" });
    expect(candidate.provenance.fields["hours"]).toBeUndefined();
  });
});

describe("a house that is secret for one service", () => {
  it("is not shown for its neighbour either", () => {
    const neighbour = makeRecord(1, { zarizeni: [makeFacility({ adresa: makeAddress("Tajnosti", 13) })] });
    const candidate = candidateOf(neighbour, makeRecord(2, { zarizeni: [SECRET] }));
    expect(candidate).toMatchObject({ address: "review", facilities: [] });
    expect(codes(candidate)).toContain("secret_place_elsewhere");
  });

  it("says nothing about another house in that street", () => {
    const other = makeRecord(1, { zarizeni: [makeFacility({ adresa: makeAddress("Tajnosti", 14) })] });
    expect(candidateOf(other, makeRecord(2, { zarizeni: [SECRET] })).address).toBe("shown");
  });
});
