import { isOneEditAway } from "./edit";
import { stem } from "./stem";

/** Every word the index knows, by its stem, with a way to the words that look alike. */
export interface Lexicon {
  readonly ids: Map<string, number>;
  readonly words: string[];
  /** A form of each word as people begin to type it: the stem of `oběti` is `obt`. */
  readonly forms: string[];
  /** Ids of words by their first two and three letters and, after a dash, by their last two. */
  readonly alike: Map<string, number[]>;
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
export const newLexicon = (): Lexicon => ({ ids: new Map(), words: [], forms: [], alike: new Map() });

/** The id of a word, which is added when it is new; `form` is what somebody would type for it. */
export function addWord({ ids, words, forms, alike }: Lexicon, word: string, form = word): number {
  let id = ids.get(word);
  if (id === undefined) {
    id = words.push(word) - 1;
    ids.set(word, id);
    forms.push(form);
    if (word >= "0") {
      const keys = [lastTwo(word), form.slice(0, 2)];
      if (form.length > 2) keys.push(form.slice(0, 3));
      for (const key of keys) {
        const list = alike.get(key);
        if (list) list.push(id);
        else alike.set(key, [id]);
      }
    }
  }
  return id;
}

const lastTwo = (word: string): string => `-${word.slice(-2)}`;

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;
/** Of a word with six letters; short words have too many neighbours. */
const SUREST_GUESS = 0.5;
/** How close a word is of which two or three letters were typed. */
const BEGUN: Readonly<Record<number, number>> = { 2: 0.4, 3: 0.49 };
/** Anything as close as this needs no guessing. */
const ENOUGH = 0.6;

/**
 * The known words that a folded typed word may stand for: the same word (1); a word that goes on from what was typed
 * (.95, less where only the stem agrees, .4 after two letters and .49 after three); a word that what was typed goes on from by
 * one letter (.8) or three (.45); else one typing error (.5, .4 in five letters, .3 in four). A little word, which means nothing
 * else, counts `asItStands` alone.
 */
export function findWords(
  { ids, words, forms, alike }: Lexicon,
  typed: string,
  asItStands: boolean,
): readonly Near[] {
  const found: Near[] = [];
  const add = (word: number | undefined, closeness: number): void => {
    if (word !== undefined) found.push({ word, closeness });
  };
  add(ids.get(FORM + typed), 1);
  if (asItStands) return found;
  const key = stem(typed);
  const isLong = typed.length >= SHORTEST_STEM;
  add(ids.get(key), 1);
  for (let cut = 0; cut < typed.length - 1; cut++) {
    const shorter = typed.slice(0, typed.length - cut);
    add(ids.get(BEGINNING + shorter), 1);
    if (cut > 0 && cut <= LONGEST_ENDING && shorter.length >= SHORTEST_STEM && shorter !== key)
      add(ids.get(shorter), cut > 1 ? 0.45 : 0.8);
  }
  for (const id of alike.get(typed.slice(0, 3)) ?? []) {
    const word = words[id] ?? "";
    if (word === key) continue;
    if (word.startsWith(typed) || forms[id]?.startsWith(typed)) add(id, BEGUN[typed.length] ?? 0.95);
    else if (key.length > (typed.startsWith(key) ? 2 : 3) && word.startsWith(key))
      add(id, 0.9 * Math.sqrt(key.length / word.length));
  }
  if (isLong && !found.some(({ closeness }) => closeness >= ENOUGH)) {
    for (const letters of [typed.slice(0, 2), lastTwo(key)]) {
      for (const id of alike.get(letters) ?? []) {
        const word = words[id] ?? "";
        if (word.length >= SHORTEST_STEM && (isOneEditAway(key, word) || isOneEditAway(typed, word)))
          add(id, Math.min(SUREST_GUESS, (typed.length - 1) / 10));
      }
    }
  }
  return found;
}
