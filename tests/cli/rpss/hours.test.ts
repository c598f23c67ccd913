import { describe, expect, it } from "vitest";
import { readForms } from "../../../src/cli/rpss/hours";

const DAYS = ["po", "ut", "st", "ct", "pa", "so", "ne"];
const form = (intervals: Readonly<Record<string, string>>, nonstop = false) => ({
  forma: { id: "FormaSocialniSluzby/amb" },
  nepretrzitePoskytovani: nonstop,
  casoveRozsahy: Object.entries(intervals).map(([day, interval]) => ({
    denVTydnu: { id: `DenVTydnu/${day}` },
    interval,
  })),
});
const every = (interval: string) => Object.fromEntries(DAYS.map((day) => [day, interval]));
const read = (...args: Parameters<typeof form>) => readForms([form(...args)])[0]!;

describe("hours of a form", () => {
  it.each([
    [{ po: "8:00 - 16:00", ut: "8:00 - 16:00" }, "Mo,Tu 08:00-16:00"],
    [{ po: "8:00-16:00", ut: "8:00 – 16:00", st: "08:00 - 16:00" }, "Mo-We 08:00-16:00"],
    [{ pa: "8:00 - 12:00", po: "8:00 - 12:00, 13:00 - 17:00" }, "Mo 08:00-12:00,13:00-17:00; Fr 08:00-12:00"],
    [{ so: "20:00 - 8:00", ne: "20:00 - 8:00" }, "Sa,Su 20:00-08:00"],
    [every("0:00 - 24:00"), "24/7"],
    [every("nepřetržitě"), "24/7"],
    [{ po: "nonstop" }, "Mo 00:00-24:00"],
  ])("are structured where they are nothing but times: %j", (intervals, hours) => {
    expect(read(intervals).hours).toBe(hours);
  });

  it.each([
    "dle dohody",
    "8 - 12 h",
    "8:00 - 18:00 (pro objednané)",
    "8:00 - 18:00 - sudý týden",
    "25:00 - 26:00",
  ])("stay as text as soon as one day says %j", (interval) => {
    const { hours, raw } = read({ po: "8:00 - 16:00", ut: interval });
    expect(hours).toBeNull();
    expect(raw).toEqual(["Mo: 8:00 - 16:00", `Tu: ${interval}`]);
  });

  it.each([
    ["8:00 - 12:00", "dle dohody"],
    ["dle dohody", "8:00 - 12:00"],
  ])("stay as text where one day says %j and %j in two rows", (...intervals) => {
    const casoveRozsahy = intervals.map((interval) => ({ denVTydnu: { id: "DenVTydnu/po" }, interval }));
    expect(readForms([{ ...form({}), casoveRozsahy }])[0]!.hours).toBeNull();
  });

  it("are absent where the register says nothing", () => {
    expect(read({})).toEqual({ form: "amb", nonstop: false, raw: [], unknownShape: false });
  });

  it("are admitted as unknown where their shape is another one", () => {
    const item = { den: { id: "DenVTydnu/1" }, casovyRozsah: "8:00 - 14:00" };
    const [first] = readForms([{ ...form({}), casoveRozsahy: [item] }]);
    expect(first).toMatchObject({ hours: null, unknownShape: true, raw: [JSON.stringify(item)] });
  });

  it("take the non-stop flag of their own form only", () => {
    const forms = readForms([form({}, true), { ...form({}), forma: { id: "FormaSocialniSluzby/ter" } }]);
    expect(forms.map(({ form: name, nonstop }) => [name, nonstop])).toEqual([
      ["amb", true],
      ["ter", false],
    ]);
  });
});
