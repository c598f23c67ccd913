import { expect, it } from "vitest";
import { daysBetween, monthsBefore, yearBefore } from "../../../src/cli/assurance/age";

it("goes a year and months back, also across the end of a year", () => {
  expect(yearBefore("2026-11-21")).toBe("2025-11-21");
  expect(yearBefore("2028-02-29")).toBe("2027-03-01");
  expect(monthsBefore("2026-02-21", 9)).toBe("2025-05-21");
  expect(monthsBefore("2026-05-31", 3)).toBe("2026-03-03");
});

it("counts days from the first day of what is known of a date", () => {
  expect(daysBetween("2026-11-01", "2026-11-21")).toBe(20);
  expect(daysBetween("2026-11", "2026-11-21")).toBe(20);
  expect(daysBetween("2026", "2026-11-21")).toBe(324);
});
