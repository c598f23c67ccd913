import { describe, expect, test } from "vitest";
import { readWeek } from "../../src/hours/week";

const rowsOf = (text: string) =>
  readWeek(text)?.rows.map(({ days, spans }) => [
    days.join(""),
    ...spans.map(({ start, end }) => [start, end]),
  ]);

describe("a week of hours", () => {
  test("puts days with the same hours together and names the closed ones", () => {
    expect(rowsOf("Mo-Th 09:00-21:00; Fr 09:00-17:00")).toEqual([
      ["0123", [540, 1260]],
      ["4", [540, 1020]],
      ["56"],
    ]);
  });

  test("keeps a night in the day on which it begins", () => {
    expect(rowsOf("Mo-Su 16:00-08:00")).toEqual([["0123456", [960, 1920]]]);
  });

  test.each([
    ["Mo-Fr 08:00-16:00", "unknown"],
    ["Mo-Fr 08:00-16:00; PH off", "closed"],
    ["Mo-Su,PH 08:00-16:00", "open"],
    ["Mo-Su 08:00-16:00; PH 10:00-12:00", "other"],
    ['Mo-Su 08:00-16:00; PH 08:00-16:00 "po dohodě"', "other"],
    ["24/7", "open"],
  ])("%s says of public holidays: %s", (text, holidays) => {
    expect(readWeek(text)?.holidays).toBe(holidays);
  });

  test("repeats the words that make hours conditional", () => {
    expect(readWeek('Mo-Fr 08:00-16:00 "po dohodě"; Sa 08:00-10:00')?.comments).toEqual(["po dohodě"]);
    expect(readWeek("Mo-Fr 08:00-16:00")?.comments).toEqual([]);
  });

  test("is unknown where hours are, or where they do not parse", () => {
    expect(readWeek(undefined)).toBeUndefined();
    expect(readWeek("odpoledne")).toBeUndefined();
  });
});
