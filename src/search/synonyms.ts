import { fold } from "./fold";
import { addWord, BEGINNING, FORM, type Lexicon, TRAIT } from "./lexicon";
import type { Phrase, Phrases } from "./phrases";
import { remember } from "./remember";
import { stem } from "./stem";

/** What editors know of how people speak: the shape of `src/data/synonyms.yaml`. */
export interface Synonyms {
  /** Words that say nothing by themselves; they count only inside a phrase. */
  readonly silent: readonly string[];
  /** Words that stand for one another, by the name under which groups refer to them (`<bije>`). */
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly SynonymGroup[];
  /** Places by the trait of their region, which need no record of their own. */
  readonly places: Readonly<Record<string, readonly string[]>>;
}

/** Phrases that mean the same. */
export interface SynonymGroup {
  readonly why: string;
  /** Words in any form, `=word` in exactly this one, `word*` with any ending, `<name>` one of those under that name. */
  readonly says: readonly string[];
  /** Alternatives, best first: traits and words that a document must have all. */
  readonly finds: readonly string[];
  /** In the same words: documents that are never an answer to this. */
  readonly hides?: readonly string[];
}

/**
 * Enters the phrases into the lexicon, so that the words of people are found in all forms like those of records. In
 * slices, like all of the building.
 */
export function* compileSynonyms(
  { words, groups, places }: Synonyms,
  silent: ReadonlySet<string>,
  lexicon: Lexicon,
): Generator<void, Phrases, void> {
  const classes = new Map<number, number[]>();
  const list: Phrase[] = [];
  let last = 0;
  const classOf = remember((said) => {
    const id = last++;
    const name = /^<(.*)>$/.exec(said)?.[1];
    for (const key of (name === undefined ? [said] : (words[name] ?? [])).flatMap((one) =>
      keysOf(one, silent),
    )) {
      const word = addWord(lexicon, key);
      classes.set(word, [...(classes.get(word) ?? []), id]);
    }
    return id;
  });
  const compileTerms = (terms: readonly string[]): Phrase["finds"] =>
    terms.map((all) => all.split(" ").map((one) => addWord(lexicon, termOf(one))));
  const add = (
    says: readonly string[],
    finds: readonly string[],
    hides: readonly string[],
    isPlace: boolean,
  ) => {
    const meant = { finds: compileTerms(finds), hides: compileTerms(hides), isPlace };
    for (const text of says) list.push({ says: text.split(" ").map(classOf), ...meant });
  };
  for (const { says, finds, hides = [] } of groups) {
    add(says, finds, hides, false);
    yield;
  }
  for (const [trait, says] of Object.entries(places)) {
    add(says, [`${trait} intervention_centre`, trait], [], true);
    yield;
  }
  return { list, classes };
}

function keysOf(word: string, silent: ReadonlySet<string>): readonly string[] {
  const folded = fold(word);
  if (folded.startsWith("=")) return [FORM + folded.slice(1)];
  // Little words mean something else in other forms: `mám` is no `máma`.
  if (silent.has(folded)) return [FORM + folded];
  const beginning = folded.slice(0, -1);
  return folded.endsWith("*") ? [BEGINNING + beginning, beginning] : [stem(folded)];
}

/** Traits are names of the vocabulary (`adult_at_risk`, `CZ041`); `~word` is a word of the records. */
const termOf = (term: string): string => (term.startsWith("~") ? stem(fold(term.slice(1))) : TRAIT + term);
