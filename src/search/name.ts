import type { SearchIndex } from "./index";
import type { Near } from "./lexicon";
import { documentsOf } from "./sheet";

/** From this weight on a word is one by which the service or its organization is called. */
const NAME_WEIGHT = 11;
const TYPING_ERROR = 0.5;
const WHOLE = 0.9;

/**
 * True when the words are the name of a service, up to one word left out: who types `Dětství bez násilí` looks for
 * that chat and says nothing about violence.
 */
export function isName(index: SearchIndex, nearOf: readonly (readonly Near[])[]): boolean {
  if (nearOf.length < 2) return false;
  const counts = new Uint8Array(index.ids.length);
  nearOf.forEach((near, nth) => {
    for (const { word, closeness } of near) {
      if (closeness < WHOLE && closeness !== TYPING_ERROR) continue;
      for (const at of documentsOf(index, word, NAME_WEIGHT)) if (counts[at] === nth) counts[at] = nth + 1;
    }
  });
  return counts.some((count, at) => count === nearOf.length && (index.lengths[at] ?? 0) <= nearOf.length + 1);
}
