import { isOneEditAway } from "./edit";
import { stem } from "./stem";

/** Every word the index knows, by its stem, with two ways to the words that look alike. */
export interface Lexicon {
  readonly ids: Map<string, number>;
  readonly words: string[];
  /** A form of each word as people begin to type it: the stem of `oběti` is `obt`. */
  readonly forms: string[];
  /** Ids of words by their first two letters: a typed beginning, or an error further on. */
  readonly heads: Map<number, number[]>;
  /** Ids of words by their last two letters: an error in the first ones. */
  readonly tails: Map<number, number[]>;
}

/** A known word that a typed one may stand for; `closeness` is 1 for the word itself and less the more was guessed. */
export interface Near {
  readonly word: number;
  readonly closeness: number;
}

/** Marks entries that nobody can type; their characters come before the digits. This one: a trait of a document. */
export const TRAIT = "#";

/** Marks a word that counts in exactly one form. */
export const FORM = "$";

/** Marks a beginning that counts with any ending. */
export const BEGINNING = "*";

/** An empty lexicon. */
export const newLexicon = (): Lexicon => ({
  ids: new Map(),
  words: [],
  forms: [],
  heads: new Map(),
  tails: new Map(),
});

/** The id of a word, which is added when it is new; `form` is what somebody would type for it. */
export function addWord({ ids, words, forms, heads, tails }: Lexicon, word: string, form = word): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  const id = words.push(word) - 1;
  ids.set(word, id);
  forms.push(form);
  if (word < "0") return id;
  addTo(heads, pair(form, 0), id);
  addTo(tails, pair(word, word.length - 2), id);
  return id;
}

const SHORTEST_BEGINNING = 2;
const SHORTEST_STEM = 4;
const SHORTEST_GUESS = 4;
const LONGEST_ENDING = 3;
/** Anything as close as this needs no guessing. */
const ENOUGH = 0.6;

/**
 * The known words that a folded typed word may stand for, from the surest: the same word (1); a word that goes on
 * from what was typed (.95, less where only the stem agrees, .49 after two or three letters); a word that what was
 * typed goes on from by one letter (.8) or three (.45); else one typing error (.5, .3 in four letters).
 */
export function findWords({ ids, words, forms, heads, tails }: Lexicon, typed: string): readonly Near[] {
  const key = stem(typed);
  const found: Near[] = [];
  const add = (word: number | undefined, closeness: number): void => {
    if (word !== undefined) found.push({ word, closeness });
  };
  add(ids.get(FORM + typed), 1);
  add(ids.get(key), 1);
  for (let length = typed.length; length > 1; length--) add(ids.get(BEGINNING + typed.slice(0, length)), 1);
  if (typed.length < SHORTEST_BEGINNING) return found;
  for (let cut = 1; cut <= LONGEST_ENDING && typed.length - cut >= SHORTEST_STEM; cut++) {
    const shorter = typed.slice(0, -cut);
    if (shorter !== key) add(ids.get(shorter), cut > 1 ? 0.45 : 0.8);
  }
  const alike = heads.get(pair(typed, 0)) ?? [];
  for (const id of alike) {
    const word = words[id] ?? "";
    if (word === key) continue;
    if (word.startsWith(typed) || forms[id]?.startsWith(typed))
      add(id, typed.length < SHORTEST_STEM ? 0.49 : 0.95);
    else if (key.length > (typed.startsWith(key) ? 2 : 3) && word.startsWith(key))
      add(id, 0.9 * Math.sqrt(key.length / word.length));
  }
  if (typed.length < SHORTEST_GUESS || found.some(({ closeness }) => closeness >= ENOUGH)) return found;
  const guess = typed.length > SHORTEST_GUESS ? 0.5 : 0.3;
  for (const list of [alike, tails.get(pair(key, key.length - 2)) ?? []]) {
    for (const id of list) {
      const word = words[id] ?? "";
      const near = Math.abs(word.length - key.length) < 3 && word.length >= SHORTEST_STEM;
      if (near && (isOneEditAway(key, word) || isOneEditAway(typed, word))) add(id, guess);
    }
  }
  return found;
}

function addTo(lists: Map<number, number[]>, key: number, id: number): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}

/** Two neighbouring letters as one number: a key that costs no new string. */
const pair = (word: string, at: number): number => word.charCodeAt(at) * 65536 + word.charCodeAt(at + 1);

/** The entry of a word that counts in this form alone; for little words, which mean nothing else. */
export function findForm({ ids }: Lexicon, typed: string): readonly Near[] {
  const word = ids.get(FORM + typed);
  return word === undefined ? [] : [{ word, closeness: 1 }];
}
