import { describe, expect, it } from "vitest";
import { facilityIds, listFacilities, listVisible } from "../../../src/cli/rpss/facilities";
import type { RegisterFacility } from "../../../src/cli/rpss/record";
import { DAY, makeAddress, makeFacility, makeRecord } from "./record";

const visible = (...zarizeni: RegisterFacility[]) =>
  listVisible(listFacilities(makeRecord(1, { zarizeni }), DAY));

describe("facilities that may be seen", () => {
  it("are one where only spaces in the name differ", () => {
    const rows = ["Poradna Omikron", "Poradna Omikron ", "Poradna  Omikron"];
    expect(visible(...rows.map((nazev) => makeFacility({ nazev })))).toHaveLength(1);
  });

  it("are two at two houses", () => {
    expect(visible(makeFacility(), makeFacility({ adresa: makeAddress("Veřejná", 2) }))).toHaveLength(2);
  });

  it.each([true, null, undefined])("do not include one whose flag is %s", (utajenaAdresa) => {
    expect(visible({ ...makeFacility(), utajenaAdresa })).toEqual([]);
  });

  it("come in the same order whatever the order of the file", () => {
    const rows = [makeFacility({ nazev: "B" }), makeFacility({ nazev: "A" })];
    expect(visible(...rows)).toEqual(visible(...rows.toReversed()));
  });
});

describe("the id of a facility", () => {
  const noCode = makeAddress("Veřejná", 3, { kodAdresnihoMista: null });

  it("is its address point", () => {
    expect(facilityIds("rpss-1", visible(makeFacility()))).toEqual(["rpss-1-990000001"]);
  });

  it("is a hash of the name where the register has no point", () => {
    const [id] = facilityIds("rpss-1", visible(makeFacility({ adresa: noCode })));
    expect(id).toMatch(/^rpss-1-[\da-f]{8}$/);
    const again = facilityIds(
      "rpss-1",
      visible(makeFacility({ adresa: noCode, nazev: "testovací  CENTRUM" })),
    );
    expect(again).toEqual([id]);
  });

  it("stays unique where two names share one point", () => {
    const ids = facilityIds("rpss-1", visible(makeFacility(), makeFacility({ nazev: "Jiné" })));
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => /^rpss-1-990000001-[\da-f]{8}$/.test(id))).toBe(true);
  });
});
