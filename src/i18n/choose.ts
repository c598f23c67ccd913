import type { Language } from "../directory/vocabulary";
import { cs } from "./cs";
import { en } from "./en";
import type { Messages } from "./messages";

const MESSAGES: Readonly<Record<Language, Messages>> = { cs, en };

/** Picks the first wished language that we speak; Czech otherwise, because the page is a Czech one. */
export function chooseMessages(...wished: readonly (string | null | undefined)[]): Messages {
  for (const wish of wished) {
    const language = wish?.toLowerCase().split("-")[0];
    if (language === "cs" || language === "en") return MESSAGES[language];
  }
  return cs;
}
