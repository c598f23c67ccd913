import { expect, test } from "vitest";
import { isOver } from "../../src/hours/last-day";

const LAST = Date.parse("2027-06-30T21:59:00Z");

test("a last day is over at midnight in Prague", () => {
  expect(isOver("2027-06-30", LAST)).toBe(false);
  expect(isOver("2027-06-30", LAST + 60_000)).toBe(true);
});
