import type { CardStateMessages } from "./card-state";
import { type Language, PROFESSIONAL_LANGUAGES, type ProfessionalLanguage } from "../directory/vocabulary";
import { chooseLanguage } from "./choose-language";
import { guidanceCs } from "./guidance-cs";
import { guidanceEn } from "./guidance-en";

/** Whose work a card speaks about; the words of `src/guidance/vocabulary.ts`. */
type Profession = "teacher" | "health" | "police" | "ospod" | "social_worker" | "ngo" | "municipal";

/** What cards are about. */
type Topic =
  | "first_steps"
  | "child_confides"
  | "reporting"
  | "child_protection"
  | "police"
  | "expulsion"
  | "intervention_centre"
  | "punishment"
  | "violent_person"
  | "device_safety"
  | "law"
  | "cooperation"
  | "facts";

/** What a professional knows. */
type Situation =
  | "immediate_danger"
  | "child_confided"
  | "child_hurt"
  | "child_witness"
  | "child_suspicion"
  | "adult_wants_police"
  | "adult_refuses_police"
  | "adult_suspicion"
  | "dependent_adult_hurt"
  | "crime_prepared"
  | "crime_done"
  | "violent_person_confides";

/**
 * What guidance says around its cards; the cards themselves are Czech and come signed. Apart from the other texts of
 * the popup, so that they arrive with it and not before.
 */
export interface GuidanceMessages extends CardStateMessages {
  readonly title: string;
  /** That this is no legal advice. */
  readonly noAdvice: string;
  readonly refused: string;
  readonly stale: string;
  readonly expired: string;
  readonly age: (date: string) => string;
  readonly back: string;
  readonly print: string;
  readonly numbers: string;
  /** Stands on paper beside the emergency numbers. */
  readonly danger: string;

  readonly profession: string;
  readonly anyProfession: string;
  readonly professions: Readonly<Record<Profession, string>>;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly count: (cards: number) => string;
  readonly none: string;
  readonly firstSteps: string;
  readonly talkTitle: string;
  readonly doTitle: string;
  readonly dontTitle: string;
  readonly whole: (title: string) => string;

  /** Who has to read it still. */
  readonly expert: string;
  readonly confidence: Readonly<Record<"high" | "medium" | "low", string>>;
  readonly stateUnknown: string;
  readonly cardExpired: string;
  readonly law: string;
  readonly inForceFrom: (date: string) => string;
  readonly inForceUnknown: string;
  readonly unchecked: string;
  readonly checked: (role: string, date: string) => string;
  readonly sources: (count: number) => string;
  readonly undated: string;
  readonly seen: (date: string) => string;
  readonly noSource: string;
  readonly doubts: (count: number) => string;
  readonly seeds: Readonly<Record<string, string>>;

  readonly compass: string;
  readonly compassIntro: string;
  readonly whoAreYou: string;
  readonly whatYouKnow: string;
  readonly situations: Readonly<Record<Situation, string>>;
  readonly nothingChosen: string;
  readonly actions: Readonly<Record<"call_now" | "report_police" | "report_ospod" | "consult", string>>;
  readonly answers: string;
  readonly decides: string;
  readonly with: string;
  readonly rule: string;
  readonly noRule: string;
  readonly more: string;
  readonly noScore: string;

  readonly competent: string;
  readonly competentIntro: string;
  readonly region: string;
  readonly chooseRegion: string;
  readonly town: string;
  readonly townUnknown: string;
  /** Where the list of towns is from, and that nobody has checked it. */
  readonly townsUnchecked: string;
  readonly ospod: string;
  readonly ospodIn: (town: string) => string;
  readonly ospodUnknown: string;
  readonly ospodNoNumber: string;
  readonly centre: string;
  readonly centreNone: string;
  readonly numberUnknown: string;
  readonly callInstead: string;
  readonly nationwide: string;
  readonly police: string;
  readonly policeText: string;
  readonly night: string;
  readonly nightText: string;
  /** Where that is known from. */
  readonly nightSource: string;
}

const MESSAGES: Readonly<Record<ProfessionalLanguage, GuidanceMessages>> = {
  cs: guidanceCs,
  en: guidanceEn,
};

/** The texts in the language of the other ones. */
export const guidanceMessages = (language: Language): GuidanceMessages =>
  MESSAGES[chooseLanguage(PROFESSIONAL_LANGUAGES, [language])];
