import type { AssuranceLevel, Audience, Kind, ProfessionalLanguage } from "../directory/vocabulary";
import { popupCs } from "./popup-cs";
import { popupEn } from "./popup-en";

/** A way to get in touch that a professional can ask for. */
export type Channel = "phone" | "chat" | "mail" | "visit";

/** A part of a record that has sources of its own. */
export type FieldName =
  | "name"
  | "operator"
  | "kind"
  | "summary"
  | "audiences"
  | "phones"
  | "hours"
  | "languages"
  | "emails"
  | "websites"
  | "chats"
  | "locations"
  | "service_area"
  | "wait";

/** Something that a key does. */
export type Command =
  | "down"
  | "up"
  | "first"
  | "last"
  | "open"
  | "back"
  | "copy"
  | "copyNth"
  | "sheet"
  | "favourite"
  | "help";

/**
 * What the popup says besides `Messages`: kept apart, because the help box would pay for every byte.
 */
export interface PopupMessages {
  readonly title: string;
  readonly settings: string;
  readonly keys: string;
  readonly search: string;
  /** Short enough for a field of half a narrow page. */
  readonly placeholder: string;
  readonly preparing: string;
  /** The first screen: whose device this is for. */
  readonly forProfessionals: string;
  readonly favourites: string;

  readonly filters: string;
  readonly activeFilters: (count: number) => string;
  readonly region: string;
  readonly audience: string;
  readonly anyAudience: string;
  /** Whom a service is for, in as few words as a narrow list has room for. */
  readonly shortAudiences: Readonly<Record<Audience, string>>;
  readonly kind: string;
  readonly anyKind: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly lineLanguage: string;
  readonly anyLanguage: string;
  readonly channel: string;
  readonly anyChannel: string;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly openNow: string;
  readonly openAt: (when: string) => string;
  readonly clearFilters: string;
  readonly hidden: (count: number) => string;

  readonly results: string;
  readonly count: (services: number) => string;
  readonly noneFound: string;
  readonly noneFiltered: string;
  readonly more: (count: number) => string;
  readonly noNumber: string;
  readonly onSheet: string;
  readonly isFavourite: string;

  readonly back: string;
  readonly copy: string;
  readonly call: string;
  readonly addToSheet: string;
  readonly removeFromSheet: string;
  readonly addFavourite: string;
  readonly removeFavourite: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly nothingToCopy: string;
  readonly addedToSheet: string;
  readonly removedFromSheet: string;
  readonly favouriteAdded: string;
  readonly favouriteRemoved: string;
  readonly favouritesOff: string;
  readonly favouriteFailed: string;

  readonly fields: Readonly<Record<FieldName, string>>;
  readonly areaUnknown: string;
  readonly free: string;
  readonly paid: string;
  readonly freeUnknown: string;
  readonly week: {
    readonly daily: string;
    /** Monday first. */
    readonly days: readonly string[];
    readonly and: string;
    readonly holidayDays: string;
    readonly holidays: Readonly<Record<"unknown" | "closed" | "open" | "other", string>>;
  };
  readonly hoursUnknown: string;
  readonly newest: (date: string) => string;
  readonly release: (number: string, date: string) => string;

  readonly noSource: string;
  /** Stands after the newest source: how many more there are. */
  readonly moreSources: (count: number) => string;
  readonly sourcesHidden: string;
  readonly seeds: Readonly<Record<string, string>>;
  readonly noDate: string;
  readonly assurance: Readonly<Record<AssuranceLevel, string>>;
  readonly assuredBy: (role: string, how: string, date: string) => string;

  readonly conflicts: string;
  readonly conflictIn: (field: string) => string;
  readonly conflictValues: Readonly<Record<"old" | "current" | "either", string>>;
  readonly verdicts: Readonly<Partial<Record<"a" | "b" | "both" | "unknown", string>>>;
  /** Stands where a source names a withdrawn number. */
  readonly endedNumber: string;
  readonly why: string;

  readonly save: string;
  readonly saveWarning: string;
  readonly saveWhole: string;
  readonly saveNeutral: string;
  readonly neutralName: string;
  readonly neutralDefault: string;
  readonly download: string;
  readonly country: string;

  /** The parts of the popup, as the footer offers them. */
  readonly views: {
    readonly label: string;
    readonly guidance: string;
    readonly handover: (services: number) => string;
    readonly coverage: string;
    readonly opening: string;
    readonly failed: string;
    /** After a page was out of sight for long. */
    readonly wiped: string;
  };

  readonly print: string;
  readonly printSheet: (count: number) => string;
  readonly sheetTitle: string;
  readonly sheetAge: (date: string) => string;

  /** The footer's reminder of keys, by where the focus is. */
  readonly hints: Readonly<Record<"search" | "list" | "detail" | "elsewhere", string>>;
  readonly keysTitle: string;
  readonly keysWhere: string;
  readonly commands: Readonly<Record<Command, string>>;
  readonly keyNames: Readonly<Record<string, string>>;
  readonly close: string;
  readonly refused: string;
}

const MESSAGES: Readonly<Record<ProfessionalLanguage, PopupMessages>> = { cs: popupCs, en: popupEn };

/** The texts in a language that was chosen already. */
export const popupMessages = (language: ProfessionalLanguage): PopupMessages => MESSAGES[language];
