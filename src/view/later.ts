import { toCivilDay, toInstant, toWallClock } from "../hours/wall-clock";
import type { Messages } from "../i18n/messages";
import { sayDay, sayInstant, sayTime, type Times } from "./say";

/** A full hour of a calendar day in Prague (days since 1970-01-01), so that it stays itself when midnight comes. */
export interface Later {
  readonly dayNumber: number;
  readonly hour: number;
}

const DAYS_AHEAD = [0, 1, 2, 3, 4, 5, 6];
const HOURS = [...Array(24)].map((_, hour) => hour);

/** The days of the coming week that still have an hour to choose. */
export function offeredDays(now: number): readonly number[] {
  const { dayNumber } = toWallClock(now);
  return DAYS_AHEAD.map((ahead) => dayNumber + ahead).filter((day) => offeredHours(day, now).length > 0);
}

/** The full hours of a day that have not begun yet; spring skips one. */
export function offeredHours(dayNumber: number, now: number): readonly number[] {
  return HOURS.filter((hour) => {
    const instant = toInstant(dayNumber, hour * 60);
    return instant > now && toWallClock(instant).minute === hour * 60;
  });
}

/** The chosen hour while it can still be chosen; one that has come is now, on a page left open as well. */
export function stillAhead(later: Later | undefined, now: number): Later | undefined {
  if (!later || !offeredDays(now).includes(later.dayNumber)) return undefined;
  return offeredHours(later.dayNumber, now).includes(later.hour) ? later : undefined;
}

/** The instant that is asked about (milliseconds since 1970): the chosen hour while it lies ahead, else now. */
export function instantAsked(later: Later | undefined, now: number): number {
  const ahead = stillAhead(later, now);
  return ahead ? toInstant(ahead.dayNumber, ahead.hour * 60) : now;
}

/** A day as it stands in the list: `dnes`, `zítra`, then the weekday. */
export const sayLaterDay = (dayNumber: number, now: number, messages: Messages): string =>
  sayDay(dayNumber - toWallClock(now).dayNumber, toCivilDay(dayNumber).weekday, messages);

/** The hour that an answer is for, always with its day: `dnes ve 21:00`, `zítra v 8:00`. */
export function sayAsked({ at, now }: Times, messages: Messages): string {
  const { dayNumber, minute } = toWallClock(at);
  if (dayNumber !== toWallClock(now).dayNumber) return sayInstant(at, now, messages);
  return messages.dayAtTime(sayLaterDay(dayNumber, now, messages), sayTime(minute, messages));
}
