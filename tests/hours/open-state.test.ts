import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { openState, type OpenState } from "../../src/hours/open-state";
import { parseHours } from "../../src/hours/parse-hours";
import { toWallClock } from "../../src/hours/wall-clock";
import { sharedPath } from "../helpers/shared";

interface Case {
  readonly id: string;
  readonly osm: string;
  readonly at: string;
  readonly open: boolean;
  readonly next: string | null;
}

const HOUR = 3_600_000;

function stateOf(osm: string, at: number): OpenState {
  const hours = parseHours(osm);
  if (!hours.ok) throw new Error(hours.detail);
  return openState(hours.value, at);
}

/** The state as text, with instants as UTC to the minute. */
function said(osm: string, at: string): string {
  const { state, until, next, holiday } = stateOf(osm, Date.parse(at));
  const show = (instant: number | null) =>
    instant === null ? "-" : new Date(instant).toISOString().slice(0, 16);
  return `${state}${holiday ? " (holiday)" : ""} until ${show(until)} next ${show(next)}`;
}

const casesPath = sharedPath("bench/hours-cases.json");
const cases: Case[] = casesPath ? JSON.parse(readFileSync(casesPath, "utf8")) : [];
// Without PH nothing is known about Christmas, while the case takes silence for "as on any other day".
const SILENT_ABOUT_HOLIDAYS = "holiday-open-line";

