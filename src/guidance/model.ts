import type { Action, CardKind, Confidence, Profession, Situation, Topic } from "./vocabulary";

/**
 * Guidance for professionals as the program sees it (DESIGN §6). Texts are Czech; `{fact-id}` inside them stands for
 * the value of a fact, so that a time limit is written in one place.
 */
export interface Guidance {
  readonly directoryId: string;
  /** Version of the key document this release was signed under; releases are ordered by (epoch, version). */
  readonly epoch: number;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly issued: number;
  readonly reviewBy: number;
  readonly expires: number;
  readonly sources: readonly GuidanceSource[];
  readonly facts: readonly Fact[];
  readonly cards: readonly Card[];
  readonly compass: CompassRules;
}

/** Where points and facts come from; each stands once and is named by its id. */
export interface GuidanceSource {
  readonly id: string;
  readonly title: string;
  /** A URL or `seed:<name>`; absent for our own advice. */
  readonly ref?: string;
  /** `statute-copy`, `police`, `ngo` and so on. */
  readonly kind: string;
  /** The date the source bears, in its own words. */
  readonly dated?: string;
  /** The day on which somebody saw the page, `YYYY-MM-DD`; absent where nobody wrote it down. */
  readonly seen?: string;
  readonly note?: string;
}

/** A legal fact, in the only place where it is written. */
export interface Fact {
  readonly id: string;
  /** As it is shown, in the form in which it fits into a sentence: `14 dnů`. */
  readonly value: string;
  /** Number and name of the act; absent where it is no law. */
  readonly act?: string;
  readonly section?: string;
  /** `YYYY-MM-DD`; absent means unknown. */
  readonly inForceFrom?: string;
  readonly sources: readonly string[];
  /** Absent: nobody has compared it with the law. */
  readonly checked?: Checked;
  readonly confidence: Confidence;
  /** The last day, `YYYY-MM-DD`, on which it is shown as valid. */
  readonly expires: string;
  readonly note?: string;
}

/** Who compared a text with the law or with practice, and when. `role` is a role, never a person. */
export interface Checked {
  readonly on: string;
  readonly role: string;
}

/** One card: a few sentences with their sources. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly kind: CardKind;
  readonly professions: readonly Profession[];
  readonly situations: readonly Situation[];
  readonly points: readonly Point[];
  /** Ids of the sections that the card leans on. */
  readonly law: readonly string[];
  /** `YYYY-MM-DD`; absent means unknown. */
  readonly stateOfLaw?: string;
  readonly stateNote?: string;
  readonly status: "draft" | "reviewed";
  /** Who read it; a reviewed card has one. */
  readonly reviewed?: Checked;
  /** Who has to read it before it is more than a draft. */
  readonly reader: "editor" | "expert";
  readonly confidence: Confidence;
  /** Doubts that are still open. */
  readonly needsCheck: readonly string[];
  /** May be shown to everybody, in the help box too. */
  readonly public: boolean;
  /** The last day, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** One sentence of a card. */
export interface Point {
  readonly text: string;
  /** One of the numbered first steps. */
  readonly step: boolean;
  /** Left out where everybody reads the card: advice that a violent person must not be given. */
  readonly professionalsOnly: boolean;
  readonly sources: readonly string[];
}

/** The duty compass as data. */
export interface CompassRules {
  /** The first that fits a profession and a situation holds. */
  readonly rules: readonly CompassRule[];
  /** Situations that do not go together. */
  readonly unclear: readonly UnclearRule[];
  /** Where nothing fits. */
  readonly otherwise: CompassAdvice;
  /** Absent: no professional has read it. */
  readonly reviewed?: Checked;
}

/** What a rule of the compass says, whatever it is for. */
export interface CompassAdvice {
  readonly id: string;
  readonly says: string;
  /** Who decides; never the compass. */
  readonly decides: string;
  /** With whom to talk it over. */
  readonly with?: string;
  readonly law: readonly string[];
  readonly sources: readonly string[];
  readonly cards: readonly string[];
}

/** What to do in one situation. */
export interface CompassRule extends CompassAdvice {
  readonly situation: Situation;
  /** Empty means all. */
  readonly professions: readonly Profession[];
  readonly action: Action;
  readonly confidence: Confidence;
}

/** Two or more situations for which only advice is left. */
export interface UnclearRule extends CompassAdvice {
  readonly together: readonly Situation[];
}
