import { PROFESSIONAL_LANGUAGES, type ProfessionalLanguage } from "../directory/vocabulary";
import { chooseLanguage } from "./choose-language";
import { cs } from "./cs";
import { en } from "./en";
import type { Messages } from "./messages";

type ProfessionalMessages = Messages<ProfessionalLanguage>;

const MESSAGES: Readonly<Record<ProfessionalLanguage, ProfessionalMessages>> = { cs, en };

/**
 * The same texts for the tools of professionals: only in the languages in which these tools have texts of their own,
 * so that no page is in two languages at once and no other language weighs on them.
 */
export const chooseProfessionalMessages = (
  ...wished: readonly (string | null | undefined)[]
): ProfessionalMessages => MESSAGES[chooseLanguage(PROFESSIONAL_LANGUAGES, wished)];
