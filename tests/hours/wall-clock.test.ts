import { describe, expect, test } from "vitest";
import { toCivilDay, toInstant, toWallClock } from "../../src/hours/wall-clock";

const HOUR = 3_600_000;
const prague = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Prague",
  dateStyle: "short",
  timeStyle: "short",
});
const two = (value: number) => String(value).padStart(2, "0");

function dayNumber(date: string): number {
  return Date.parse(date) / (24 * HOUR);
}

function minute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

describe("toWallClock", () => {
  test("agrees with Intl for every half hour of 2024 to 2035", () => {
    const different: string[] = [];
    let compared = 0;
    for (let at = Date.UTC(2024, 0); at < Date.UTC(2036, 0); at += HOUR / 2) {
      const clock = toWallClock(at);
      const time = `${two(Math.floor(clock.minute / 60))}:${two(clock.minute % 60)}`;
      const ours = `${two(clock.day)}/${two(clock.month)}/${clock.year}, ${time}`;
      if (ours !== prague.format(at)) different.push(`${new Date(at).toISOString()}: ${ours}`);
      compared++;
    }
    expect(different).toEqual([]);
    expect(compared).toBe(48 * 4383);
  });

  test("counts weekdays from Monday and minutes from midnight", () => {
    expect(toWallClock(Date.parse("2026-03-02T00:30:59.999Z"))).toEqual({
      year: 2026,
      month: 3,
      day: 2,
      weekday: 0,
      dayNumber: dayNumber("2026-03-02"),
      minute: 90,
    });
  });

  test("changes at 01:00 UTC to the millisecond", () => {
    const spring = Date.parse("2026-03-29T01:00Z");
    const autumn = Date.parse("2026-10-25T01:00Z");
    const shown = [spring - 1, spring, autumn - 1, autumn].map((at) => toWallClock(at).minute);
    expect(shown).toEqual([minute("01:59"), minute("03:00"), minute("02:59"), minute("02:00")]);
  });
});

describe("toCivilDay", () => {
  test("agrees with Date for every day of its range", () => {
    const different: string[] = [];
    for (let day = dayNumber("1900-03-01"); day < dayNumber("2100-03-01"); day++) {
      const date = new Date(day * 24 * HOUR);
      const civil = toCivilDay(day);
      const ours = `${civil.year}-${two(civil.month)}-${two(civil.day)}`;
      if (ours !== date.toISOString().slice(0, 10) || civil.weekday !== (date.getUTCDay() + 6) % 7)
        different.push(ours);
    }
    expect(different).toEqual([]);
  });
});

describe("toInstant", () => {
  test("is the inverse of toWallClock outside the repeated hour", () => {
    const different: string[] = [];
    for (let at = Date.UTC(2024, 0); at < Date.UTC(2036, 0); at += HOUR / 2) {
      const clock = toWallClock(at);
      const repeated = toWallClock(at - HOUR).minute === clock.minute ? HOUR : 0;
      if (toInstant(clock.dayNumber, clock.minute) !== at - repeated)
        different.push(new Date(at).toISOString());
    }
    expect(different).toEqual([]);
  });

  test.each([
    ["2026-03-29", "01:59", "2026-03-29T00:59Z"],
    ["2026-03-29", "02:00", "2026-03-29T01:00Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:00Z"],
    ["2026-03-29", "02:59", "2026-03-29T01:00Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00Z"],
    ["2026-03-29", "03:01", "2026-03-29T01:01Z"],
  ])("gives the instant of the skip for a time skipped in spring: %s %s", (date, time, instant) => {
    expect(toInstant(dayNumber(date), minute(time))).toBe(Date.parse(instant));
  });

  test.each([
    ["2026-10-25", "02:00", "2026-10-25T00:00Z"],
    ["2026-10-25", "02:59", "2026-10-25T00:59Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00Z"],
  ])("gives the first showing of a time shown twice in autumn: %s %s", (date, time, instant) => {
    expect(toInstant(dayNumber(date), minute(time))).toBe(Date.parse(instant));
  });

  test("takes minutes of the day before and the day after", () => {
    const day = dayNumber("2026-06-02");
    expect(toInstant(day, -1)).toBe(toInstant(day - 1, 1439));
    expect(toInstant(day, 1440)).toBe(toInstant(day + 1, 0));
    expect(toInstant(day, 1440 + 480)).toBe(toInstant(day + 1, 480));
  });

  test("keeps the order of times over both changes", () => {
    for (const date of ["2026-03-29", "2026-10-25"]) {
      for (let at = 0; at < 1440; at++) {
        expect(toInstant(dayNumber(date), at + 1)).toBeGreaterThanOrEqual(toInstant(dayNumber(date), at));
      }
    }
  });
});
