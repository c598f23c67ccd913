import type { SynonymGroup } from "../../search/synonyms";

/** Shape of `words.yaml`: what professionals type when they look for a card. */
declare const words: {
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly SynonymGroup[];
};
export default words;
