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

const GAP = "[ .\\u00a0]?";
const BIRTH_NUMBER = new RegExp(
  `(?<![\\d+])\\d{2}${GAP}\\d{2}${GAP}\\d{2}(?<sign>[ \\u00a0]?[/\\u2215\\uff0f–-]?[ \\u00a0]?)\\d{3,4}(?!\\d)`,
  "g",
);
const NAMED = /(?:r\.?\s?č\.?|rodn\p{L}*\s+čísl\p{L}*|birth number)\s*(?:je|is)?\s*[:=]?\s*$/iu;

const BREAK = "[ ./\\u00a0–-]?";
const THREES = `\\d{3}${BREAK}\\d{3}${BREAK}\\d{3}`;
const PAIRS = `\\d{3}${BREAK}\\d{2}${BREAK}\\d{2}${BREAK}\\d{2}`;
const PHONE = new RegExp(
  `(?<![\\d+])(?:(?:\\+|00)\\d(?:${BREAK}\\d){7,14}|(?=[2-9])(?:${THREES}|${PAIRS})|0(?=9)${THREES})(?!\\d)`,
  "g",
);

// Parts have a length, because a long text without a space must not cost its square.
const EMAIL = /[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu;

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
