import { PLACE, type SearchIndex, WEIGHTS } from "./index";
import type { Near } from "./lexicon";

/** What one query adds up; both arrays go by the document's place in the index. */
export interface Sheet {
  readonly index: SearchIndex;
  /** How well each document answers the part of the query in hand, 0 to 1. */
  readonly credit: Float32Array;
  readonly total: Float32Array;
  /** What a document would have that answers every part. */
  full: number;
}

/** An empty sheet. */
export const newSheet = (index: SearchIndex): Sheet => ({
  index,
  credit: new Float32Array(index.documents.length),
  total: new Float32Array(index.documents.length),
  full: 0,
});

/** Ends a part of the query: what was credited counts with the importance of the part. */
export function settle(sheet: Sheet, importance: number): void {
  const { credit, total } = sheet;
  for (let at = 0; at < total.length; at++) total[at] = (total[at] ?? 0) + importance * (credit[at] ?? 0);
  credit.fill(0);
  sheet.full += importance;
}

/** Nobody is sure of a place below this closeness: a beginning of three letters is everywhere. */
const SURE = 0.7;
const BEST = PLACE - 1;

/**
 * Credits each document with the best of the words, by closeness and by the weight of the word in it. Names begin
 * alike: only what is typed first may claim a first word. True when one of the words is surely a place.
 */
export function creditWords({ index, credit }: Sheet, near: readonly Near[], isFirst: boolean): boolean {
  const { starts, postings } = index;
  const most = isFirst ? BEST : BEST - 1;
  let isPlace = false;
  for (const { word, closeness } of near) {
    const end = starts[word + 1] ?? 0;
    for (let slot = starts[word] ?? 0; slot < end; slot++) {
      const posting = postings[slot] ?? 0;
      const weight = posting % WEIGHTS;
      const at = (posting - weight) / WEIGHTS;
      const named = weight === PLACE && closeness === 1;
      const value = named ? 1 : (closeness * Math.min(most, weight)) / BEST;
      if (value > (credit[at] ?? 0)) credit[at] = value;
      isPlace ||= weight === PLACE && closeness >= SURE;
    }
  }
  return isPlace;
}

/** Credits the documents that have all the words with the same value. */
export function creditAll({ index, credit }: Sheet, words: readonly number[], value: number): void {
  const { starts, postings, documents } = index;
  const counts = new Uint8Array(words.length > 1 ? documents.length : 0);
  words.forEach((word, nth) => {
    const isLast = nth === words.length - 1;
    for (let slot = starts[word] ?? 0; slot < (starts[word + 1] ?? 0); slot++) {
      const at = Math.floor((postings[slot] ?? 0) / WEIGHTS);
      if (nth > 0 && counts[at] !== nth) continue;
      if (!isLast) counts[at] = nth + 1;
      else if (value > (credit[at] ?? 0)) credit[at] = value;
    }
  });
}

/** Adds a little to the documents that have the word and answer to something already. */
export function favour({ index, total, full }: Sheet, word: number, share: number): void {
  const { starts, postings } = index;
  for (let slot = starts[word] ?? 0; slot < (starts[word + 1] ?? 0); slot++) {
    const at = Math.floor((postings[slot] ?? 0) / WEIGHTS);
    if ((total[at] ?? 0) > 0) total[at] = (total[at] ?? 0) + share * full;
  }
}

/** Takes the documents that have all the words out of the answer. */
export function hide(sheet: Sheet, words: readonly number[]): void {
  const { credit, total } = sheet;
  creditAll(sheet, words, 1);
  for (let at = 0; at < total.length; at++) if (credit[at] === 1) total[at] = 0;
  credit.fill(0);
}
