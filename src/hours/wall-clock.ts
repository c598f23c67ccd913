const HOUR = 3_600_000;
/** Milliseconds. */
export const DAY = 24 * HOUR;

/** A day of the calendar, for the rules that are written in months and dates. `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Monday … 6 = Sunday, as in the opening-hours subset. */
  readonly weekday: number;
}

/** What a clock on a wall in Prague shows, since opening hours are promises about that clock. */
export interface WallClock extends CivilDay {
  /** Days since 1970-01-01: makes "tomorrow" an addition, and is what `toInstant` takes. */
  readonly dayNumber: number;
  /** Minutes since midnight as shown, 0 … 1439. */
  readonly minute: number;
}

/**
 * Turns a day number (days since 1970-01-01) into a date without a `Date` object, which would cost more than
 * all the rest of the opening hours. Gregorian from 1 March 1900 to 28 February 2100.
 */
export function toCivilDay(dayNumber: number): CivilDay {
  // Years counted from 1 March keep the leap day last, so that month lengths repeat every five months.
  const sinceMarch1900 = dayNumber + 25_508;
  const marchYear = Math.floor((4 * sinceMarch1900 + 3) / 1461);
  const dayOfYear = sinceMarch1900 - Math.floor((1461 * marchYear) / 4);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const nextYear = marchMonth > 9;
  return {
    year: 1900 + marchYear + (nextYear ? 1 : 0),
    month: marchMonth + (nextYear ? -9 : 3),
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    weekday: (dayNumber + 25_511) % 7,
  };
}

/**
 * Reads the Europe/Prague wall clock at an instant (milliseconds since 1970), whatever zone the device
 * believes it is in: privacy browsers report UTC. In the hour that autumn repeats both passes read the same.
 */
export function toWallClock(instant: number): WallClock {
  const local = instant + HOUR + (isSummerTime(instant) ? HOUR : 0);
  const dayNumber = Math.floor(local / DAY);
  const { year, month, day, weekday } = toCivilDay(dayNumber);
  // Field by field: spreading would cost ten times the arithmetic.
  return { year, month, day, weekday, dayNumber, minute: Math.floor((local - dayNumber * DAY) / 60_000) };
}

/**
 * Finds the instant at which the Europe/Prague wall clock shows `minute` of day `dayNumber`; minutes below 0
 * or from 1440 on belong to the neighbouring days. A time skipped in spring (02:00 to 03:00) gives the
 * instant of the skip, a time shown twice in autumn gives its first showing; so the order of times is kept.
 */
export function toInstant(dayNumber: number, minute: number): number {
  const winter = dayNumber * DAY + minute * 60_000 - HOUR;
  if (isSummerTime(winter - HOUR)) return winter - HOUR;
  return isSummerTime(winter) ? winter - (winter % HOUR) : winter;
}

/**
 * Directive 2000/84/EC, articles 2 and 3: summer time runs from 01:00 UTC on the last Sunday of March to
 * 01:00 UTC on the last Sunday of October. The Czech Republic has followed these dates since 1996.
 */
function isSummerTime(instant: number): boolean {
  // Days that begin at 01:00 UTC make the rule one of whole days. Both months have 31 days.
  const { month, day, weekday } = toCivilDay(Math.floor((instant - HOUR) / DAY));
  const lastSundayCame = day - ((weekday + 1) % 7) >= 25;
  return lastSundayCame ? month >= 3 && month < 10 : month > 3 && month <= 10;
}
