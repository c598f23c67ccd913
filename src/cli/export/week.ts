import { HOLIDAY, OPEN, parseHours, type Span } from "../../hours/parse-hours";

/** Days that keep the same hours. */
export interface WeekRow {
  /** 0 = Monday … 6 = Sunday, ascending. */
  readonly days: readonly number[];
  /** In minutes since midnight; `end` passes 1440 where the time runs into the next day. Never empty. */
  readonly spans: readonly Span[];
}

/** What hours say about public holidays: nothing, that it is closed, the same as on other days, or something else. */
export type HolidayRule = "unknown" | "closed" | "open" | "other";

/** Opening hours in the shape that calendars and tables want. */
export interface Week {
  readonly nonstop: boolean;
  /** Days on which nobody answers are in no row. */
  readonly rows: readonly WeekRow[];
  readonly holidays: HolidayRule;
  /** True where a comment such as "by appointment" makes some of the hours conditional: then no row is a promise. */
  readonly conditional: boolean;
}

/** Reads hours of the directory; undefined where they are unknown or do not parse, for hours are never guessed. */
export function readWeek(text: string | undefined): Week | undefined {
  const parsed = text === undefined ? undefined : parseHours(text);
  if (!parsed?.ok) return undefined;
  if (parsed.value === "always") return { nonstop: true, rows: [], holidays: "open", conditional: false };
  const days = parsed.value.slice(0, 7);
  return {
    nonstop: false,
    rows: groupDays(days),
    holidays: readHolidays(days, parsed.value.slice(7)),
    conditional: days.flat().some(({ kind }) => kind !== OPEN),
  };
}

function groupDays(days: readonly (readonly Span[])[]): readonly WeekRow[] {
  const rows = new Map<string, { days: number[]; spans: readonly Span[] }>();
  for (const [day, spans] of days.entries()) {
    if (spans.length === 0) continue;
    const key = writeSpans(spans);
    const row = rows.get(key) ?? { days: [], spans };
    row.days.push(day);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function readHolidays(
  days: readonly (readonly Span[])[],
  holidays: readonly (readonly Span[])[],
): HolidayRule {
  if (holidays.flat().some(({ kind }) => kind === HOLIDAY)) return "unknown";
  if (holidays.flat().length === 0) return "closed";
  return holidays.every((spans, day) => writeSpans(spans) === writeSpans(days[day] ?? [])) ? "open" : "other";
}

const writeSpans = (spans: readonly Span[]): string =>
  spans.map(({ start, end }) => `${start}-${end}`).join();

/** Minutes of a day as clocks in data formats show them: `08:00`; midnight at the end of a day is `24:00`. */
export function writeClock(minute: number): string {
  const time = minute > 1440 ? minute - 1440 : minute;
  return `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;
}
