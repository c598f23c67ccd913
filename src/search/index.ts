import type { SearchDocument } from "./documents";
import { fold, splitWords } from "./fold";
import { addWord, FORM, type Lexicon, newLexicon, TRAIT } from "./lexicon";
import { collectNumbers, type Numbers } from "./numbers";
import { sortDocuments } from "./order";
import type { Phrases } from "./phrases";
import { stem } from "./stem";
import { compileSynonyms, type Synonyms } from "./synonyms";

/** Words → documents, as flat arrays; made by `buildIndex` and read by `search` alone. */
export interface SearchIndex {
  /** In the order that holds among equals. */
  readonly documents: readonly SearchDocument[];
  readonly lexicon: Lexicon;
  readonly phrases: Phrases;
  /** Words that say nothing by themselves, folded. */
  readonly silent: ReadonlySet<string>;
  readonly numbers: Numbers;
  /** Where the postings of a word begin; those of word `w` end where those of `w + 1` begin. */
  readonly starts: Uint32Array;
  /** Document times `WEIGHTS` plus the weight of the word in it, by document. */
  readonly postings: Uint32Array;
}

/** How many weights there are, so that a posting is one number. */
export const WEIGHTS = 16;

/** The weight of a word that names a place which the document serves; more than any other. */
export const PLACE = 15;

const INITIALS = 11;
const DOCUMENTS_AT_ONCE = 64;
const POSTINGS_AT_ONCE = 65_536;

/**
 * Builds the index in slices: the caller goes on after each `yield` when it likes, so that building never holds a
 * slow phone's screen for long. The same documents give the same index.
 */
export function* buildIndex(
  unsorted: readonly SearchDocument[],
  synonyms: Synonyms,
): Generator<void, SearchIndex, void> {
  const documents = yield* sortDocuments(unsorted);
  yield;
  const lexicon = newLexicon();
  const silent = new Set(synonyms.silent.map(fold));
  const phrases = compileSynonyms(synonyms, silent, lexicon);
  yield;
  const words: number[] = [];
  const postings: number[] = [];
  const enter = reader(lexicon, silent, words, postings);
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at];
    if (document) enter(document, at);
    if (at % DOCUMENTS_AT_ONCE === DOCUMENTS_AT_ONCE - 1) yield;
  }
  const sorted = yield* sortByWord(words, postings, lexicon.words.length);
  return { documents, lexicon, phrases, silent, numbers: collectNumbers(documents), ...sorted };
}

/** Builds the index in one go, where nobody waits for the screen. */
export function buildIndexNow(documents: readonly SearchDocument[], synonyms: Synonyms): SearchIndex {
  const slices = buildIndex(documents, synonyms);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

type Enter = (document: SearchDocument, at: number) => void;

/** Enters documents one after another; a word counts once in each, with the best of its weights. */
function reader(lexicon: Lexicon, silent: ReadonlySet<string>, words: number[], postings: number[]): Enter {
  // Czech repeats itself: folding and stemming each form once is half of the time.
  const idOfForm = new Map<string, number>();
  const lastEntry: number[] = [];
  const idOf = (form: string): number => {
    const known = idOfForm.get(form);
    if (known !== undefined) return known;
    const folded = fold(form);
    const id = silent.has(folded) ? -1 : addWord(lexicon, stem(folded), folded);
    idOfForm.set(form, id);
    return id;
  };
  return ({ fields, places, initials, traits }, at) => {
    const begin = words.length;
    const add = (word: number, weight: number): void => {
      if (word < 0) return;
      const posting = at * WEIGHTS + weight;
      const entry = lastEntry[word];
      if (entry === undefined || entry < begin) {
        lastEntry[word] = words.push(word) - 1;
        postings.push(posting);
      } else if ((postings[entry] ?? 0) < posting) postings[entry] = posting;
    };
    for (const [text, weight] of fields)
      splitWords(text).forEach((form, nth) => add(idOf(form), nth === 0 ? weight : weight - 1));
    for (const place of places) for (const form of splitWords(place)) add(idOf(form), PLACE);
    for (const word of initials) add(addWord(lexicon, FORM + word), INITIALS);
    for (const trait of traits) add(addWord(lexicon, TRAIT + trait), 1);
  };
}

/** Counting sort: entries come by document and leave by word, still by document within each. */
function* sortByWord(
  words: readonly number[],
  entries: readonly number[],
  size: number,
): Generator<void, Pick<SearchIndex, "starts" | "postings">, void> {
  const starts = new Uint32Array(size + 1);
  const postings = new Uint32Array(entries.length);
  for (let at = 0; at < words.length; at++) {
    const next = (words[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let word = 0; word < size; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  yield;
  const next = starts.slice();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const slot = next[word] ?? 0;
    next[word] = slot + 1;
    postings[slot] = entries[at] ?? 0;
    if (at % POSTINGS_AT_ONCE === POSTINGS_AT_ONCE - 1) yield;
  }
  return { starts, postings };
}