describe.skipIf(!casesPath)("the measured cases (skipped: shared/bench is not beside this clone)", () => {
  const zone = process.env["TZ"];
  afterAll(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  test("there are 44 of them", () => {
    expect(cases).toHaveLength(44);
  });

  test.each([
    ["Europe/Prague", -60],
    ["UTC", 0],
    ["America/New_York", 300],
    ["Asia/Kolkata", -330],
  ])("hold on a device in %s", (name, offset) => {
    process.env["TZ"] = name;
    expect(new Date("2026-01-15T12:00Z").getTimezoneOffset()).toBe(offset);
    for (const { id, osm, at, open, next } of cases) {
      if (id === SILENT_ABOUT_HOLIDAYS) continue;
      const got = stateOf(osm, Date.parse(at));
      const wanted = { state: open ? "open" : "closed", until: next && Date.parse(next), holiday: false };
      expect({ id, ...got }).toMatchObject({ id, ...wanted });
    }
    const silent = cases.find(({ id }) => id === SILENT_ABOUT_HOLIDAYS)!;
    expect(said(silent.osm, silent.at)).toBe(
      "unknown (holiday) until 2026-12-27T07:00 next 2026-12-27T15:00",
    );
  });
});

describe("the two RIAPS numbers, one for the day and one for the night", () => {
  const day = "Mo-Su,PH 08:00-16:00";
  const night = "Mo-Su,PH 16:00-08:00";

  test("the day line is open at 15:59 and closed at 16:01", () => {
    expect(said(day, "2026-06-02T13:59Z")).toBe("open until 2026-06-02T14:00 next 2026-06-03T06:00");
    expect(said(day, "2026-06-02T14:01Z")).toBe("closed until 2026-06-03T06:00 next 2026-06-03T06:00");
  });

  test("the night line is closed at 15:59 and open at 16:01", () => {
    expect(said(night, "2026-06-02T13:59Z")).toBe("closed until 2026-06-02T14:00 next 2026-06-02T14:00");
    expect(said(night, "2026-06-02T14:01Z")).toBe("open until 2026-06-03T06:00 next 2026-06-03T14:00");
  });

  test("exactly one of them is open at every quarter of an hour of 2026", () => {
    for (let at = Date.UTC(2026, 0); at < Date.UTC(2027, 0); at += HOUR / 4) {
      const states = [stateOf(day, at).state, stateOf(night, at).state];
      expect(states.toSorted()).toEqual(["closed", "open"]);
    }
  });
});

describe("a public holiday", () => {
  const silent = "Mo-Su 16:00-08:00";

  test("is unknown the whole day when the hours do not name PH, hours or none", () => {
    expect(said("Mo-Fr 08:00-16:00", "2026-05-08T08:00Z")).toBe(
      "unknown (holiday) until 2026-05-08T22:00 next 2026-05-11T06:00",
    );
    expect(said("Mo-Fr 08:00-16:00", "2026-07-05T20:00Z")).toBe(
      "unknown (holiday) until 2026-07-06T22:00 next 2026-07-07T06:00",
    );
  });

  test("lets the shift begun the day before run on", () => {
    expect(said(silent, "2026-05-01T05:59Z")).toBe("open until 2026-05-01T06:00 next 2026-05-02T14:00");
    expect(said(silent, "2026-05-01T06:00Z")).toBe(
      "unknown (holiday) until 2026-05-02T06:00 next 2026-05-02T14:00",
    );
  });

  test("leaves the next morning unknown where a shift would have begun on it, and calls it no holiday", () => {
    expect(said(silent, "2026-05-01T21:59Z")).toMatch(/^unknown \(holiday\) until 2026-05-02T06:00/);
    expect(said(silent, "2026-05-01T22:00Z")).toMatch(/^unknown until 2026-05-02T06:00/);
    expect(said(silent, "2026-05-02T05:59Z")).toBe("unknown until 2026-05-02T06:00 next 2026-05-02T14:00");
    expect(said("Fr 20:00-04:00", "2026-05-02T01:00Z")).toBe(
      "unknown until 2026-05-02T02:00 next 2026-05-15T18:00",
    );
    expect(said(silent, "2026-12-25T01:00Z")).toMatch(/^unknown \(holiday\)/);
    expect(said("Th 20:00-04:00", "2026-05-02T01:00Z")).toMatch(/^closed/);
  });

  test("believes an open shift of the next morning more than the unknown tail", () => {
    expect(said("Fr 20:00-08:00; Sa 06:00-10:00", "2026-05-02T05:00Z")).toBe(
      "open until 2026-05-02T08:00 next 2026-05-09T04:00",
    );
  });

  test("is closed under PH off, but the shift begun the day before runs to its end", () => {
    const off = "Mo-Su 16:00-08:00; PH off";
    expect(said(off, "2026-05-01T05:59Z")).toBe("open until 2026-05-01T06:00 next 2026-05-02T14:00");
    expect(said(off, "2026-05-01T06:00Z")).toBe("closed until 2026-05-02T14:00 next 2026-05-02T14:00");
  });

  test("has the hours that PH gives it", () => {
    expect(said("Mo-Fr 08:00-16:00; PH 10:00-12:00", "2026-12-25T07:30Z")).toBe(
      "closed until 2026-12-25T09:00 next 2026-12-25T09:00",
    );
    expect(said("Mo-Su,PH 16:00-08:00", "2026-12-25T20:00Z")).toBe(
      "open until 2026-12-26T07:00 next 2026-12-26T15:00",
    );
  });

  test("does not touch 24/7", () => {
    expect(said("24/7", "2026-12-25T20:00Z")).toBe("open until - next -");
  });
});

describe("the clock changes", () => {
  function length(osm: string, at: string): number {
    const { state, until } = stateOf(osm, Date.parse(at));
    expect(state).toBe("open");
    return ((until ?? NaN) - Date.parse(at)) / HOUR;
  }

  test("a shift from 22:00 to 06:00 lasts 8 hours, 9 in autumn and 7 in spring", () => {
    expect(length("Mo-Su 22:00-06:00", "2026-10-23T20:00Z")).toBe(8);
    expect(length("Mo-Su 22:00-06:00", "2026-10-24T20:00Z")).toBe(9);
    expect(length("Mo-Su 22:00-06:00", "2026-03-28T21:00Z")).toBe(7);
  });

  test("a day has 25 hours in autumn and 23 in spring", () => {
    expect(length("Su 00:00-24:00", "2026-10-24T22:00Z")).toBe(25);
    expect(length("Su 00:00-24:00", "2026-03-28T23:00Z")).toBe(23);
  });

  test("hours that end in the repeated hour end at its first showing and do not begin again", () => {
    expect(said("Sa 20:00-02:30", "2026-10-25T00:29Z")).toBe(
      "open until 2026-10-25T00:30 next 2026-10-31T19:00",
    );
    expect(said("Sa 20:00-02:30", "2026-10-25T01:15Z")).toBe(
      "closed until 2026-10-27T23:00 next 2026-10-31T19:00",
    );
  });

  test("hours that begin in the skipped hour begin with the skip, and hours inside it are left out", () => {
    expect(said("Su 02:30-04:00", "2026-03-29T00:00Z")).toBe(
      "closed until 2026-03-29T01:00 next 2026-03-29T01:00",
    );
    expect(said("Su 02:15-02:45; PH off", "2026-03-29T00:00Z")).toBe(
      "closed until 2026-04-05T00:15 next 2026-04-05T00:15",
    );
  });
});

describe("until and next", () => {
  test("touching and overlapping intervals are one", () => {
    expect(said("Mo-Su 08:00-16:00,16:00-24:00", "2026-06-02T13:59Z")).toBe(
      "open until 2026-06-02T22:00 next 2026-06-03T06:00",
    );
    expect(said("Mo-We,PH 12:00-14:00,00:00-24:00", "2026-06-01T09:00Z")).toBe(
      "open until 2026-06-03T22:00 next 2026-06-07T22:00",
    );
  });

  test("are null where the state never ends and nothing ever opens", () => {
    expect(said("Mo-Su,PH 00:00-24:00", "2026-06-01T09:00Z")).toBe("open until - next -");
    expect(said("Mo-Su,PH off", "2026-06-01T09:00Z")).toBe("closed until - next -");
    expect(said('Mo-Su,PH 00:00-24:00 "objednat"', "2026-06-01T09:00Z")).toBe("unknown until - next -");
  });

  test("end at the next holiday where the hours do not name PH", () => {
    expect(said("Mo-Su 00:00-24:00", "2026-06-01T09:00Z")).toBe(
      "open until 2026-07-04T22:00 next 2026-07-06T22:00",
    );
  });

  test("look 400 days ahead and no further", () => {
    // Open on nothing but holidays that are a Saturday: after 5 July 2025 the next one is 26 December 2026.
    const saturdays = "PH 10:00-12:00; Mo-Fr,Su off";
    expect(said(saturdays, "2025-11-21T09:00Z")).toBe("closed until 2026-12-26T09:00 next 2026-12-26T09:00");
    expect(said(saturdays, "2025-11-21T08:59Z")).toBe("closed until - next -");
  });

  test("a comment makes open times unknown, and next skips them", () => {
    expect(said('Mo 08:00-16:00 "objednat"; Tu 09:00-12:00; PH off', "2026-06-01T09:00Z")).toBe(
      "unknown until 2026-06-01T14:00 next 2026-06-02T07:00",
    );
  });

  test("unknown for two reasons in a row is one unknown period", () => {
    expect(said('Mo-Fr 00:00-24:00 "objednat"', "2026-04-30T08:00Z")).toBe(
      "unknown until 2026-05-01T22:00 next -",
    );
  });

  test("what is known to be open is believed more than a conditional shift over it, in any order of rules", () => {
    for (const osm of ['Mo 20:00-10:00 "x"; Tu 08:00-12:00', 'Tu 08:00-12:00; Mo 20:00-10:00 "x"']) {
      expect(said(osm, "2026-06-02T05:00Z")).toMatch(/^unknown until 2026-06-02T06:00 next 2026-06-02T06:00/);
      expect(said(osm, "2026-06-02T07:00Z")).toMatch(/^open until 2026-06-02T10:00/);
    }
  });

  test("no millisecond is left out between two states", () => {
    const edge = Date.parse("2026-06-02T06:00Z");
    const osm = "Mo-Su,PH 08:00-16:00";
    expect([edge - 1, edge, edge + 1].map((at) => stateOf(osm, at).state)).toEqual([
      "closed",
      "open",
      "open",
    ]);
    expect(stateOf(osm, edge - 1).next).toBe(edge);
    expect(stateOf(osm, edge).next).toBe(edge + 24 * HOUR);
  });

  test("the wall clock of the card and the state agree on the day", () => {
    const { next } = stateOf("Mo-Fr 08:00-16:00; PH off", Date.parse("2026-03-27T16:00Z"));
    expect(toWallClock(next ?? NaN)).toMatchObject({ month: 3, day: 30, weekday: 0, minute: 480 });
  });
});
