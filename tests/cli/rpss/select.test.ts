import { describe, expect, it } from "vitest";
import type { RegisterRecord } from "../../../src/cli/rpss/record";
import { chooseTier, explainOutOfScope } from "../../../src/cli/rpss/select";
import { makeFacility, makeRecord, survey } from "./record";

const groups = (...codes: number[]): RegisterRecord["ciloveSkupiny"] =>
  codes.map((code) => ({ cilovaSkupina: { id: `CilovaSkupinaOsoby/${code}` }, doplnujiciInformace: null }));
const service = (type: number, ...codes: number[]) =>
  makeRecord(1, {
    druhSocialniSluzby: { id: `DruhSocialniSluzby/${type}` },
    ciloveSkupiny: groups(...codes),
  });

describe("the tier of a service", () => {
  it.each([
    [34, [], "A"],
    [4, [3], "A"],
    [18, [], "B"],
    [23, [], "B"],
    [1, [5], "B"],
    [1, [19], "B"],
    [1, [24], undefined],
    [20, [6], undefined],
    [1, [22], "P"],
    [1, [3, 22], "A"],
    [28, [23], undefined],
  ])("of type %i with groups %j is %s", (type, codes, tier) => {
    expect(chooseTier(service(type, ...codes))).toBe(tier);
  });

  it.each(["pro ženy", "Dům pro matky s dětmi", "mateřský domov", "rodiny s dětmi", "MAMINKY"])(
    "of a shelter that speaks of %j is C",
    (nazev) => {
      expect(chooseTier({ ...service(20, 6), zarizeni: [makeFacility({ nazev })] })).toBe("C");
    },
  );

  it.each(["Zařízení pro muže", "omezený provoz", "ženatým mužům", "snížený práh"])(
    "of a shelter is not made out of %j",
    (nazev) => {
      expect(chooseTier({ ...service(20, 6), zarizeni: [makeFacility({ nazev })] })).toBeUndefined();
    },
  );

  it("is not taken from a code of another list with the same number", () => {
    expect(chooseTier({ ...service(1), druhSocialniSluzby: { id: "Kraj/34" } })).toBeUndefined();
  });

  it("comes with a reason where there is none", () => {
    expect([28, 20, 13].map((type) => explainOutOfScope(service(type)))).toEqual([
      "family_without_victims",
      "shelter_without_victims",
      "out_of_scope",
    ]);
  });
});

describe("a service that runs", () => {
  const reasonOf = (changes: Partial<RegisterRecord>) =>
    survey([makeRecord(1, changes)]).notListed[0]?.reason;

  it.each([
    ["ended yesterday", { datumPoskytovaniDo: "2026-09-29" }, "ended"],
    ["ends today", { datumPoskytovaniDo: "2026-09-30" }, undefined],
    ["begins tomorrow", { datumPoskytovaniOd: "2026-10-01" }, "not_started"],
    ["has no facility", { zarizeni: null }, "no_active_facility"],
    [
      "has a facility that ended",
      { zarizeni: [makeFacility({ poskytujeDo: "2020-01-01" })] },
      "no_active_facility",
    ],
    [
      "has a facility of one day",
      { zarizeni: [makeFacility({ poskytujeOd: "2026-09-30", poskytujeDo: "2026-09-30" })] },
      "no_active_facility",
    ],
    ["has no contact at all", { telefony: null }, "no_contact"],
  ])("is judged at both levels: it %s", (_title, changes, reason) => {
    expect(reasonOf(changes)).toBe(reason);
  });
});
