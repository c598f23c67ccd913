import { fold, splitWords } from "./fold";
import type { SearchIndex } from "./index";
import { findWords, type Near } from "./lexicon";
import { isName } from "./name";
import { findNumber, matchNumbers } from "./numbers";
import { chooseBest, type Hit, type SearchOptions } from "./order";
import { findPhrases, type Phrase, type Said } from "./phrases";
import {
  creditWords,
  documentsOf,
  isPlace,
  newSheet,
  type Part,
  raise,
  raiseSaid,
  type Sheet,
  withAll,
} from "./sheet";

// How much the parts of a query count. A place says where, not what; somebody who speaks of themselves matters most.
const NUMBER = 2;
const PLACE = 1;
const SYNONYM = 2;
const SPEAKER = 3;
/** A word nobody knows, so that a pizza is no crisis; less where somebody speaks, because people tell stories. */
const UNKNOWN = 2;
const KNOWN_OR_TOLD = 0.5;
const COMMON = 0.3;
const RARE = 1.7;

// How well a document answers to a phrase: its alternatives are best first. A synonym is no name, a region is no town,
// and a service for the whole country serves the place as well, but later.
const SPOKEN_CREDIT = 1;
const SYNONYM_CREDIT = 0.8;
const REGION_CREDIT = 0.8;
const NATIONWIDE_CREDIT = 0.35;
const STEP = 0.1;
/** A record that says it in its own words as well. */
const BOTH = 0.05;
/** Where nobody said where, help that reaches everybody comes first among equals. */
const NATIONWIDE_BONUS = 0.02;

const LONGEST_QUERY = 200;
/** A single word with a typing error is taken for a synonym only when it is long: `pračka` is no `prášek`. */
const LONG_WORD = 7;
const GUESSED = 0.5;

/** A query as the steps of the search hand it on. */
interface Typed {
  readonly words: readonly string[];
  readonly nearOf: readonly (readonly Near[])[];
  readonly isSilent: (position: number) => boolean;
  /** Those of `nearOf` that belong to words which say something. */
  readonly content: readonly (readonly Near[])[];
}

/**
 * The services that answer a query, best first, in the order that `chooseBest` documents. Any text may be asked and
 * none throws; empty where nothing fits, because a wrong number is worse than the emergency numbers alone.
 */
export function search(index: SearchIndex, text: string, options: SearchOptions = {}): readonly Hit[] {
  const sheet = newSheet(index);
  const query = text.slice(0, LONGEST_QUERY);
  const number = findNumber(query);
  if (number !== undefined) addNumber(sheet, number);
  const typed = lookUp(index, query, number !== undefined);
  const said = understand(index, typed);
  for (const one of said) addPhrase(sheet, typed, one);
  const saysPlace = addRest(sheet, typed, said) || said.some(({ phrase }) => phrase.isPlace);
  const { total, full } = sheet;
  if (!saysPlace) {
    for (const at of documentsOf(index, index.nationwide))
      if ((total[at] ?? 0) > 0) total[at] = (total[at] ?? 0) + NATIONWIDE_BONUS * full;
  }
  for (const { phrase } of said)
    for (const words of phrase.hides) for (const at of withAll(index, words)) total[at] = 0;
  return chooseBest(index.ids, total, full, options);
}

function addNumber(sheet: Sheet, number: string): void {
  const part = newPart(sheet, NUMBER);
  matchNumbers(sheet.index.numbers, number, (at, fit) => raise(sheet, part, fit, Uint32Array.of(at)));
}

/** Begins a word of the query. */
function newPart(sheet: Sheet, importance: number, both = 0, isOnlySaid = false): Part {
  sheet.credit.fill(0);
  sheet.full += importance;
  return { importance, both, isOnlySaid };
}

function lookUp({ lexicon, silent }: SearchIndex, query: string, hasNumber: boolean): Typed {
  const words = splitWords(fold(query)).filter((word) => !hasNumber || !/^\d+$/.test(word));
  // A little word alone is the beginning of another one: `porad` of `poradna`.
  const isSilent = (position: number): boolean => words.length > 1 && silent.has(words[position] ?? "");
  const nearOf = words.map((word, position) => findWords(lexicon, word, isSilent(position)));
  return { words, nearOf, isSilent, content: nearOf.filter((_, position) => !isSilent(position)) };
}

