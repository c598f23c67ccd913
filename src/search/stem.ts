// Endings of cases as the light stemmer of L. Dolamic and J. Savoy lists them (Indexing and stemming approaches for
// the Czech language, IP&M 45(6), 2009), folded.
const ENDINGS: ReadonlySet<string> = new Set(
  (
    "atech etem atum ech ich eho emi emu ete eti iho imi imu ach ata aty ych ama ami ove ovi ymi " +
    "em es im um at am os us ym mi ou a e i o u y"
  ).split(" "),
);
const LONGEST_ENDING = 5;
const SHORTEST_STEM = 3;

/**
 * The part of a folded Czech word that its forms share: `praze`, `prahy` → `prah`; `hradce`, `hradec` → `hradk`.
 * It is a key for comparing, not a word to show. Works on words without accents, because queries have none; that is
 * why consonants that soften (c, z) are hardened, an e before the last consonant is left out, and u there becomes o
 * (`dům`, `domě`) in every word.
 */
export const stem = (word: string): string =>
  cutEnding(word)
    .replace(/^(.{4,})ov$/, "$1")
    .replace(/ct$/, "ck")
    .replace(/c$/, "k")
    .replace(/z$/, "h")
    .replace(/^(.{2,})e(.)$/, "$1$2")
    .replace(/u([^aeiouy])$/, "o$1");

function cutEnding(word: string): string {
  for (let size = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); size > 0; size--) {
    if (ENDINGS.has(word.slice(-size))) return word.slice(0, -size);
  }
  return word;
}
