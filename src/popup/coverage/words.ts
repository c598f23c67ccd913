import type { ProfessionalLanguage } from "../../directory/vocabulary";
import { chooseProfessionalMessages } from "../../i18n/choose-professional";
import { type CoverageMessages, coverageMessages } from "../../i18n/coverage-messages";
import { type CoveragePageMessages, coveragePageMessages } from "../../i18n/coverage-page-messages";
import type { Messages } from "../../i18n/messages";
import { type PopupMessages, popupMessages } from "../../i18n/popup-messages";

/** Everything that the page of gaps can say: its own texts, and those it shares with other pages. */
export interface PageWords {
  readonly messages: Messages<ProfessionalLanguage>;
  readonly texts: PopupMessages;
  /** Shared with the page that editors print. */
  readonly words: CoverageMessages;
  readonly own: CoveragePageMessages;
}

/** The texts in the first of these languages that the extension speaks. */
export function wordsFor(...wished: readonly (string | undefined)[]): PageWords {
  const messages = chooseProfessionalMessages(...wished);
  return {
    messages,
    texts: popupMessages(messages.language),
    words: coverageMessages(messages.language),
    own: coveragePageMessages(messages.language),
  };
}
