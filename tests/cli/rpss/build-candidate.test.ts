import { describe, expect, it } from "vitest";
import { candidateOf, makeFacility, makeRecord } from "./record";

const make = (type: number, ...codes: number[]) =>
  candidateOf(
    makeRecord(1, {
      druhSocialniSluzby: { id: `DruhSocialniSluzby/${type}` },
      ciloveSkupiny: codes.map((code) => ({ cilovaSkupina: { id: `CilovaSkupinaOsoby/${code}` } })),
      formy: [{ forma: { id: "FormaSocialniSluzby/amb" }, nepretrzitePoskytovani: true }],
    }),
  );

describe("a candidate", () => {
  it("carries our audiences in our order, each once", () => {
    expect(make(34, 24, 5, 3, 1, 6).audiences).toEqual(["child", "adult_at_risk", "senior"]);
  });

  it("opens the violent persons' door only in the tier that editors check, and claims no kind there", () => {
    expect(make(1, 22)).toMatchObject({ tier: "P", kind: null, audiences: ["violent_person"] });
    expect(make(1, 3, 22)).toMatchObject({ tier: "A", audiences: ["adult_at_risk"] });
  });

  it("has no kind where our vocabulary has no word", () => {
    expect([34, 18, 23, 20, 1, 28].map((type) => make(type, 3).kind)).toEqual([
      "intervention_centre",
      "helpline",
      "crisis_centre",
      "shelter",
      "counselling_victims",
      null,
    ]);
  });

  it("calls a phone non-stop for telephone crisis help only, and only by the register", () => {
    expect(make(18, 3).phone_nonstop_by_register).toBe(true);
    expect(make(23, 3).phone_nonstop_by_register).toBeUndefined();
    expect(make(18, 3).hours).toEqual({});
  });

  it("goes under the name of its provider where it has several places", () => {
    const zarizeni = [makeFacility({ nazev: "A" }), makeFacility({ nazev: "B" })];
    expect(candidateOf(makeRecord(1, { zarizeni })).name).toBe("Testovací poskytovatel 1, z. s.");
  });

  it("loses a temporary notice from the name, with the address in it", () => {
    const zarizeni = [makeFacility({ nazev: "Centrum (po dobu havárie nyní Přechodná 7)" })];
    const candidate = candidateOf(makeRecord(1, { zarizeni }));
    expect(candidate.name).toBe("Centrum");
    expect(candidate.warnings).toEqual([{ code: "temporary_name" }]);
  });

  it.each([
    ["Poradna, Dlouhá 5", ["address_in_name"]],
    ["Poradna Praha 8", []],
    ["Poradna 24 hodin", []],
  ])("called %j has warnings %j", (nazev, expected) => {
    const candidate = candidateOf(makeRecord(1, { zarizeni: [makeFacility({ nazev })] }));
    expect(candidate.warnings.map(({ code }) => code)).toEqual(expected);
  });
});
