import { type Language, PROFESSIONAL_LANGUAGES, type ProfessionalLanguage } from "../directory/vocabulary";
import { chooseLanguage } from "./choose-language";
import { handoverCs } from "./handover-cs";
import { handoverEn } from "./handover-en";

/** A line of the card that is copied or printed, and the field that fills it. */
export type HandoverLabel =
  | "role"
  | "institution"
  | "asked"
  | "askedBy"
  | "window"
  | "message"
  | "interpreter"
  | "consent"
  | "step"
  | "owner"
  | "date"
  | "note";

/** A part of the form. */
export type HandoverPart = "who" | "asked" | "contact" | "consent" | "services" | "next" | "pass";

/**
 * What the handover card says. Apart from the other texts of the popup, so that they arrive with it and not before.
 */
export interface HandoverMessages {
  readonly title: string;
  /** That it is kept nowhere, and when it goes. */
  readonly memory: string;
  readonly newTab: string;
  readonly noNames: string;
  readonly parts: Readonly<Record<HandoverPart, string>>;
  readonly labels: Readonly<Record<HandoverLabel, string>>;
  /** What to write into a field, where its label does not say it. */
  readonly hints: Readonly<Partial<Record<HandoverLabel, string>>>;
  readonly days: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly language: string;
  readonly choices: {
    readonly message: Readonly<Record<"yes" | "no" | "unknown", string>>;
    readonly interpreter: Readonly<Record<"unknown" | "none" | "needed", string>>;
    readonly consent: Readonly<Record<"given" | "refused" | "not_asked", string>>;
  };
  /** What a reader has to do where nobody knows whether a message may be left. */
  readonly noMessage: string;
  readonly duty: string;
  readonly windowUnknown: string;
  readonly sayWindow: (days: string, from: string, until: string) => string;
  readonly sayInterpreter: (language: string) => string;

  readonly noServices: string;
  readonly remove: string;
  readonly qr: string;
  readonly noQr: string;
  readonly qrOf: (number: string) => string;

  readonly warnings: Readonly<
    Record<"birth_number" | "maybe_birth_number" | "birth_date" | "phone" | "email", string>
  >;

  readonly copy: string;
  readonly print: string;
  readonly wipe: string;
  readonly preview: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly wiped: string;

  readonly nowhere: string;
}

const MESSAGES: Readonly<Record<ProfessionalLanguage, HandoverMessages>> = {
  cs: handoverCs,
  en: handoverEn,
};

/** The texts in the language of the other ones. */
export const handoverMessages = (language: Language): HandoverMessages =>
  MESSAGES[chooseLanguage(PROFESSIONAL_LANGUAGES, [language])];
