import { fold, splitWords } from "./fold";
import { type SearchIndex, WEIGHTS } from "./index";
import type { Near } from "./lexicon";

/** From this weight on a word is one by which the service or its organization is called. */
const NAME_WEIGHT = 11;
const TYPING_ERROR = 0.5;
const WHOLE = 0.9;

/**
 * True when the words are the name of a service, up to one word left out: who types `Dětství bez násilí` looks for
 * that chat and says nothing about violence.
 */
export function isName(
  { documents, starts, postings, silent }: SearchIndex,
  nearOf: readonly (readonly Near[])[],
): boolean {
  if (nearOf.length < 2) return false;
  const counts = new Uint8Array(documents.length);
  nearOf.forEach((near, nth) => {
    for (const { word, closeness } of near) {
      if (closeness < WHOLE && closeness !== TYPING_ERROR) continue;
      for (let slot = starts[word] ?? 0; slot < (starts[word + 1] ?? 0); slot++) {
        const posting = postings[slot] ?? 0;
        const at = Math.floor(posting / WEIGHTS);
        if (posting % WEIGHTS >= NAME_WEIGHT && counts[at] === nth) counts[at] = nth + 1;
      }
    }
  });
  return documents.some(({ name }, at) => {
    if (counts[at] !== nearOf.length) return false;
    const words = splitWords(fold(name)).filter((word) => !silent.has(word));
    return words.length <= nearOf.length + 1;
  });
}
