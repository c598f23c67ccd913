import { isDay } from "./calendar";

/** How sure it is that digits are a Czech birth number. */
export type BirthNumber = "birth_number" | "maybe_birth_number";

/** What stands around the digits and tells something about them. */
export interface Hints {
  /** A slash before the last three or four digits, as the number is written everywhere. */
  readonly slash: boolean;
  /** "r. č." or "rodné číslo" stands before it. */
  readonly named: boolean;
}

/** Numbers of nine digits were given until the end of 1953 and have no check digit. */
const LAST_SHORT_YEAR = 53;

/** Until 1985 a number whose remainder was 10 got the check digit 0. */
const LAST_YEAR_OF_EXCEPTION = 1985;

/** Months of women are raised by 50; since 2004 a month may be raised by 20 or 70 when its numbers run out. */
const SHIFTS = [0, 50, 20, 70] as const;
const FIRST_YEAR_OF_MORE_SHIFTS = 2004;

/** Foreigners without a birth number have one like it, with a raised day: by 40 at ČSSZ, by 50 at health insurers. */
const DAY_SHIFTS = [0, 40, 50] as const;
const DAY_SHIFT_OF_INSURERS = 50;

/**
 * Tells whether nine or ten digits are a Czech birth number (act 133/2000 Sb., § 13): a possible day of birth, with
 * the check that the whole is divisible by 11. A slip of the pen still tells whose it is, so a number with a wrong
 * check counts as a possible one where a slash or a word says what it is meant to be; without either it may be
 * anything, and stays unmentioned. The numbers under which foreigners are insured count alike (ČSSZ, "Standardní
 * kontrola rodného čísla a evidenčního čísla pojištěnce"; VZP, answer of 26. 3. 2016).
 */
export function readBirthNumber(digits: string, { slash, named }: Hints): BirthNumber | undefined {
  const isMeant = slash || named;
  const year = yearOf(digits);
  if (year === undefined || !hasDay(digits, year)) return undefined;
  // Nine digits have no check, and begin like the numbers of many telephones.
  if (digits.length === 9) return isMeant ? "birth_number" : undefined;
  if (isChecked(digits, year)) return "birth_number";
  return isMeant ? "maybe_birth_number" : undefined;
}

/** The year that the first two digits mean, which depends on the length; undefined where they cannot. */
function yearOf(digits: string): number | undefined {
  const short = Number(digits.slice(0, 2));
  if (digits.length === 9) return short <= LAST_SHORT_YEAR ? 1900 + short : undefined;
  if (digits.length !== 10) return undefined;
  return short <= LAST_SHORT_YEAR ? 2000 + short : 1900 + short;
}

function hasDay(digits: string, year: number): boolean {
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  return DAY_SHIFTS.some((days) =>
    SHIFTS.some((shift) => {
      // Insurers raise months by 20 for whatever year.
      const isGiven = shift % 50 === 0 || year >= FIRST_YEAR_OF_MORE_SHIFTS || days === DAY_SHIFT_OF_INSURERS;
      return isGiven && isDay(year, month - shift, day - days);
    }),
  );
}

function isChecked(digits: string, year: number): boolean {
  if (Number(digits) % 11 === 0) return true;
  return year <= LAST_YEAR_OF_EXCEPTION && digits.endsWith("0") && Number(digits.slice(0, 9)) % 11 === 10;
}
