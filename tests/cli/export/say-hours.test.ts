import { describe, expect, it } from "vitest";
import { isSilentOnHolidays, sayHours, sayPhoneHours } from "../../../src/cli/export/say-hours";
import { aPhone, aService } from "../../fixtures/directory";

describe("hours in Czech", () => {
  it.each([
    ["24/7", "nonstop"],
    ["Mo-Fr 08:00-16:00", "po–pá 8:00–16:00"],
    ["Mo-Fr 08:00-16:00; PH off", "po–pá 8:00–16:00, o svátcích zavřeno"],
    ["Mo-Su,PH 08:00-16:00", "denně 8:00–16:00, i o svátcích"],
    ["Mo-Su,PH 16:00-08:00", "denně 16:00–8:00, i o svátcích"],
    ["Mo-Fr 08:00-16:00; PH 10:00-12:00", "po–pá 8:00–16:00, o svátcích jinak"],
    ["Tu 17:00-19:00; Th 19:00-21:00", "út 17:00–19:00, čt 19:00–21:00"],
    ["Mo,We-Fr 08:00-12:00,13:00-24:00", "po a st–pá 8:00–12:00 a 13:00–24:00"],
    ["Mo,Tu 08:00-12:00", "po a út 8:00–12:00"],
    ['Mo 08:00-16:00 "jen objednaní"', "po 8:00–16:00, jen objednaní"],
    ["PH off", "zavřeno, o svátcích zavřeno"],
  ])("are said of %s as: %s", (hours, said) => {
    expect(sayHours(hours)).toBe(said);
  });

  it("are not guessed", () => {
    expect(sayHours(undefined)).toBeUndefined();
    expect(sayHours("po-pá")).toBeUndefined();
  });

  it("of a number win over those of its service", () => {
    const service = aService("x", { hours: "24/7" });
    expect(sayPhoneHours(aPhone("116111", { hours: "Mo 08:00-09:00" }), service)).toBe("po 8:00–9:00");
    expect(sayPhoneHours(aPhone("116111"), service)).toBe("nonstop");
  });

  it("are unknown, or in the words of a source", () => {
    expect(sayPhoneHours(aPhone("116111"), aService("x"))).toBe("hodiny neznáme");
    expect(sayPhoneHours(aPhone("116111", { hoursNote: "ráno" }), aService("x"))).toBe("zdroj píše: ráno");
  });

  it("that do not name holidays say nothing about them", () => {
    expect(isSilentOnHolidays("Mo-Fr 08:00-16:00")).toBe(true);
    expect(isSilentOnHolidays("Mo-Fr 08:00-16:00; PH off")).toBe(false);
    expect(isSilentOnHolidays("24/7")).toBe(false);
    expect(isSilentOnHolidays(undefined)).toBe(false);
  });
});
