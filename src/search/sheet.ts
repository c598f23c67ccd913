import { PLACE, type SearchIndex, slotOf } from "./index";
import type { Near } from "./lexicon";

/** What one query adds up; the arrays go by document. */
export interface Sheet {
  readonly index: SearchIndex;
  /** How well each document answers the word in hand by its own words, 0 to 1. */
  readonly credit: Float32Array;
  /** How well it answers the phrase in hand. */
  readonly said: Float32Array;
  readonly total: Float32Array;
  /** What a document would have that answers every part. */
  full: number;
}

/** How a word of the query counts. */
export interface Part {
  readonly importance: number;
  /** Share of the importance that only a record has which says a phrase in its own words as well. */
  readonly both: number;
  /** True where only what the phrase finds counts, and the words of records no more than put that in order. */
  readonly isOnlySaid: boolean;
}

type Documents = SearchIndex["postings"];

/** An empty sheet. */
export const newSheet = (index: SearchIndex): Sheet => ({
  index,
  credit: new Float32Array(index.ids.length),
  said: new Float32Array(index.ids.length),
  total: new Float32Array(index.ids.length),
  full: 0,
});

/** Credits some documents with so much for the word in hand, unless they have more. */
export function raise(
  { credit, said, total }: Sheet,
  { importance, both, isOnlySaid }: Part,
  value: number,
  documents: Documents,
  begin = 0,
  end = documents.length,
): void {
  for (let slot = begin; slot < end; slot++) {
    const at = documents[slot] ?? 0;
    const before = credit[at] ?? 0;
    if (value <= before) continue;
    const phrase = said[at] ?? 0;
    if (isOnlySaid && phrase === 0) continue;
    credit[at] = value;
    const more =
      (1 - both) * (Math.max(value, phrase) - Math.max(before, phrase)) +
      both * (Math.min(value, phrase) - Math.min(before, phrase));
    total[at] = (total[at] ?? 0) + importance * more;
  }
}

/** Credits documents with so much for a phrase of some words, unless they have more. */
export function raiseSaid(
  { said, total }: Sheet,
  importance: number,
  value: number,
  documents: Documents,
): void {
  for (let slot = 0; slot < documents.length; slot++) {
    const at = documents[slot] ?? 0;
    const before = said[at] ?? 0;
    if (value <= before) continue;
    said[at] = value;
    total[at] = (total[at] ?? 0) + importance * (value - before);
  }
}

/** Nobody is sure of a place below this closeness: a beginning of three letters is everywhere. */
const SURE = 0.9;
const BEST = PLACE - 1;
/** What a word is worth wherever it stands: a record that says it is an answer before one that only may be. */
const ANYWHERE = 0.5;
/** Less than this is a guess about a word that hardly matters: two letters, which half of all texts have. */
const LEAST = 0.305;

/** True when one of the words is surely a place. */
export const isPlace = ({ starts }: SearchIndex, near: readonly Near[]): boolean =>
  near.some(({ word, closeness }) => {
    const slot = slotOf(word, PLACE);
    return closeness >= SURE && starts[slot] !== starts[slot + 1];
  });

/**
 * Credits each document with the best of the words, by closeness and by the weight of the word in it. Names begin
 * alike: only what is typed first may claim a first word.
 */
export function creditWords(sheet: Sheet, part: Part, near: readonly Near[], isFirst: boolean): void {
  const { starts, postings } = sheet.index;
  const most = isFirst ? BEST : BEST - 1;
  for (const { word, closeness } of near) {
    for (let weight = PLACE; weight > 0; weight--) {
      const slot = slotOf(word, weight);
      const named = weight === PLACE && closeness === 1;
      const value = named ? 1 : closeness * (ANYWHERE + ((1 - ANYWHERE) * Math.min(most, weight)) / BEST);
      if (value < LEAST) break;
      raise(sheet, part, value, postings, starts[slot], starts[slot + 1]);
    }
  }
}

/** The documents that have a word, in which it weighs at least so much. */
export const documentsOf = ({ starts, postings }: SearchIndex, word: number, least = 1): Documents =>
  postings.subarray(starts[slotOf(word, PLACE)], starts[slotOf(word, least) + 1]);

/** The documents that have all the words. */
export function withAll(index: SearchIndex, words: readonly number[]): Documents {
  const [first = -1, ...others] = words;
  return others.reduce(
    (some, word) => {
      const has = new Uint8Array(index.ids.length);
      for (const at of documentsOf(index, word)) has[at] = 1;
      return some.filter((at) => has[at]);
    },
    documentsOf(index, first),
  );
}
