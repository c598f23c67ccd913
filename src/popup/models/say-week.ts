import { OPEN } from "../../hours/parse-hours";
import { readWeek, type WeekRow } from "../../hours/week";
import type { Messages } from "../../i18n/messages";
import type { PopupMessages } from "../../i18n/popup-messages";
import { sayTime } from "../../view/say";

/** One line of a week: `po–pá` and `8:00–16:00`. */
export interface WeekLine {
  readonly days: string;
  readonly times: string;
}

/** Hours of the directory as a week in words, holidays last; undefined where they are unknown. */
export function sayWeek(
  hours: string | undefined,
  messages: Messages,
  { week: texts }: PopupMessages,
): readonly WeekLine[] | undefined {
  const week = readWeek(hours);
  if (!week) return undefined;
  if (week.nonstop) return [{ days: texts.daily, times: messages.nonstop }];
  const comments = week.comments.join(", ");
  const sayTimes = (spans: WeekRow["spans"]): string =>
    spans.map((span) => saySpan(span, messages)).join(` ${texts.and} `) +
    (comments && spans.some(({ kind }) => kind !== OPEN) ? ` (${comments})` : "");
  const rows = week.rows.map(({ days, spans }) => ({
    days: sayDays(days, texts),
    times: spans.length > 0 ? sayTimes(spans) : messages.closed,
  }));
  return [...rows, { days: texts.holidayDays, times: texts.holidays[week.holidays] }];
}

/** The same in one line, for paper and for contact cards; says that hours are unknown where they are. */
export function sayWeekInLine(hours: string | undefined, messages: Messages, texts: PopupMessages): string {
  const week = sayWeek(hours, messages, texts);
  return week?.map((line) => `${line.days} ${line.times}`).join("; ") ?? texts.hoursUnknown;
}

function saySpan({ start, end }: WeekRow["spans"][number], messages: Messages): string {
  const until = end === 1440 ? "24:00" : sayTime(end % 1440, messages);
  return `${sayTime(start, messages)}–${until}`;
}

/** `denně`, `po–pá`, `po, st–pá`: three and more days in a row become a range. */
function sayDays(days: readonly number[], { daily, days: names }: PopupMessages["week"]): string {
  if (days.length === names.length) return daily;
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => names[day ?? 0] ?? "";
  return runs
    .flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name)))
    .join(", ");
}