function understand(index: SearchIndex, { words, nearOf, content }: Typed): readonly Said[] {
  const said = findPhrases(index.phrases, nearOf);
  const isCalled = said.some(isSpokenWord) && isName(index, content);
  return said.filter((one) => {
    const [first = 0, second] = one.positions;
    if (isCalled && isSpokenWord(one)) return false;
    return (
      second !== undefined || surest(nearOf[first]) > GUESSED || (words[first] ?? "").length >= LONG_WORD
    );
  });
}

/** True when the phrase tells who speaks, and not only what they look for. */
const isSpoken = ({ hides }: Phrase): boolean => hides.length > 0;

/** True for a single word that may also stand in a name, as `násilí` does; a sentence is always believed. */
const isSpokenWord = ({ phrase, positions }: Said): boolean => isSpoken(phrase) && positions.length === 1;

const surest = (near: readonly Near[] = []): number => Math.max(...near.map(({ closeness }) => closeness));

function addPhrase(sheet: Sheet, { nearOf, content, isSilent }: Typed, { phrase, positions }: Said): void {
  const sure = positions.reduce((sum, position) => sum + surest(nearOf[position]), 0) / positions.length;
  const { index } = sheet;
  const isTold = isSpoken(phrase);
  const [best, importance, both] = phrase.isPlace
    ? [REGION_CREDIT, PLACE, 0]
    : [isTold ? SPOKEN_CREDIT : SYNONYM_CREDIT, isTold ? SPEAKER : SYNONYM, BOTH];
  const raiseAll = (words: readonly number[], value: number): void =>
    raiseSaid(sheet, importance * (1 - both) * positions.length, value, withAll(index, words));
  phrase.finds.forEach((words, rank) => raiseAll(words, sure * Math.max(STEP, best - rank * STEP)));
  if (phrase.isPlace) raiseAll([index.nationwide], NATIONWIDE_CREDIT);
  // `Stre` may become `stres` or `Středočeský`.
  const isCertain = isTold && (positions.length > 1 || sure === 1);
  for (const position of positions) {
    const near = nearOf[position] ?? [];
    const part = newPart(sheet, importance, both, isCertain);
    // `Muž mě bije` is no question about the League of Open Men: who speaks of themselves is not looking for words.
    if (!isCertain || !positions.some(isSilent)) creditWords(sheet, part, near, near === content[0]);
  }
  sheet.said.fill(0);
}

/** Adds the words that belong to no phrase; true when one of them is a place. */
function addRest(sheet: Sheet, { words, nearOf, content, isSilent }: Typed, said: readonly Said[]): boolean {
  const { index } = sheet;
  const unknown = said.some(({ phrase }) => isSpoken(phrase)) ? KNOWN_OR_TOLD : UNKNOWN;
  let saysPlace = false;
  words.forEach((word, position) => {
    const isTaken = said.some(({ positions }) => positions.includes(position));
    if (isTaken || isSilent(position) || /^\D$/.test(word)) return;
    const near = nearOf[position] ?? [];
    const isWhere = isPlace(index, near);
    const part = newPart(sheet, isWhere ? PLACE : weigh(index, near, unknown));
    creditWords(sheet, part, near, near === content[0]);
    if (isWhere) raise(sheet, part, NATIONWIDE_CREDIT, documentsOf(index, index.nationwide));
    saysPlace ||= isWhere;
  });
  return saysPlace;
}

/** A rare word counts for more than one that stands in every record. */
function weigh(index: SearchIndex, near: readonly Near[], unknown: number): number {
  const best = near.reduce<Near | undefined>((a, b) => (a && a.closeness >= b.closeness ? a : b), undefined);
  if (!best) return unknown;
  const count = documentsOf(index, best.word).length;
  if (count === 0) return best.closeness === 1 ? KNOWN_OR_TOLD : unknown;
  return COMMON + (RARE * Math.log(index.ids.length / count)) / Math.log(index.ids.length + 1);
}
