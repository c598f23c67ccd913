import type { Organization, Withdrawn } from "./model";

/**
 * A record whose texts about sources say `word` in place of withdrawn numbers. Rows of numbers have lost them already
 * (`dropWithdrawn`), but a conflict quotes the old list, and what is read there is dialled as well: somebody else may
 * have the number now.
 */
export function hideEnded(
  organization: Organization,
  withdrawn: readonly Withdrawn[],
  word: string,
): Organization {
  const patterns = withdrawn.map(({ tel }) => patternOf(tel));
  const clean = (text: string): string =>
    patterns.reduce((cleaned, pattern) => cleaned.replace(pattern, word), text);
  return {
    ...organization,
    conflicts: organization.conflicts.map((conflict) => ({
      ...conflict,
      valueA: clean(conflict.valueA),
      valueB: clean(conflict.valueB),
      why: clean(conflict.why),
    })),
    sources: organization.sources.map((source) =>
      source.note === undefined ? source : { ...source, note: clean(source.note) },
    ),
  };
}

const NATIONAL = 9;
/** Digits of the European numbers (`116 111`): no national number begins like them, though "24/7" often follows. */
const EUROPEAN = 6;
const SIGN = "[\\s./()·\\u2010-\\u2015-]";

/**
 * A number as people write it: in any groups, with or without the country's code, its area in brackets; a short one is
 * no part of a long one. The gate looks for ended numbers by it, so it finds all that would be hidden, and more.
 */
export function patternOf(tel: string): RegExp {
  const digits = [...tel.replace(/^\+420/, "").replace(/\D/g, "")];
  const before = digits.length < NATIONAL ? `${SIGN}?` : "";
  const behind = digits.length < EUROPEAN ? before : "";
  const opening = "(?:\\((?=(?:\\+|00)?\\d{2,3}\\)))?";
  const country = digits.length > NATIONAL ? "(?:\\+|00)?" : `(?:(?:\\+|00)?420${SIGN}*)?`;
  const number = country + digits.join(`${SIGN}*`);
  return new RegExp(`(?<!\\d${before})${opening}${number}(?!${behind}\\d)`, "g");
}
