import { type Language, LANGUAGES } from "../directory/vocabulary";
import { chooseLanguage } from "./choose-language";
import { cs } from "./cs";
import { de } from "./de";
import { en } from "./en";
import type { Messages } from "./messages";
import { ru } from "./ru";
import { uk } from "./uk";
import { vi } from "./vi";

const MESSAGES: Readonly<Record<Language, Messages>> = { cs, en, uk, vi, ru, de };

/** What the help box says, in the first wished language that it speaks. */
export const chooseMessages = (...wished: readonly (string | null | undefined)[]): Messages =>
  MESSAGES[chooseLanguage(LANGUAGES, wished)];
