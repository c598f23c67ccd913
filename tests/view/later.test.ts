import { describe, expect, test } from "vitest";
import { toWallClock } from "../../src/hours/wall-clock";
import { cs } from "../../src/i18n/cs";
import {
  instantAsked,
  offeredDays,
  offeredHours,
  sayAsked,
  sayLaterDay,
  stillAhead,
} from "../../src/view/later";

const HOUR = 3_600_000;
// A Tuesday, ten in the morning in Prague.
const NOW = Date.parse("2026-03-03T09:00:00Z");
const TODAY = toWallClock(NOW).dayNumber;

describe("the hours on offer", () => {
  test("are those of the coming week that have not begun", () => {
    expect(offeredDays(NOW)).toEqual([0, 1, 2, 3, 4, 5, 6].map((ahead) => TODAY + ahead));
    expect(offeredHours(TODAY, NOW)[0]).toBe(11);
    expect(offeredHours(TODAY, NOW + 1)).toHaveLength(13);
    expect(offeredHours(TODAY + 1, NOW)).toHaveLength(24);
  });

  test("leave out the hour that spring skips", () => {
    const before = Date.parse("2027-03-27T09:00:00Z");
    const hours = offeredHours(toWallClock(before).dayNumber + 1, before);
    expect(hours).toHaveLength(23);
    expect(hours).not.toContain(2);
  });

  test("leave today out when its last hour has begun", () => {
    const late = Date.parse("2026-03-03T22:30:00Z");
    expect(offeredDays(late)[0]).toBe(TODAY + 1);
  });
});

describe("a chosen hour", () => {
  const tomorrowAtNine = { dayNumber: TODAY + 1, hour: 9 };

  test("stays the same instant while the days pass", () => {
    const nine = Date.parse("2026-03-04T08:00:00Z");
    for (const now of [NOW, NOW + 14 * HOUR, nine - 1]) {
      expect(instantAsked(tomorrowAtNine, now)).toBe(nine);
      expect(stillAhead(tomorrowAtNine, now)).toBe(tomorrowAtNine);
    }
  });

  test("is called tomorrow before midnight and today after it", () => {
    expect(sayLaterDay(tomorrowAtNine.dayNumber, NOW, cs)).toBe("zítra");
    expect(sayLaterDay(tomorrowAtNine.dayNumber, NOW + 14 * HOUR, cs)).toBe("dnes");
    expect(sayLaterDay(TODAY + 3, NOW, cs)).toBe("pátek");
  });

  test("means now once it has come", () => {
    for (const now of [NOW + 23 * HOUR, NOW + 80 * HOUR]) {
      expect(stillAhead(tomorrowAtNine, now)).toBeUndefined();
      expect(instantAsked(tomorrowAtNine, now)).toBe(now);
    }
  });

  test("means now where the device's clock has gone back by more than a week", () => {
    expect(instantAsked(tomorrowAtNine, NOW - 200 * HOUR)).toBe(NOW - 200 * HOUR);
  });

  test("is said with its day, today's as well", () => {
    const asked = (later: { dayNumber: number; hour: number }) =>
      sayAsked({ at: instantAsked(later, NOW), now: NOW }, cs);
    expect(asked({ dayNumber: TODAY, hour: 20 })).toBe("dnes ve 20:00");
    expect(asked(tomorrowAtNine)).toBe("zítra v 9:00");
    expect(asked({ dayNumber: TODAY + 3, hour: 20 })).toBe("v pátek ve 20:00");
  });
});
