import type { RegionCode } from "./regions";
import type { AssuranceLevel, Audience, Kind, Language } from "./vocabulary";

/**
 * The directory as the program sees it: HSDS words in camelCase, every optional list present (maybe empty).
 * The JSON form is the same in snake_case with empty lists left out; `parse` is the only bridge between them.
 */
export interface Directory {
  readonly directoryId: string;
  /** Version of the key document this release was signed under; releases are ordered by (epoch, version). */
  readonly epoch: number;
  readonly version: number;
  /** The edition for the help box leaves out what a card never shows; absent means the full directory. */
  readonly edition?: "box";
  /** A development release is marked as such on screen. */
  readonly release: "development" | "publication";
  /** Milliseconds since 1970, like every instant in KOS. */
  readonly issued: number;
  readonly reviewBy: number;
  readonly expires: number;
  readonly organizations: readonly Organization[];
  readonly absences: readonly Absence[];
  readonly withdrawn: readonly Withdrawn[];
  /** Cards of the guidance that everybody may read; none in releases older than they. */
  readonly publicGuidance: readonly PublicCard[];
}

/** Who runs services. JSON: an element of `entries`. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** The legal body behind the name, where it is another one. */
  readonly operator?: string;
  readonly services: readonly Service[];
  readonly assurance: Assurance;
  readonly sources: readonly Source[];
  readonly conflicts: readonly Conflict[];
}

/** One kind of help an organization gives; the thing a card shows. */
export interface Service {
  readonly id: string;
  /** Shown instead of the organization's name where a service has its own. */
  readonly name?: string;
  readonly kind: Kind;
  readonly audiences: readonly Audience[];
  readonly serviceArea: ServiceArea;
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  /** https or http addresses, ready for `href`. */
  readonly websites: readonly string[];
  readonly chats: readonly string[];
  readonly locations: readonly Location[];
  /** The place is secret: such a service has no location and nothing address-like in any field. */
  readonly confidential: boolean;
  /** Opening hours of the service in the subset of `src/hours`; absent means unknown. */
  readonly hours?: string;
  readonly wait?: { readonly text: Localized; readonly date: string };
  /** Can be used from anywhere (by phone, chat, video), wherever its seat is. */
  readonly remote: boolean;
  /** False where a source shows the organization but no service in its area (such a record is never counted as local help). */
  readonly countsAsLocal: boolean;
  /** Where no number is known: the id of the service whose number to call meanwhile. */
  readonly instead?: string;
  readonly summary: Localized;
  /** Facts besides the numbers that a person made sure of; a number's own assurance stands on the phone. */
  readonly assured: readonly FieldAssurance[];
}

/** Where clients may live. Neither nationwide nor any region means that no source says. */
export interface ServiceArea {
  readonly nationwide: boolean;
  readonly regions: readonly RegionCode[];
  /** Prague districts such as `praha-7`; empty means the whole region. */
  readonly districts: readonly string[];
  readonly note?: string;
}

/** A way to call. `number` is E.164 (`+420…`) or a listed short code (`116006`). */
export interface Phone {
  readonly number: string;
  readonly label?: Localized;
  /** Hours of this number alone, in the subset of `src/hours`; absent: the hours of the service, if any. */
  readonly hours?: string;
  /** The hours as a source words them, shown where they could not be structured. */
  readonly hoursNote?: string;
  /** BCP 47 tags of languages spoken on this number. */
  readonly languages: readonly string[];
  /** Absent means that no source says. */
  readonly free?: boolean;
  readonly assurance: Assurance;
}

/** Where a service can be visited. Never present on a confidential service. */
export interface Location {
  readonly street?: string;
  readonly city: string;
  readonly postalCode?: string;
  readonly note?: string;
}

/** Who made sure of a fact, and when. `role` is a role ("editor A"), never a person. */
export interface Assurance {
  readonly level: AssuranceLevel;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as it is known. */
  readonly date?: string;
  readonly role?: string;
  readonly how?: string;
}

/** Who made sure of one fact of a service: `audiences`, `locations`, `phones/+420…/hours` and so on. */
export interface FieldAssurance {
  readonly field: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly role: string;
  readonly how: string;
}

/** Where a fact comes from. `ref` is `seed:<name>` or a URL. */
export interface Source {
  readonly ref: string;
  readonly date?: string;
  readonly fields: readonly string[];
  readonly note?: string;
}

/** Two sources that disagree: both values, which one looks current, and why. */
export interface Conflict {
  readonly field: string;
  readonly valueA: string;
  readonly valueB: string;
  readonly sourcesB: readonly string[];
  readonly looksCurrent: "a" | "b" | "both" | "unknown";
  readonly why: string;
}

/** A documented finding that a kind of help does not exist somewhere. It is a record of its own, with its source. */
export interface Absence {
  readonly id: string;
  readonly region: RegionCode;
  readonly audience: Audience;
  readonly statement: Localized;
  readonly sources: readonly Source[];
}

/** A number that must never be shown again, in any copy, however old. */
export interface Withdrawn {
  readonly tel: string;
  readonly since?: string;
  readonly reason?: string;
}

/**
 * One card of the guidance as everybody may read it: without what is kept for professionals, each fact written into
 * its sentence by the build. The command line makes it from the guidance of the same release and from nothing else.
 */
export interface PublicCard {
  readonly id: string;
  /** What its texts are written in; shown to readers of this language alone. */
  readonly language: Language;
  readonly title: string;
  readonly points: readonly string[];
  /** Names of the sources behind its sentences. */
  readonly sources: readonly string[];
  /** `YYYY-MM-DD`; absent where the card is not about law. */
  readonly stateOfLaw?: string;
  /** Who read it, and on which day (`YYYY-MM-DD`); absent: no professional has. `role` is a role, never a person. */
  readonly reviewed?: { readonly on: string; readonly role: string };
  /** The last day, `YYYY-MM-DD`: that of the card or of a fact in it, whichever is earlier. */
  readonly expires: string;
}

/** A text in Czech and, where somebody wrote it, in other languages. */
export interface Localized {
  readonly cs: string;
  readonly [language: string]: string | undefined;
}
