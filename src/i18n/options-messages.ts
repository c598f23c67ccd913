import type { ProfessionalLanguage } from "../directory/vocabulary";
import { optionsCs } from "./options-cs";
import { optionsEn } from "./options-en";

/**
 * What the extension says outside its popup: on the page of settings, in the address bar and in the menu of a page.
 * Apart from `Messages`, because the help box would pay for every byte.
 */
export interface OptionsMessages {
  readonly title: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly privateWindow: string;
  readonly locked: string;
  readonly policyProblem: (key: string) => string;

  readonly search: string;
  readonly region: string;
  readonly audience: string;
  readonly anyAudience: string;
  readonly language: string;
  readonly browserLanguage: string;
  /** Each language by its own name. */
  readonly languageNames: Readonly<Record<ProfessionalLanguage, string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<"auto" | "light" | "dark", string>>;

  readonly favourites: string;
  readonly keepFavourites: string;
  readonly keepFavouritesHint: string;
  readonly forget: (count: number) => string;

  readonly browser: string;
  readonly contextMenu: string;
  readonly shortcut: (key: string) => string;
  readonly noShortcut: string;
  readonly shortcutHow: Readonly<Record<"chromium" | "firefox", string>>;
  readonly omnibox: string;

  readonly directory: string;
  readonly release: (number: string, date: string) => string;
  readonly development: string;
  readonly sources: Readonly<Record<"bundled" | "stored", string>>;
  readonly signers: (names: string, count: number, all: number) => string;
  readonly noDirectory: string;
  readonly refused: Readonly<Record<"bundled" | "stored", (code: string) => string>>;

  readonly updatesTitle: string;
  readonly updates: string;
  readonly updatesHint: string;
  readonly updateUrl: string;
  readonly updateUrlHint: string;
  readonly badUrl: string;
  readonly check: string;
  readonly checking: string;
  readonly neverChecked: string;
  readonly checked: (when: string) => string;
  readonly checkFailed: (when: string, code: string) => string;

  readonly privacy: string;
  readonly stores: string;
  readonly neverStores: string;
  readonly addressBar: string;

  /** `%s` is what the visitor has selected; the browser puts it in. */
  readonly menu: string;
  readonly suggest: string;
  readonly nothingFound: string;
}

const MESSAGES: Readonly<Record<ProfessionalLanguage, OptionsMessages>> = { cs: optionsCs, en: optionsEn };

/** The texts in a language that was chosen already. */
export const optionsMessages = (language: ProfessionalLanguage): OptionsMessages => MESSAGES[language];
