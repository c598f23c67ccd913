import { fold } from "./fold";
import { addWord, BEGINNING, FORM, newLexicon, TRAIT } from "./lexicon";
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

/** What `compileSynonyms` makes of them once, while a release is built, so that no start folds text that never changes. */
export interface Vocabulary {
  /** Words that say nothing by themselves, folded. */
  readonly silent: readonly string[];
  /** Words and traits as a lexicon keeps them, in the order of their ids. */
  readonly words: readonly string[];
  readonly phrases: Phrases;
}

/** Works out by which words of a lexicon the phrases are found, so that those of people are found in all forms like those of records. */
export function compileSynonyms({ silent, words, groups, places }: Synonyms): Vocabulary {
  const folded = new Set(silent.map(fold));
  const lexicon = newLexicon();
  const classes: number[][] = [];
  let last = 0;
  const classOf = remember((said) => {
    const id = last++;
    const name = /^<(.*)>$/.exec(said)?.[1];
    for (const one of name === undefined ? [said] : (words[name] ?? []))
      for (const key of keysOf(one, folded)) (classes[addWord(lexicon, key)] ??= []).push(id);
    return id;
  });
  const compileTerms = (terms: readonly string[]): Phrase["finds"] =>
    terms.map((all) => all.split(" ").map((one) => addWord(lexicon, termOf(one))));
  const compile = (
    says: readonly string[],
    finds: readonly string[],
    hides: readonly string[],
    isPlace: boolean,
  ): Phrase => ({
    finds: compileTerms(finds),
    hides: compileTerms(hides),
    says: says.map((text) => text.split(" ").map(classOf)),
    isPlace,
  });
  const list = [
    ...groups.map(({ says, finds, hides = [] }) => compile(says, finds, hides, false)),
    ...Object.entries(places).map(([trait, says]) =>
      compile(says, [`${trait} intervention_centre`, trait], [], true),
    ),
  ];
  return {
    silent: [...folded],
    words: lexicon.words,
    phrases: { list, classes: lexicon.words.map((_, word) => classes[word] ?? []) },
  };
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
