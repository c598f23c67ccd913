import { isPreposition, splitEndings } from "./stems";
import { type TownName, TOWNS } from "./town-index";
import type { Word } from "./words";

const OF_PLACE = ["v", "ve", "z", "ze", "do", "u", "na", "nedaleko", "pobliz", "in", "near", "at", "from"];

/** Finds a town or a quarter in a sentence, in any case form, also as an adjective (kolínská pobočka). */
export function findTown(words: readonly Word[]): string | undefined {
  const start = words.findIndex((_word, index) => matchAt(words, index) > 0);
  if (start < 0) return undefined;
  const found = words.slice(start, start + matchAt(words, start));
  return found.map(({ text, gap }, index) => (index === 0 ? text : gap + text)).join("");
}

/** How many words of the longest name begin here; 0 when none does. */
function matchAt(words: readonly Word[], index: number): number {
  const [word, ...following] = words.slice(index);
  if (word === undefined) return 0;
  const place = OF_PLACE.includes(words[index - 1]?.folded ?? "");
  const lengths = splitEndings(word.folded).flatMap(({ stem, ending }) =>
    (TOWNS.get(stem) ?? [])
      .filter((name) => isSpeltLike(name, word.text.toLowerCase()))
      .filter((name) => (ending === "adjective" ? isAdjective(name) : isName(name, word, place)))
      .filter((name) => continues(name, following))
      .map((name) => name.words.length),
  );
  return Math.max(0, ...lengths);
}

/** Accents at the beginning stay in all forms: tísňová is not Tišnov. Many people write without any. */
const isSpeltLike = ({ name }: TownName, word: string): boolean =>
  !/[áčďéěíňóřšťúůýž]/.test(word) ||
  word.startsWith((name.split(/[ -]/)[0] ?? "").replace(/(?<=..).{1,3}$/, ""));

/** Adjectives are written small, so the town behind them must be no ordinary word: hranický may be of a border. */
export const isAdjective = ({ words, common, adjective }: TownName): boolean =>
  adjective || (words.length === 1 && !common);

/** A name begins with a capital letter, or somebody in a hurry wrote "v kolíně" or just "kolín". */
function isName({ name, words, common, adjective }: TownName, word: Word, place: boolean): boolean {
  if (adjective) return false;
  if (words.length > 1) return word.capital || !common;
  if (common) return word.capital && (place || !word.first);
  return word.capital || (word.folded.length >= 4 && (place || word.text === name));
}

/** The rest of a name: its words in any form, its prepositions also as one letter (Ústí n. L.). */
const continues = ({ words }: TownName, following: readonly Word[]): boolean =>
  words.slice(1).every((stems, index) => {
    const word = following[index];
    if (word === undefined) return false;
    const { folded, gap } = word;
    if (!/^[\s./-]{0,3}$/.test(gap)) return false;
    if (folded.length === 1) return stems.some((stem) => stem.startsWith(folded));
    if (isPreposition(folded)) return stems.includes(folded);
    return splitEndings(folded).some(({ stem }) => stems.includes(stem));
  });
