import { DAY, toWallClock } from "../hours/wall-clock";

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads an instant from the command line (RFC 3339, the zone is required) as whole seconds in milliseconds since 1970.
 * Undefined for anything else, also for 30 February, which `Date.parse` would silently move to March.
 */
export function readInstant(text: string): number | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const calendar = new Date(Date.UTC(year, month - 1, day));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) return undefined;
  return Math.floor(Date.parse(text) / 1000) * 1000;
}

/** Whether the calendar has this day (`YYYY-MM-DD`); a browser shows another one, or none, for 31 June. */
export const isCalendarDay = (day: string): boolean => readInstant(`${day}T00:00:00Z`) !== undefined;

/** Whether a date as exact as it is known (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) lies wholly after a day (`YYYY-MM-DD`). */
export const isAfter = (date: string, day: string): boolean => date > day.slice(0, date.length);

/** Writes an instant the way signed documents do: `YYYY-MM-DDThh:mm:ssZ`. */
export const writeInstant = (instant: number): string =>
  new Date(instant).toISOString().replace(/\.\d{3}Z$/, "Z");

/** A date for people: `21. 11. 2026`, in Prague time, because that is what an editor's calendar says. */
export const writeCzechDate = (instant: number): string =>
  new Intl.DateTimeFormat("cs", { dateStyle: "medium", timeZone: "Europe/Prague" }).format(instant);

/** A date with time for people: `3. 3. 2026 16:00`, in Prague time. */
export const writeCzechTime = (instant: number): string =>
  new Intl.DateTimeFormat("cs", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Prague",
  }).format(instant);

/** The day on an editor's calendar in Prague, as `YYYY-MM-DD`. */
export const pragueDay = (instant: number): string =>
  new Date(toWallClock(instant).dayNumber * DAY).toISOString().slice(0, 10);
