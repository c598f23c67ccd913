import { isDay } from "./calendar";

/** A part of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Each month as it is said in a date and on its own. */
const MONTHS = [
  "led(?:na|en)",
  "února?",
  "březe?na?",
  "dub(?:na|en)",
  "květ(?:na|en)",
  "červ(?:na|en)",
  "červen(?:ce|ec)",
  "srp(?:na|en)",
  "září",
  "říj(?:na|en)",
  "listopadu?",
  "prosin(?:ce|ec)",
];
const SIGN = "\\s?[./-]\\s?";
const DATE = new RegExp(
  [
    "(?<!\\d)(?<isoYear>\\d{4})[-/.](?<isoMonth>\\d{2})[-/.](?<isoDay>\\d{2})(?!\\d)",
    `(?<!\\d)(?<day>\\d{1,2})(?:${SIGN}(?<month>\\d{1,2})${SIGN}|[.]?\\s?(?<name>${MONTHS.join("|")})\\s)(?<year>\\d{4}|\\d{2})(?!\\d)`,
  ].join("|"),
  "giu",
);
const BORN =
  /(?:(?:^|[^\p{L}])(?:nar\.?|narozen\p{L}*|narození|dat\.?\s?nar\.?|born|birth)|\*)\s*(?:dne|on)?\s*:?\s*$/iu;

const YEAR = 365.25 * 86_400_000;

/** Nobody is older. */
const LONGEST_LIFE = 120;

/**
 * Finds dates that tell when somebody was born: those after "narozen", and every whole date of more than a year ago,
 * because what a card tells about is newer. `now` is in milliseconds since 1970.
 */
export function findBirthDates(text: string, now: number): readonly Span[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [written] = match;
    const { index } = match;
    const age = ageOf(match.groups ?? {}, now);
    const isNamed = BORN.test(text.slice(Math.max(0, index - 30), index));
    const isBirth = age !== undefined && age < LONGEST_LIFE && (isNamed ? age >= 0 : age > 1);
    return isBirth ? [{ start: index, end: index + written.length }] : [];
  });
}

/** How many years ago a date is, less than none for one to come; undefined where there is no such day. */
function ageOf(parts: Readonly<Record<string, string | undefined>>, now: number): number | undefined {
  const { isoYear, isoMonth, isoDay, day, month, name } = parts;
  const written = isoYear ?? parts["year"] ?? "";
  const monthNumber = name ? numberOf(name) : Number(isoMonth ?? month);
  const dayNumber = Number(isoDay ?? day);
  const year = written.length === 2 ? nearestPast(Number(written), now) : Number(written);
  if (!isDay(year, monthNumber, dayNumber)) return undefined;
  return (now - Date.UTC(year, monthNumber - 1, dayNumber)) / YEAR;
}

const numberOf = (name: string): number =>
  MONTHS.findIndex((month) => new RegExp(`^(?:${month})$`, "iu").test(name)) + 1;

/** Two digits mean the last year that ends so. */
function nearestPast(short: number, now: number): number {
  const year = new Date(now).getUTCFullYear();
  const century = year - (year % 100);
  return century + short <= year ? century + short : century - 100 + short;
}
