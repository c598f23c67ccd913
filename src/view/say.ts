import type { Localized } from "../directory/model";
import type { Language } from "../directory/vocabulary";
import type { Messages } from "../i18n/messages";
import { perLanguage } from "../i18n/per-language";
import { DAY, toWallClock } from "../hours/wall-clock";
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

/**
 * A state as a visitor reads it: `otevřeno do 16:00`, `otevře zítra v 8:00`, `hodiny neznáme, zkuste zavolat`; at a
 * later hour it says that it is of then: `v tu dobu otevřeno do 16:00`, `v tu dobu zavřeno, otevře v pátek v 8:00`.
 */
export function sayState(state: PhoneState, { at, now }: Times, messages: Messages): string {
  // Neither changes by the hour.
  if (state.nonstop) return messages.nonstop;
  if (state.state === "unknown" && !state.holiday) return messages.hoursUnknown;
  const { next } = state;
  const opens = next === null ? messages.closed : messages.opensAt(sayInstant(next, now, messages));
  if (at === now) return state.state === "closed" ? opens : sayOther(state, at, messages);
  if (state.state !== "closed") return messages.stateThen(sayOther(state, at, messages));
  return messages.stateThen(next === null ? opens : `${messages.closed}, ${opens}`);
}

function sayOther({ state, until }: PhoneState, at: number, messages: Messages): string {
  if (state === "unknown") return messages.holiday;
  return until === null ? messages.open : messages.openUntil(sayEnd(until, at, messages));
}

const relativeDays = perLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
const weekdays = dateFormats({ weekday: "long", timeZone: "UTC" });
const dates = dateFormats({ dateStyle: "long", timeZone: "Europe/Prague" });
const months = dateFormats({ year: "numeric", month: "long", timeZone: "UTC" });
const days = dateFormats({ dateStyle: "medium", timeZone: "UTC" });
const times = dateFormats({ timeStyle: "short", timeZone: "UTC" });

/** A day of the coming week as it stands in a list: today, tomorrow, then the weekday (0 = Monday). */
export function sayDay(daysAhead: number, weekday: number, { language }: Messages): string {
  if (daysAhead < 2) return relativeDays(language).format(daysAhead, "day");
  // The fifth day of 1970 was a Monday.
  return weekdays(language).format((weekday + 4) * DAY);
}

/** A calendar date in the visitor's language, in Prague. */
export const sayDate = (instant: number, { language }: Messages): string => dates(language).format(instant);

/** A date of the directory, as exact as it is known: `2024`, `duben 2025`, `7. 4. 2025`. */
export function sayPartialDate(date: string, { language }: Messages): string {
  const [year, month, day] = date.split("-");
  if (!month) return date;
  // Parsed by hand: some browsers have no number for a day that is in no calendar, and then throw.
  return (day ? days : months)(language).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

/** `v 8:00`, `zítra v 8:00`, `v úterý v 8:00`, and a date beyond a week; "today" is the day of `now`. */
export function sayInstant(instant: number, now: number, messages: Messages): string {
  const wall = toWallClock(instant);
  const daysAhead = wall.dayNumber - toWallClock(now).dayNumber;
  const time = sayTime(wall.minute, messages);
  if (daysAhead === 0) return messages.atTime(time);
  const day = sayDay(daysAhead, wall.weekday, messages);
  if (daysAhead === 1) return messages.dayAtTime(day, time);
  return messages.dayAtTime(daysAhead < 7 ? messages.onWeekday(day) : sayDate(instant, messages), time);
}

// Until midnight is still today for everybody but a clock, and a night line's end needs no day either.
function sayEnd(until: number, at: number, messages: Messages): string {
  const wall = toWallClock(until);
  if (wall.minute === 0 && wall.dayNumber === toWallClock(at).dayNumber + 1) return "24:00";
  if (until - at < DAY) return sayTime(wall.minute, messages);
  return `${sayDate(until, messages)} ${sayTime(wall.minute, messages)}`;
}

/** Minutes of a day as the language writes them: `8:00`, `08:00`. */
export const sayTime = (minute: number, { language }: Messages): string =>
  times(language).format(minute * 60_000);

/** What each language calls itself. The platform knows it too, but needs 75 ms on a slow phone to say so six times. */
export const NAMES_OF_THEMSELVES: Readonly<Record<Language, string>> = {
  cs: "čeština",
  en: "English",
  uk: "українська",
  vi: "Tiếng Việt",
  ru: "русский",
  de: "Deutsch",
};

const languageNames = perLanguage((locale) => new Intl.DisplayNames(locale, { type: "language" }));

/** Names of languages by their BCP 47 tags; one that nobody knows stays a tag. */
export const nameLanguages = (tags: readonly string[], { language }: Messages): string =>
  tags.map((tag) => languageNames(language).of(tag) ?? tag).join(", ");

function dateFormats(options: Intl.DateTimeFormatOptions): (language: Language) => Intl.DateTimeFormat {
  return perLanguage((locale) => new Intl.DateTimeFormat(locale, options));
}
