import { describe, expect, it } from "vitest";
import { readInstant, writeInstant } from "../../src/cli/instant";

describe("readInstant", () => {
  it("reads UTC and a written zone as the same instant", () => {
    expect(readInstant("2026-03-03T15:00:00Z")).toBe(Date.UTC(2026, 2, 3, 15));
    expect(readInstant("2026-03-03T16:00:00+01:00")).toBe(Date.UTC(2026, 2, 3, 15));
    expect(readInstant("2026-03-03T15:00Z")).toBe(Date.UTC(2026, 2, 3, 15));
  });

  it("drops parts of a second", () => {
    expect(readInstant("2026-03-03T15:00:00.999Z")).toBe(Date.UTC(2026, 2, 3, 15));
  });

  it.each([
    "",
    "2026-03-03",
    "2026-03-03T15:00:00",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "3. 3. 2026",
    "zítra",
  ])("refuses %j", (text) => expect(readInstant(text)).toBeUndefined());
});

it("writes whole seconds in UTC", () => {
  expect(writeInstant(Date.UTC(2026, 2, 3, 15))).toBe("2026-03-03T15:00:00Z");
});
