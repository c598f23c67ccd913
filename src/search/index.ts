import type { SearchDocument } from "./documents";
import { fold, splitWords } from "./fold";
import { addWord, FORM, type Lexicon, newLexicon, TRAIT } from "./lexicon";
import { collectNumbers, type Numbers } from "./numbers";
import { type Entered, sortDocuments } from "./order";
import type { Phrases } from "./phrases";
import { remember } from "./remember";
import { stem } from "./stem";
import { compileSynonyms, type Synonyms } from "./synonyms";

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
const POSTINGS_AT_ONCE = 32_768;

/**
 * Builds the index in slices: the caller goes on after each `yield` when it likes, so that building never holds a
 * slow phone's screen for long. The same documents give the same index.
 */
export function* buildIndex(
  documents: Iterable<SearchDocument>,
  synonyms: Synonyms,
): Generator<void, SearchIndex, void> {
  const lexicon = newLexicon();
  const silent = new Set(synonyms.silent.map(fold));
  const phrases = yield* compileSynonyms(synonyms, silent, lexicon);
  const nationwide = addWord(lexicon, `${TRAIT}nationwide`);
  yield;
  const entered: Entered[] = [];
  const slots: number[] = [];
  const owners: number[] = [];
  const enter = reader(lexicon, silent, slots, owners);
  for (const document of documents) {
    const at = entered.length;
    if (at % DOCUMENTS_AT_ONCE === 0) yield;
    const { id, name, assurance, numbers } = document;
    entered.push({ at, id, assurance, numbers, key: `${fold(name)}\0${id}`, length: enter(document, at) });
  }
  // A list that grew has room for more; a copy has none.
  for (const [letters, words] of lexicon.alike) lexicon.alike.set(letters, words.slice());
  const sorted = yield* sortDocuments(entered);
  const ids = sorted.map(({ id }) => id);
  const lengths = Uint8Array.from(sorted.map(({ length }) => length));
  yield;
  const numbers = collectNumbers(sorted);
  yield;
  const flat = yield* sortBySlot(slots, owners, sorted, lexicon.words.length);
  return { ids, lengths, lexicon, phrases, silent, numbers, nationwide, ...flat };
}

/** Builds the index in one go, where nobody waits for the screen. */
export function buildIndexNow(documents: Iterable<SearchDocument>, synonyms: Synonyms): SearchIndex {
  const slices = buildIndex(documents, synonyms);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** Enters a document and gives how many words of its name say something. */
type Enter = (document: SearchDocument, at: number) => number;

/** Enters documents one after another; a word counts once in each, with the best of its weights. */
function reader(lexicon: Lexicon, silent: ReadonlySet<string>, slots: number[], owners: number[]): Enter {
  const lastEntry: number[] = [];
  const idOf = remember((form) => {
    const folded = fold(form);
    return silent.has(folded) ? -1 : addWord(lexicon, stem(folded), folded);
  });
  const idOfInitials = remember((letters) => addWord(lexicon, FORM + letters));
  const idOfTrait = remember((trait) => addWord(lexicon, TRAIT + trait));
  return ({ name, fields, places, initials, traits }, at) => {
    const begin = slots.length;
    const add = (word: number, weight: number): void => {
      if (word < 0) return;
      const slot = slotOf(word, weight);
      const entry = lastEntry[word] ?? -1;
      if (entry < begin) {
        lastEntry[word] = slots.push(slot) - 1;
        owners.push(at);
      } else if ((slots[entry] ?? 0) > slot) slots[entry] = slot;
    };
    for (const [text, weight] of fields) {
      let nth = 0;
      for (const form of splitWords(text)) add(idOf(form), nth++ === 0 ? weight : weight - 1);
    }
    for (const place of places) for (const form of splitWords(place)) add(idOf(form), PLACE);
    for (const letters of initials) add(idOfInitials(letters), INITIALS);
    for (const trait of traits) add(idOfTrait(trait), 1);
    return splitWords(name).filter((form) => idOf(form) >= 0).length;
  };
}

/** Counting sort: entries come by document and leave by slot. */
function* sortBySlot(
  slots: readonly number[],
  owners: readonly number[],
  sorted: readonly Entered[],
  words: number,
): Generator<void, Pick<SearchIndex, "starts" | "postings">, void> {
  const placeOf = new Uint32Array(sorted.length);
  sorted.forEach(({ at }, place) => (placeOf[at] = place));
  // One more than the slots: counting leaves the end of each slot in it, and filling moves the ends to the beginnings.
  const starts = new Uint32Array(words * WEIGHTS + 1);
  const postings = new (sorted.length > 65_536 ? Uint32Array : Uint16Array)(slots.length);
  for (let entry = 0; entry < slots.length; entry++) {
    const slot = slots[entry] ?? 0;
    starts[slot] = (starts[slot] ?? 0) + 1;
    if (entry % POSTINGS_AT_ONCE === 0) yield;
  }
  for (let slot = 1; slot < starts.length; slot++)
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  for (let entry = slots.length; entry--;) {
    const slot = slots[entry] ?? 0;
    const place = (starts[slot] ?? 0) - 1;
    starts[slot] = place;
    postings[place] = placeOf[owners[entry] ?? 0] ?? 0;
    if (entry % POSTINGS_AT_ONCE === 0) yield;
  }
  return { starts, postings };
}
