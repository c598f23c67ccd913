import type { Service } from "../directory/model";
import { isRemote } from "./cell";
import { readWait } from "./wait";

/** Whether a record fits a wish. `unknown` is an answer of its own and never counts as yes (DESIGN §1, rule 3). */
export type Answer = "yes" | "no" | "unknown";

/** Which services somebody asks about; what is off, or undefined, narrows nothing. */
export interface Access {
  readonly free: boolean;
  /** Answers after 18:00 on a working day, at least one in a week. */
  readonly evening: boolean;
  /** Answers in a stretch that begins on a Saturday or a Sunday. */
  readonly weekend: boolean;
  /** BCP 47 tag; its language alone is compared, so that `uk` finds `uk-UA`. */
  readonly language: string | undefined;
  readonly reach: "remote" | "on_site" | undefined;
  /** Weeks: services on which people wait longer than that. */
  readonly waitOver: number | undefined;
}

/** The wish of somebody who wants nothing in particular. */
export const ANY_ACCESS: Access = {
  free: false,
  evening: false,
  weekend: false,
  language: undefined,
  reach: undefined,
  waitOver: undefined,
};

/** Reads hours for this part, which imports no other reader: what `src/hours` gives, as far as it is needed here. */
export interface HoursReader {
  /** Undefined where the hours are unknown. Days count from 0 = Monday, times are minutes since midnight. */
  readonly readWeek: (text: string | undefined) => Week | undefined;
  /** The `kind` of a span in which somebody surely answers; any other kind is a condition. */
  readonly open: number;
}

interface Week {
  readonly nonstop: boolean;
  readonly rows: readonly {
    readonly days: readonly number[];
    readonly spans: readonly { readonly end: number; readonly kind: number }[];
  }[];
}

const EVENING = 18 * 60;
const WORKING_DAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];

/** Judges a service by every wish: one "no" decides, then one "unknown". */
export function judge(service: Service, access: Access, hours: HoursReader): Answer {
  const { free, evening, weekend, language, reach, waitOver } = access;
  const answers: Answer[] = [];
  if (free) answers.push(anyPhone(service, ({ free: own }) => toAnswer(own)));
  if (evening) answers.push(answersIn(service, WORKING_DAYS, EVENING, hours));
  if (weekend) answers.push(answersIn(service, WEEKEND, 0, hours));
  if (language !== undefined) answers.push(speaks(service, language));
  if (reach !== undefined) answers.push(toAnswer(isRemote(service) === (reach === "remote")));
  if (waitOver !== undefined) answers.push(waitsOver(service, waitOver));
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}

const toAnswer = (value: boolean | undefined): Answer =>
  value === undefined ? "unknown" : value ? "yes" : "no";

/** One number that fits is enough; a service without a number leaves the question open. */
function anyPhone({ phones }: Service, ask: (phone: Service["phones"][number]) => Answer): Answer {
  return best(phones.map(ask));
}

function best(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.length === 0 || answers.includes("unknown") ? "unknown" : "no";
}

function answersIn(service: Service, days: readonly number[], after: number, reader: HoursReader): Answer {
  const { phones, hours } = service;
  const texts = phones.length > 0 ? phones.map((phone) => phone.hours ?? hours) : [hours];
  return best(texts.map((text) => weekAnswers(reader.readWeek(text), days, after, reader.open)));
}

function weekAnswers(week: Week | undefined, days: readonly number[], after: number, open: number): Answer {
  if (!week) return "unknown";
  if (week.nonstop) return "yes";
  const spans = week.rows
    .filter((row) => row.days.some((day) => days.includes(day)))
    .flatMap((row) => row.spans)
    .filter(({ end }) => end > after);
  if (spans.some(({ kind }) => kind === open)) return "yes";
  return spans.length > 0 ? "unknown" : "no";
}

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";

const speaks = (service: Service, language: string): Answer =>
  anyPhone(service, ({ languages }) =>
    languages.length === 0
      ? "unknown"
      : toAnswer(languages.some((tag) => primary(tag) === primary(language))),
  );

function waitsOver({ wait }: Service, weeks: number): Answer {
  const days = wait && readWait(wait.text.cs);
  if (!days) return "unknown";
  if (days.least > weeks * 7 || (days.open && days.least >= weeks * 7)) return "yes";
  return days.most <= weeks * 7 ? "no" : "unknown";
}
