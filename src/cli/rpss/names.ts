import { namesHouse } from "./house";
import type { CodeLists } from "./code-lists";
import type { Facility } from "./facilities";
import { foldWords } from "./text";
import { warn, type Warning } from "./warnings";

const TEMPORARY =
  /(?<!\p{L})(?:uzavřen|dočasn|přechodně|po dobu|havári|rekonstrukc|nyní|přestěhov|náhradní)/iu;

/** A facility's name without a temporary notice in brackets, which may carry a passing address (data-formats A7). */
export const cleanName = (name: string): string =>
  name.replace(/\s*\([^()]*\)/gu, (part) => (TEMPORARY.test(part) ? "" : part)).trim() || name;

/** What is odd about the names of facilities that may be seen. */
export function warnOfNames(visible: readonly Facility[], towns: CodeLists["towns"]): readonly Warning[] {
  const names = visible.map(({ name }) => name);
  const temporary = names.some((name) => TEMPORARY.test(name));
  const address = names.some((name) => !TEMPORARY.test(name) && namesHouse(name));
  return [
    ...(temporary ? [warn("temporary_name")] : []),
    ...(address ? [warn("address_in_name")] : []),
    ...visible.flatMap((facility) => findOtherTown(facility, towns)),
  ];
}

/**
 * A name that speaks of another town than the address (data-formats A7, four cases in real data). The first word is
 * never taken for a town: too many towns are called like ordinary words.
 */
function findOtherTown({ name, address }: Facility, towns: CodeLists["towns"]): readonly Warning[] {
  const own = towns.get(address?.obec?.id ?? "");
  if (own === undefined) return [];
  const words = foldWords(cleanName(name));
  const has = (town: string): boolean => {
    const wanted = foldWords(town);
    return words.some((_, index) => index > 0 && wanted.every((word, step) => words[index + step] === word));
  };
  if (has(own)) return [];
  const capitalised = (town: string): boolean => name.normalize("NFC").includes(town.normalize("NFC"));
  const other = [...towns.values()].filter((town) => capitalised(town) && has(town));
  const longest = other.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  return longest === undefined ? [] : [warn("town_mismatch", `${longest} × ${own}`)];
}
