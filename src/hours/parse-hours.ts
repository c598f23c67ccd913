import { fail, ok, type Failure, type Result } from "../directory/result";

/** What is said of a stretch of time. Where two stretches overlap, the higher number is believed. */
export const CLOSED = 0;
/** Open under a condition that the comment words, such as "by appointment". */
const CONDITIONAL = 1;
/** Nothing is said about public holidays. */
export const HOLIDAY = 2;
/** Known to be open. */
export const OPEN = 3;

/** A stretch of a day in minutes of the wall clock since its midnight; `end` passes 1440 where a shift runs into the next day. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/**
 * Parsed hours, with everything decided that does not depend on the date: `always` for `24/7`, else the spans
 * that begin on an ordinary Monday … Sunday (0 … 6) and on a Monday … Sunday that is a public holiday (7 … 13).
 */
export type Hours = "always" | readonly (readonly Span[])[];

const RULE = /^(\S+) (off|[-\d:,]+)( "[^"]*")?( *; *|$)/;
const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"];
const PUBLIC_HOLIDAY = 7;
const TIMES = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * Parses the subset of the OpenStreetMap `opening_hours` format that the directory uses: `24/7`, or rules
 * `days times`, `days off`, `days times "comment"` joined by `;`, where a later rule replaces the earlier ones
 * on the days it names. Days are `Mo` … `Su`, ranges, `PH`, or a list of these; times `HH:MM-HH:MM` or a list,
 * past midnight where the end is before the start. A comment makes the times unknown instead of open.
 * Anything else is `E_HOURS`: hours are never guessed.
 */
export function parseHours(text: string): Result<Hours, "E_HOURS"> {
  if (text === "24/7") return ok("always");
  const week = Array<readonly Span[]>(14).fill([]);
  let namesHolidays = false;
  let rest = text;
  let more = true;
  while (more) {
    const rule = RULE.exec(rest);
    if (!rule) return refuse('24/7 or a rule like Mo-Fr 08:00-16:00 or PH off, then ";" or the end', rest);
    const [all, names = "", times = "", comment, separator] = rule;
    const days = readDays(names);
    if (!days.ok) return days;
    const spans = readTimes(times, comment ? CONDITIONAL : OPEN);
    if (!spans.ok) return spans;
    for (const day of days.value) {
      if (day === PUBLIC_HOLIDAY) {
        namesHolidays = true;
        week.fill(spans.value, 7);
      } else week[day] = week[day + 7] = spans.value;
    }
    rest = rest.slice(all.length);
    more = separator !== "";
  }
  if (!namesHolidays) silenceHolidays(week);
  return ok(week);
}

/** Day list → 0 (Monday) … 6, and 7 for public holidays; a range may pass Sunday. */
function readDays(names: string): Result<number[], "E_HOURS"> {
  const days: number[] = [];
  for (const name of names.split(",")) {
    const [first = "", last = first, more] = name.split("-");
    let day = DAYS.indexOf(first);
    const end = DAYS.indexOf(last);
    const holidayInRange = name !== "PH" && Math.max(day, end) === PUBLIC_HOLIDAY;
    if (Math.min(day, end) < 0 || more !== undefined || holidayInRange) {
      return refuse("Mo, Tu, We, Th, Fr, Sa, Su, PH or a range like Mo-Fr", name);
    }
    days.push(day);
    while (day !== end) days.push((day = (day + 1) % 7));
  }
  return ok(days);
}

/** `off` or a time list → spans in minutes. */
function readTimes(times: string, kind: number): Result<Span[], "E_HOURS"> {
  const spans: Span[] = [];
  if (times === "off") return ok(spans);
  for (const time of times.split(",")) {
    const [matched, hour, minute, endHour = "24", endMinute = "0"] = TIMES.exec(time) ?? [];
    const start = Number(hour) * 60 + Number(minute);
    const end = Number(endHour) * 60 + Number(endMinute);
    if (!matched || start === end) return refuse("HH:MM-HH:MM with two different times", time);
    spans.push({ start, end: end < start ? end + 1440 : end, kind });
  }
  return ok(spans);
}

/** Hours without `PH` say nothing about a public holiday: not about the day, and not about a shift begun on it. */
function silenceHolidays(week: (readonly Span[])[]): void {
  for (let day = 0; day < 7; day++) {
    const silent: Span[] = [{ start: 0, end: 1440, kind: HOLIDAY }];
    for (const span of week[day] ?? []) silent.push({ ...span, kind: HOLIDAY });
    week[day + 7] = silent;
  }
}

function refuse(expected: string, got: string): Failure<"E_HOURS"> {
  return fail("E_HOURS", `expected ${expected}, got "${got}"`);
}
