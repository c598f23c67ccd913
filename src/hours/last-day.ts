import { DAY, toWallClock } from "./wall-clock";

/**
 * Whether a last day, `YYYY-MM-DD`, has passed in Prague at an instant: what is valid until a day is valid all that day.
 */
export const isOver = (lastDay: string, now: number): boolean =>
  new Date(lastDay).getTime() < toWallClock(now).dayNumber * DAY;
