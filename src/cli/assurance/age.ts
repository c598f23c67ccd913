import { DAY } from "../../hours/wall-clock";

/**
 * A number is asked about again every year: the publication gate refuses an older assurance (DESIGN §3), and the queue
 * brings it back. Days are `YYYY-MM-DD`; of 29 February the anniversary is 1 March.
 */
export const yearBefore = (day: string): string => monthsBefore(day, 12);

/** From this age on the queue says that an assurance will soon be too old. */
export const SOON_MONTHS = 9;

/** The day so many months earlier; a day that the month does not have runs over into the next one. */
export function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** Whole days from a partial date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, read as its first day) to a day. */
export const daysBetween = (since: string, day: string): number =>
  Math.round((Date.parse(day) - Date.parse(since)) / DAY);
