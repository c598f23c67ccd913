import type { Language } from "../directory/vocabulary";

/**
 * Picks the first wished language that is spoken; Czech otherwise, because the pages and the people are Czech ones.
 * A wish is a BCP 47 tag (`de-AT`), and may be missing.
 */
export function chooseLanguage<L extends Language>(
  spoken: readonly L[],
  wished: readonly (string | null | undefined)[],
): L | "cs" {
  for (const wish of wished) {
    const wanted = wish?.toLowerCase().split("-")[0];
    const language = spoken.find((known) => known === wanted);
    if (language) return language;
  }
  return "cs";
}
