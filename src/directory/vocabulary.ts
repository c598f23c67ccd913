/** Whom a service is for, in the order in which the box offers the doors (DESIGN §3). */
export const AUDIENCES = [
  "child",
  "adult_at_risk",
  "family",
  "violent_person",
  "adult_in_crisis",
  "senior",
  "foreigner",
  "professional",
  "anyone",
] as const;

/** One audience of the vocabulary. */
export type Audience = (typeof AUDIENCES)[number];

/** What kind of help a service is; the terms of the taxonomy, in HSDS words where HSDS has one. */
export const KINDS = [
  "emergency",
  "helpline",
  "crisis_centre",
  "intervention_centre",
  "child_centre",
  "counselling_victims",
  "shelter",
  "violent_person_programme",
  "foreigners_help",
  "authority_child_protection",
  "police",
  "online_service",
  "app",
] as const;

/** One kind of service. */
export type Kind = (typeof KINDS)[number];

/** How well a fact is known: copied from a seed list, found in a public source, or asked by a person. */
export const ASSURANCE_LEVELS = ["seed", "sourced", "assured"] as const;

/** One level of assurance; never to be confused with *verified*, which is said of signatures. */
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

/** Languages the help box can speak; `cs` is the source of every text. */
export const LANGUAGES = ["cs", "en", "uk", "vi", "ru", "de"] as const;

/** One language of the help box. */
export type Language = (typeof LANGUAGES)[number];

/** Languages that the tools for professionals speak, whose own texts are written in no other. */
export const PROFESSIONAL_LANGUAGES = ["cs", "en"] as const satisfies readonly Language[];

/** One language of the tools for professionals. */
export type ProfessionalLanguage = (typeof PROFESSIONAL_LANGUAGES)[number];
