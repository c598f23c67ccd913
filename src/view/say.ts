import type { Localized } from "../directory/model";
import type { Messages } from "../i18n/messages";
import { toInstant, toWallClock } from "../hours/wall-clock";
import type { PhoneState } from "./phone-state";

/** A text of the directory with the language it is really in, for `lang` on the element that shows it. */
export interface Said {
  readonly text: string;
  readonly lang: string;
}

/** A directory's text in the visitor's language, else in Czech, and says which. */
export function say(text: Localized, { language }: Messages): Said {
  const own = text[language];
  return own === undefined ? { text: text.cs, lang: "cs" } : { text: own, lang: language };
}

/** The instant that was asked about, and the reader's own: "open" is said of the one, "tomorrow" counts from the other. */
export interface Times {
  readonly at: number;
  readonly now: number;
}

/** A state as a visitor reads it: `otevřeno do 16:00`, `otevře zítra v 8:00`, `hodiny neznáme, zkuste zavolat`. */
export function sayState(state: PhoneState, { at, now }: Times, messages: Messages): string {
  if (state.nonstop) return messages.nonstop;
  if (state.state === "open") {
    return state.until === null ? messages.open : messages.openUntil(sayEnd(state.until, at, messages));
  }
  if (state.state === "unknown") return state.holiday ? messages.holiday : messages.hoursUnknown;
  return state.next === null ? messages.closed : messages.opensAt(sayInstant(state.next, now, messages));
}

/** A day of the coming week as a visitor calls it: today, tomorrow, then the weekday. */
export function sayDay(
  daysAhead: number,
  weekday: number,
  names: readonly string[],
  messages: Messages,
): string {
  if (daysAhead === 0) return messages.today;
  if (daysAhead === 1) return messages.tomorrow;
  return names[weekday] ?? "";
}

/** A calendar date in the visitor's language, in Prague. */
export function sayDate(instant: number, { language }: Messages): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Europe/Prague" }).format(instant);
}

/** A date of the directory, as exact as it is known: `2024`, `duben 2025`, `7. 4. 2025`. */
export function sayPartialDate(date: string, { language }: Messages): string {
  const [, month, day] = date.split("-");
  if (!month) return date;
  const parts: Intl.DateTimeFormatOptions = day
    ? { dateStyle: "medium" }
    : { year: "numeric", month: "long" };
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: "UTC" }).format(Date.parse(date));
}

/** `v 8:00`, `zítra v 8:00`, `v úterý v 8:00`, and a date beyond a week; "today" is the day of `now`. */
export function sayInstant(instant: number, now: number, messages: Messages): string {
  const wall = toWallClock(instant);
  const daysAhead = wall.dayNumber - toWallClock(now).dayNumber;
  const time = sayTime(wall.minute);
  if (daysAhead === 0) return messages.atTime(time);
  const day =
    daysAhead < 7
      ? sayDay(daysAhead, wall.weekday, messages.onWeekday, messages)
      : sayDate(instant, messages);
  return messages.dayAtTime(day, time);
}

// Until midnight is still today for everybody but a clock, and a night line's end needs no day either.
function sayEnd(until: number, at: number, messages: Messages): string {
  const wall = toWallClock(until);
  const daysAhead = wall.dayNumber - toWallClock(at).dayNumber;
  if (wall.minute === 0 && daysAhead === 1) return "24:00";
  if (daysAhead <= 1) return sayTime(wall.minute);
  return `${sayDate(until, messages)} ${sayTime(wall.minute)}`;
}

/** Minutes of a day as `8:00`. */
export function sayTime(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

/** The instant of an hour on a day of the coming week, in Prague. */
export function instantAhead(now: number, daysAhead: number, hour: number): number {
  return toInstant(toWallClock(now).dayNumber + daysAhead, hour * 60);
}
