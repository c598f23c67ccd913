import { describe, expect, test } from "vitest";
import { isPublicHoliday } from "../../src/hours/holidays";
import { toCivilDay } from "../../src/hours/wall-clock";

/** Easter Sundays as published for the Gregorian calendar. */
const EASTER_SUNDAYS = [
  ...["2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17"],
  ...["2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01"],
  ...["2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13"],
  ...["2037-04-05", "2038-04-25", "2039-04-10", "2040-04-01"],
];
const FIXED = [
  "01-01",
  "05-01",
  "05-08",
  "07-05",
  "07-06",
  "09-28",
  "10-28",
  "11-17",
  "12-24",
  "12-25",
  "12-26",
];

const toDay = (date: string) => Date.parse(date) / 86_400_000;
const toDate = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function holidaysOf(year: number): string[] {
  const found: string[] = [];
  for (let day = toDay(`${year}-01-01`); day < toDay(`${year + 1}-01-01`); day++) {
    if (isPublicHoliday(toCivilDay(day))) found.push(toDate(day));
  }
  return found;
}

/** The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8), as a day number. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

describe("isPublicHoliday", () => {
  test.each(EASTER_SUNDAYS)("finds exactly the thirteen holidays of the year of Easter %s", (sunday) => {
    const year = sunday.slice(0, 4);
    const expected = FIXED.map((date) => `${year}-${date}`);
    expected.push(toDate(toDay(sunday) - 2), toDate(toDay(sunday) + 1));
    expect(holidaysOf(Number(year))).toEqual(expected.toSorted());
  });

  test("knows Good Friday only since 2016", () => {
    expect(isPublicHoliday(toCivilDay(toDay("2015-04-03")))).toBe(false);
    expect(isPublicHoliday(toCivilDay(toDay("2015-04-06")))).toBe(true);
    expect(isPublicHoliday(toCivilDay(toDay("2016-03-25")))).toBe(true);
  });

  test("agrees with the computus on Good Friday and Easter Monday until 2099", () => {
    for (let year = 2016; year < 2100; year++) {
      const moved = holidaysOf(year).filter((date) => !FIXED.includes(date.slice(5)));
      expect(moved).toEqual([toDate(easterSunday(year) - 2), toDate(easterSunday(year) + 1)]);
    }
  });

  test("the table and the computus of this test agree", () => {
    expect(EASTER_SUNDAYS).toHaveLength(25);
    expect(EASTER_SUNDAYS.map(toDay)).toEqual(
      EASTER_SUNDAYS.map((date) => easterSunday(Number(date.slice(0, 4)))),
    );
  });
});
