import type { EmergencyNumber } from "../directory/emergency";
import type { RegionCode } from "../directory/regions";
import type { AssuranceLevel, Audience, Language } from "../directory/vocabulary";

/**
 * Everything KOS says, by name. `cs.ts` is the source; a language that leaves a sentence out does not compile.
 * Sentences with a value are functions, so that each language can put the value where it belongs.
 */
export interface Messages<L extends Language = Language> {
  readonly language: L;
  /** Whether a person who speaks the language has read every sentence. */
  readonly reviewed: boolean;

  readonly heading: string;
  /** The word on the round button: a bystander reads it too. */
  readonly opener: string;
  /** Puts away what the round button opened. */
  readonly close: string;
  readonly exit: string;
  /** What quick exit does and, before anybody relies on it, what it cannot do. */
  readonly exitNote: string;
  /** The same where there is no keyboard and nobody can press Shift. */
  readonly exitNoteTouch: string;
  /** Stands on the blank page while the other one is on its way; says nothing about this one. */
  readonly exitLoading: string;
  readonly exitAgain: string;
  readonly emergency: string;
  readonly emergencyNames: Readonly<Record<EmergencyNumber, string>>;

  readonly who: string;
  /** Doors, in the words of the person who opens one. */
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly moreAudiences: string;
  readonly where: string;
  readonly wholeCountry: string;
  readonly district: (number: string) => string;
  /** Beside the field; in Czech also for those who do not read it. */
  readonly chooseLanguage: string;
  readonly when: string;
  readonly now: string;
  readonly later: string;
  readonly day: string;
  readonly hour: string;
  /** "on Tuesday", from the day's name as it stands in a calendar. */
  readonly onWeekday: (name: string) => string;

  /** Whom a service is for, as said on its card. */
  readonly forAudience: Readonly<Record<Audience, string>>;
  readonly nationwide: string;
  readonly secretPlace: string;
  readonly free: string;
  readonly languages: (names: string) => string;
  readonly languagesUnknown: string;
  readonly noNumber: string;
  /** Stands after `noNumber`, before the name and number of another service. */
  readonly callInstead: string;
  readonly website: string;
  readonly chat: string;
  /** What a call leaves behind: in full on the first card, in a few words on the others. */
  readonly trace: string;
  readonly traceShort: string;
  /** Stands after `trace` where the number is free: not on the bill is not unseen. */
  readonly traceFree: string;
  /** What a link (a website or a chat) and a way there leave behind; a capital and a full stop make them sentences. */
  readonly traceLink: string;
  readonly traceVisit: string;
  /** A way to call that leaves less; never said behind the violent person's door. */
  readonly traceLess: string;
  readonly nobodyAnswers: string;
  readonly nextOption: (name: string) => string;
  /** At the end of the ladder; the question about danger and its numbers follow. */
  readonly lastOption: string;
  readonly wait: (text: string, date: string) => string;
  readonly assurance: Readonly<Record<AssuranceLevel, (date: string | undefined) => string>>;

  readonly nonstop: string;
  readonly open: string;
  readonly openUntil: (when: string) => string;
  readonly closed: string;
  readonly opensAt: (when: string) => string;
  readonly hoursUnknown: string;
  readonly hoursNote: (text: string) => string;
  readonly holiday: string;
  readonly atTime: (time: string) => string;
  readonly dayAtTime: (day: string, time: string) => string;
  readonly atThatTime: (when: string) => string;
  /** A state at the later hour that was asked about. */
  readonly stateThen: (state: string) => string;

  readonly count: (cards: number) => string;
  readonly more: string;
  readonly moreOptions: string;
  readonly noneFound: (region: RegionCode) => string;
  readonly nearest: string;
  readonly alsoHere: string;
  readonly violentDoor: string;

  readonly age: (date: string) => string;
  /** On paper: when the hours above were true. */
  readonly printed: (when: string) => string;
  readonly development: string;
  readonly stale: string;
  readonly expired: (date: string) => string;
  /** Why nothing is said to be open or closed where the clock of the device is known to be wrong. */
  readonly wrongClock: string;
  /** Stands before a nationwide line that never closes, where the data are old. */
  readonly callFirst: string;
  readonly failed: string;
  /** Stands under what the page's owner wrote into the box. */
  readonly localNote: string;
  readonly privacy: string;
}
