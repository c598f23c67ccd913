import { HOLIDAY, OPEN, parseHours, type Span } from "./parse-hours";

/** Days of the week that keep the same hours. */
export interface WeekRow {
  /** 0 = Monday … 6 = Sunday, ascending. */
  readonly days: readonly number[];
  /** In minutes since midnight; `end` passes 1440 where the time runs into the next day. Empty: closed. */
  readonly spans: readonly Span[];
}

/** What hours say about public holidays: nothing, that it is closed, the same as on other days, or something else. */
export type HolidayRule = "unknown" | "closed" | "open" | "other";

/** Opening hours as people read them: a week at a glance. */
export interface Week {
  readonly nonstop: boolean;
  /** In the order of their first day; together they hold every day once. */
  readonly rows: readonly WeekRow[];
  readonly holidays: HolidayRule;
  /** Words of the hours themselves, such as "by appointment": with one of them no time is a promise. */
  readonly comments: readonly string[];
}

/** Reads hours of the directory; undefined where they are unknown or do not parse, for hours are never guessed. */
export function readWeek(text: string | undefined): Week | undefined {
  const parsed = text === undefined ? undefined : parseHours(text);
  if (!parsed?.ok || text === undefined) return undefined;
  if (parsed.value === "always") return { nonstop: true, rows: [], holidays: "open", comments: [] };
  const days = parsed.value.slice(0, 7);
  return {
    nonstop: false,
    rows: groupDays(days),
    holidays: readHolidays(days, parsed.value.slice(7)),
    comments: days.flat().some(({ kind }) => kind !== OPEN) ? readComments(text) : [],
  };
}

/** Reads hours for parts of KOS that must not know of this one (DESIGN §2): the shells hand it in. */
export const HOURS = { readWeek, open: OPEN } as const;

function groupDays(days: readonly (readonly Span[])[]): readonly WeekRow[] {
  const rows = new Map<string, { days: number[]; spans: readonly Span[] }>();
  days.forEach((spans, day) => {
    const row = rows.get(write(spans)) ?? { days: [], spans };
    row.days.push(day);
    rows.set(write(spans), row);
  });
  return [...rows.values()];
}

function readHolidays(
  days: readonly (readonly Span[])[],
  holidays: readonly (readonly Span[])[],
): HolidayRule {
  if (holidays.flat().some(({ kind }) => kind === HOLIDAY)) return "unknown";
  if (holidays.flat().length === 0) return "closed";
  return holidays.every((spans, day) => write(spans) === write(days[day] ?? [])) ? "open" : "other";
}

const readComments = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]+)"/g)].map(([, comment = ""]) => comment);

/** With the kind, because the same times by appointment are not the same hours. */
const write = (spans: readonly Span[]): string =>
  spans.map(({ start, end, kind }) => `${start}-${end}-${kind}`).join();
