import { expect, test } from "vitest";
import { en } from "../../src/i18n/en";
import { cs } from "../../src/i18n/cs";
import { sayMoment, sayShortDate } from "../../src/popup/say-moment";

const EVENING = Date.parse("2026-11-21T23:30:00Z");

test("says days and times as in Prague, in English the day first and by 24 hours", () => {
  expect(sayShortDate(EVENING, cs)).toBe("22. 11. 2026");
  expect(sayShortDate(EVENING, en)).toBe("22 Nov 2026");
  expect(sayMoment(EVENING, en)).toBe("22 Nov 2026, 00:30");
});
