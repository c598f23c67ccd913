import type { Phone, Service } from "../../directory/model";
import { cs } from "../../i18n/cs";
import { type HolidayRule, readWeek, type Week, type WeekRow } from "../../hours/week";

/** On paper nobody can say "open now", so unknown hours are said without advice for this minute. */
export const HOURS_UNKNOWN = "hodiny neznáme";

const HOLIDAYS: Readonly<Record<HolidayRule, string>> = {
  unknown: "",
  closed: "o svátcích zavřeno",
  open: "i o svátcích",
  other: "o svátcích jinak",
};

/** The hours that hold for a number: its own, else those of its service. */
export const hoursOf = (phone: Phone, service: Service): string | undefined => phone.hours ?? service.hours;

/** The hours of a number in Czech: `nonstop`, `po–pá 8:00–16:00`, the words of a source, or that nobody knows. */
export function sayPhoneHours(phone: Phone, service: Service): string {
  const hours = sayHours(hoursOf(phone, service));
  if (hours !== undefined) return hours;
  return phone.hoursNote === undefined ? HOURS_UNKNOWN : cs.hoursNote(phone.hoursNote);
}

/** Hours of the directory in Czech; undefined where they are unknown. Public holidays are named where the hours do. */
export function sayHours(text: string | undefined): string | undefined {
  const week = readWeek(text);
  if (!week) return undefined;
  if (week.nonstop) return cs.nonstop;
  return [sayRows(week) || cs.closed, ...week.comments, HOLIDAYS[week.holidays]].filter(Boolean).join(", ");
}

/** True where the hours leave a public holiday open to question, so that a page says once: call first. */
export const isSilentOnHolidays = (text: string | undefined): boolean =>
  readWeek(text)?.holidays === "unknown";

const sayRows = ({ rows }: Week): string =>
  rows
    .filter(({ spans }) => spans.length > 0)
    .map((row) => `${sayDays(row.days)} ${saySpans(row)}`)
    .join(", ");

const saySpans = ({ spans }: WeekRow): string =>
  spans.map(({ start, end }) => `${sayClock(start)}–${sayClock(end)}`).join(" a ");

function sayClock(minute: number): string {
  const time = minute > 1440 ? minute - 1440 : minute;
  return `${Math.floor(time / 60)}:${String(time % 60).padStart(2, "0")}`;
}

const DAYS = ["po", "út", "st", "čt", "pá", "so", "ne"];

/** `denně`, `po–pá`, `po, st a pá`, `po a st–pá`: three and more days in a row become a range. */
function sayDays(days: readonly number[]): string {
  if (days.length === 7) return "denně";
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const parts = runs.flatMap((run) =>
    run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name),
  );
  const last = parts.pop() ?? "";
  return parts.length > 0 ? `${parts.join(", ")} a ${last}` : last;
}

const name = (day: number | undefined): string => DAYS[day ?? 0] ?? "";
