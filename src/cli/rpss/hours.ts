import { parseHours } from "../../hours/parse-hours";
import { list, type RegisterForm } from "./record";
import { compareText, tidy } from "./text";

/** Hours of one form of a service. */
export interface FormHours {
  /** `amb` walk-in, `pob` residential, `ter` field. */
  readonly form: string;
  /** In the subset of `src/hours`; null where the register's wording says more than times; absent where it says nothing. */
  readonly hours?: string | null;
  readonly nonstop: boolean;
  /** The register's own wording, kept beside what was read from it (data-formats C7). */
  readonly raw: readonly string[];
  /** The register used a shape that nobody has seen before. */
  readonly unknownShape: boolean;
}

const DAYS: ReadonlyMap<string, number> = new Map(
  ["po", "ut", "st", "ct", "pa", "so", "ne"].map((day, index) => [`DenVTydnu/${day}`, index]),
);
const NAMES = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const ALL_DAY = "00:00-24:00";

/** Hours of every form, in the order of the forms' codes. */
export const readForms = (forms: readonly RegisterForm[]): readonly FormHours[] =>
  forms.map(readForm).toSorted((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));

function readForm({ forma, nepretrzitePoskytovani, casoveRozsahy }: RegisterForm): FormHours {
  const form = (forma?.id ?? "").split("/")[1] ?? "";
  const items = list(casoveRozsahy);
  if (items.length === 0)
    return { form, nonstop: nepretrzitePoskytovani === true, raw: [], unknownShape: false };
  const rows = items.map(readRow);
  const known = rows.filter((row) => row !== undefined);
  const unknownShape = known.length < rows.length;
  const raw = unknownShape ? items.map((item) => JSON.stringify(item)) : known.map(describeRow);
  const hours = unknownShape ? null : (joinDays(known) ?? null);
  return { form, hours, nonstop: nepretrzitePoskytovani === true || hours === "24/7", raw, unknownShape };
}

interface Row {
  readonly day: number;
  readonly text: string;
}

const describeRow = ({ day, text }: Row): string => `${NAMES[day]}: ${text}`;

/** The open file's shape is inferred (data-formats A4), so anything else is admitted as unknown. */
function readRow(item: object): Row | undefined {
  if (!("denVTydnu" in item) || !("interval" in item) || typeof item.interval !== "string") return undefined;
  const { denVTydnu: day } = item;
  if (typeof day !== "object" || day === null || !("id" in day)) return undefined;
  const index = DAYS.get(String(day.id));
  return index === undefined ? undefined : { day: index, text: tidy(item.interval) };
}

/** `Mo-Fr 08:00-16:00; Sa,Su 20:00-08:00`; undefined as soon as one day says anything but times. */
function joinDays(rows: readonly Row[]): string | undefined {
  const week = NAMES.map((_, index) => rows.filter(({ day }) => day === index).map(({ text }) => text));
  const groups = new Map<string, number[]>();
  for (const [day, texts] of week.entries()) {
    if (texts.length === 0) continue;
    const key = texts.map(readTimes).join(",");
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  if (groups.get(ALL_DAY)?.length === 7) return "24/7";
  // A day that said more than times left a hole here, which the grammar of hours refuses.
  const text = [...groups].map(([times, days]) => `${nameDays(days)} ${times}`).join("; ");
  return parseHours(text).ok ? text : undefined;
}

function readTimes(text: string): string | undefined {
  if (/^(?:nonstop|nepřetržitě)$/iu.test(text)) return ALL_DAY;
  const times = text.split(",").map((part) => {
    const match = /^(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)$/.exec(part.trim());
    return match && `${match[1]?.padStart(2, "0")}:${match[2]}-${match[3]?.padStart(2, "0")}:${match[4]}`;
  });
  return times.includes(null) ? undefined : times.join(",");
}

/** Three days in a row or more become a range, two stay a list. */
function nameDays(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) =>
      run.length > 2 ? [`${NAMES[run[0] ?? 0]}-${NAMES[run.at(-1) ?? 0]}`] : run.map((day) => NAMES[day]),
    )
    .join(",");
}
