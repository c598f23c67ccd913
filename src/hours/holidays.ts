import type { CivilDay } from "./wall-clock";

/** Month × 100 + day of the holidays with a fixed date. */
const FIXED = new Set([101, 501, 508, 705, 706, 928, 1028, 1117, 1224, 1225, 1226]);

/**
 * Tells whether a day is a Czech public holiday, because on those days hours that do not name `PH` are not
 * known. Act 245/2000 Sb., sections 1 and 2, with Good Friday from 2016 on. Valid for 2001 to 2099.
 */
export function isPublicHoliday({ year, month, day, weekday }: CivilDay): boolean {
  if (FIXED.has(month * 100 + day)) return true;
  if (month !== 3 && month !== 4) return false;
  const sinceFullMoon = (month === 3 ? day : day + 31) - easterFullMoon(year);
  // Easter Sunday comes 1 to 7 days after the full moon.
  if (weekday === 0) return sinceFullMoon >= 2 && sinceFullMoon <= 8;
  return weekday === 4 && year >= 2016 && sinceFullMoon >= -1 && sinceFullMoon <= 5;
}

/**
 * The full moon that decides Easter, as a day of March (32 = 1 April); the Gregorian tables for 1900 to 2199,
 * which move its two latest dates a day back.
 */
function easterFullMoon(year: number): number {
  const age = (19 * (year % 19) + 24) % 30;
  return 21 + age - (age > 27 ? 1 : 0);
}
