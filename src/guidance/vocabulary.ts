/** Whose work a card speaks about. */
export const PROFESSIONS = [
  "teacher",
  "health",
  "police",
  "ospod",
  "social_worker",
  "ngo",
  "municipal",
] as const;

/** One profession of the vocabulary. */
export type Profession = (typeof PROFESSIONS)[number];

/** What cards are about, in the order in which the list offers it. */
export const TOPICS = [
  "first_steps",
  "child_confides",
  "reporting",
  "child_protection",
  "police",
  "expulsion",
  "intervention_centre",
  "punishment",
  "violent_person",
  "device_safety",
  "law",
  "cooperation",
  "facts",
] as const;

/** One topic of the vocabulary. */
export type Topic = (typeof TOPICS)[number];

/** What a professional knows; the choices of the duty compass, the most urgent first. */
export const SITUATIONS = [
  "immediate_danger",
  "child_confided",
  "child_hurt",
  "child_witness",
  "child_suspicion",
  "adult_wants_police",
  "adult_refuses_police",
  "adult_suspicion",
  "dependent_adult_hurt",
  "crime_prepared",
  "crime_done",
  "violent_person_confides",
] as const;

/** One situation of the vocabulary. */
export type Situation = (typeof SITUATIONS)[number];

/** How a card speaks: `do` and `dont` stand side by side, a `myth` is answered. */
export const CARD_KINDS = ["duty", "steps", "do", "dont", "explain", "myth"] as const;

/** One kind of card. */
export type CardKind = (typeof CARD_KINDS)[number];

/** What the compass may answer, the most urgent first; there is no score among them (DESIGN §6). */
export const ACTIONS = ["call_now", "report_police", "report_ospod", "consult"] as const;

/** One answer of the compass. */
export type Action = (typeof ACTIONS)[number];

/** How well something is known: two current sources; older or second-hand ones; not confirmed. */
export const CONFIDENCES = ["high", "medium", "low"] as const;

/** One level of confidence. */
export type Confidence = (typeof CONFIDENCES)[number];
