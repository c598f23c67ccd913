import { type BirthNumber, readBirthNumber } from "./birth-number";
import { findBirthDates } from "./birth-date";
import { normaliseNumber } from "./known-contacts";

/** What a text tells about a person and a card does not need. */
export type PersonalData = BirthNumber | "birth_date" | "phone" | "email";

/** Where it stands in the text. */
export interface Finding {
  readonly kind: PersonalData;
  readonly start: number;
  readonly end: number;
}

/** What is asked about a text. */
export interface Question {
  /** Milliseconds since 1970: tells a day of birth from a day of last week. */
  readonly now: number;
  /** Numbers and addresses of services, from `knownContacts`: they belong to nobody in the family. */
  readonly known: ReadonlySet<string>;
}

// A thin space, a tab and a doubled space come with what is pasted from other programs.
const SPACE = "[^\\S\\n]";
const DASHES = "\\u2010-\\u2015-";

const GAP = "[\\s.]?";
const BIRTH_NUMBER = new RegExp(
  `(?<![\\d+])\\d{2}${GAP}\\d{2}${GAP}\\d{2}(?<sign>\\s{0,2}[/\\\\|.\\u2044\\u2215\\uff0f${DASHES}]?\\s{0,2})\\d{3,4}(?!\\d)`,
  "g",
);
// One word may stand between: "je", "dítěte", "(dcera)".
const NAMED =
  /(?<!\p{L})(?:r\.?\s?[čc]\.?|rodn\p{L}*\s+[čc][íi]sl\p{L}*|pojištěn\p{L}*|e[čc]p|birth number)\s*\(?\p{L}*\)?\s*[:=–-]?\s*$/iu;

const BREAK = `(?:${SPACE}{1,2}|${SPACE}{0,2}[./()${DASHES}]{1,2}${SPACE}{0,2})?`;
const THREES = `\\d{3}${BREAK}\\d{3}${BREAK}\\d{3}`;
const PAIRS = `\\d{3}${BREAK}\\d{2}${BREAK}\\d{2}${BREAK}\\d{2}`;
const CZECH = `(?:(?:\\+${SPACE}?|00)?420${BREAK})?(?=[2-9])(?:${THREES}|${PAIRS})`;
const ABROAD = `(?:\\+|00)\\d(?:${BREAK}\\d){7,14}`;
// As they are dialled at home: Slovak ones, and Ukrainian mobiles.
const FROM_HOME = `0(?=9)${THREES}|0[3-9]\\d${BREAK}\\d{3}${BREAK}\\d{2}${BREAK}\\d{2}`;
const PHONE = new RegExp(`(?<![\\d+])(?:${CZECH}|${ABROAD}|${FROM_HOME})(?!\\d)`, "g");

// Parts have a length, because a long text without a space must not cost its square.
const EMAIL =
  /[\p{L}\d._%+'-]{1,64}\s?(?:[@＠]|[([]\s?(?:at|zavináč)\s?[)\]])\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/giu;

/**
 * Finds birth numbers, dates of birth, telephone numbers and e-mail addresses, in the order in which they stand; none
 * overlaps another. It warns and never forbids: what it misses is no promise, and what it finds may be something else.
 */
export function findPersonalData(text: string, { now, known }: Question): readonly Finding[] {
  const isKnown = ({ start, end }: Finding): boolean => known.has(normaliseNumber(text.slice(start, end)));
  const found = [
    ...birthNumbers(text),
    ...findBirthDates(text, now).map((span) => ({ kind: "birth_date" as const, ...span })),
    ...spans(text, EMAIL, "email").filter(
      ({ start, end }) => !known.has(text.slice(start, end).toLowerCase()),
    ),
    ...spans(text, PHONE, "phone").filter((finding) => !isKnown(finding)),
  ];
  return withoutOverlaps(found);
}

function birthNumbers(text: string): readonly Finding[] {
  return [...text.matchAll(BIRTH_NUMBER)].flatMap((match) => {
    const [written] = match;
    const hints = {
      slash: /\S/.test(match.groups?.["sign"] ?? ""),
      named: NAMED.test(text.slice(Math.max(0, match.index - 30), match.index)),
    };
    const kind = readBirthNumber(written.replace(/\D/g, ""), hints);
    return kind ? [{ kind, start: match.index, end: match.index + written.length }] : [];
  });
}

const spans = (text: string, pattern: RegExp, kind: PersonalData): readonly Finding[] =>
  [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    kind,
    start: index,
    end: index + written.length,
  }));

/** What was looked for first keeps its place. */
function withoutOverlaps(found: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const one of found) {
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
