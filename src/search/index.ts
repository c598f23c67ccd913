import type { SearchDocument } from "./documents";
import { fold, splitWords } from "./fold";
import { addWord, FORM, type Lexicon, newLexicon, TRAIT } from "./lexicon";
import { collectNumbers, type Numbers } from "./numbers";
import { type Entered, sortDocuments } from "./order";
import type { Phrases } from "./phrases";
import { remember } from "./remember";
import { stem } from "./stem";
import { compileSynonyms, type Synonyms, type Vocabulary } from "./synonyms";

/** Words → documents, as flat arrays; made by `buildIndex` and read by `search` alone. */
export interface SearchIndex {
  /** Of the documents, in the order that holds among equals; a document is its place in here. */
  readonly ids: readonly string[];
  /** How many words that say something the name of each document has. */
  readonly lengths: Uint8Array;
  readonly lexicon: Lexicon;
  readonly phrases: Phrases;
  /** Words that say nothing by themselves, folded. */
  readonly silent: ReadonlySet<string>;
  readonly numbers: Numbers;
  /** The word that services for the whole country have. */
  readonly nationwide: number;
  /** Where the documents of each slot begin; they end where those of the next slot begin. */
  readonly starts: Uint32Array;
  /** Documents by slot: by word, within a word the ones in which it weighs most first. */
  readonly postings: Uint16Array | Uint32Array;
}

/** How many weights there are, and slots for a word. */
const WEIGHTS = 16;

/** The weight of a word that names a place which the document serves; more than any other. */
export const PLACE = 15;

/** Where the documents in which a word has a weight stand: one number for both, the greater weight first. */
export const slotOf = (word: number, weight: number): number => word * WEIGHTS + PLACE - weight;

const INITIALS = 11;
const DOCUMENTS_AT_ONCE = 32;
const ENTRIES_AT_ONCE = 32_768;
const SORTED_AT_ONCE = 512;

/**
 * Builds the index in slices: the caller goes on after each `yield` when it likes, so that building never holds a
 * slow phone's screen for long. The same documents give the same index.
 */
export function* buildIndex(
  documents: Iterable<SearchDocument>,
  vocabulary: Vocabulary,
): Generator<void, SearchIndex, void> {
  const silent = new Set(vocabulary.silent);
  const lexicon = newLexicon();
  for (const word of vocabulary.words) addWord(lexicon, word);
  const nationwide = addWord(lexicon, `${TRAIT}nationwide`);
  yield;
  const entered: Entered[] = [];
  const slots: number[] = [];
  const enter = reader(lexicon, silent, slots);
  for (const document of documents) {
    if (entered.length % DOCUMENTS_AT_ONCE === 0) yield;
    const { id, name, assurance, numbers } = document;
    const begin = slots.length;
    const length = enter(document);
    entered.push({ id, assurance, numbers, key: `${fold(name)}\0${id}`, length, begin, end: slots.length });
  }
  // A list that grew has room for more; a copy has none.
  for (const [letters, words] of lexicon.alike) lexicon.alike.set(letters, words.slice());
  const sorted = yield* sortDocuments(entered);
  const ids = sorted.map(({ id }) => id);
  const lengths = Uint8Array.from(sorted.map(({ length }) => length));
  yield;
  const numbers = collectNumbers(sorted);
  yield;
  const flat = yield* sortBySlot(slots, sorted, lexicon.words.length);
  const { phrases } = vocabulary;
  return { ids, lengths, lexicon, phrases, silent, numbers, nationwide, ...flat };
}

/** Builds the index in one go from synonyms as somebody wrote them, where nobody waits for the screen. */
export const buildIndexNow = (documents: Iterable<SearchDocument>, synonyms: Synonyms): SearchIndex =>
  finish(buildIndex(documents, compileSynonyms(synonyms)));

/** Builds all slices at once; for whoever has a compiled vocabulary and no screen. */
export function finish(slices: ReturnType<typeof buildIndex>): SearchIndex {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** Enters a document and gives how many words of its name say something. */
type Enter = (document: SearchDocument) => number;

/** Enters documents one after another; a word counts once in each, with the best of its weights. */
function reader(lexicon: Lexicon, silent: ReadonlySet<string>, slots: number[]): Enter {
  const lastEntry: number[] = [];
  let begin = 0;
  const idOf = remember((form) => {
    const folded = fold(form);
    return silent.has(folded) ? -1 : addWord(lexicon, stem(folded), folded);
  });
  const idOfInitials = remember((letters) => addWord(lexicon, FORM + fold(letters)));
  const idOfTrait = remember((trait) => addWord(lexicon, TRAIT + trait));
  const add = (word: number, weight: number): void => {
    if (word < 0) return;
    const slot = slotOf(word, weight);
    const entry = lastEntry[word] ?? -1;
    if (entry < begin) lastEntry[word] = slots.push(slot) - 1;
    else if ((slots[entry] ?? 0) > slot) slots[entry] = slot;
  };
  return ({ fields, places, initials, traits }) => {
    begin = slots.length;
    const [name = []] = fields.map(({ 0: text, 1: weight }) => {
      const words = splitWords(text).map(idOf);
      words.forEach((word, nth) => add(word, nth === 0 ? weight : weight - 1));
      return words;
    });
    places.forEach((place) => splitWords(place).forEach((form) => add(idOf(form), PLACE)));
    initials.forEach((letters) => add(idOfInitials(letters), INITIALS));
    traits.forEach((trait) => add(idOfTrait(trait), 1));
    return name.filter((word) => word >= 0).length;
  };
}

/** Counting sort: entries come by document and leave by slot. */
function* sortBySlot(
  slots: readonly number[],
  sorted: readonly Entered[],
  words: number,
): Generator<void, Pick<SearchIndex, "starts" | "postings">, void> {
  // Two more than the slots: what is counted stands two places on, and filling moves each beginning one place back.
  const starts = new Uint32Array(words * WEIGHTS + 2);
  const postings = new (sorted.length > 65_536 ? Uint32Array : Uint16Array)(slots.length);
  for (let entry = 0; entry < slots.length; entry++) {
    const slot = (slots[entry] ?? 0) + 2;
    starts[slot] = (starts[slot] ?? 0) + 1;
    if (entry % ENTRIES_AT_ONCE === 0) yield;
  }
  for (let slot = 1; slot < starts.length; slot++)
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const fill = ({ begin, end }: Entered, place: number): void => {
    for (let entry = begin; entry < end; entry++) {
      const next = (slots[entry] ?? 0) + 1;
      const at = starts[next] ?? 0;
      postings[at] = place;
      starts[next] = at + 1;
    }
  };
  let place = 0;
  for (const document of sorted) {
    if (place % SORTED_AT_ONCE === 0) yield;
    fill(document, place++);
  }
  return { starts, postings };
}
