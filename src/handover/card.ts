/** Whether something may be done, where nobody knows it yet. */
export type YesNo = "yes" | "no" | "unknown";

/** Whether an interpreter is needed, as far as anybody knows. */
export type Interpreter = "unknown" | "none" | "needed";

/** Whether the family agreed that this is passed on. */
export type Consent = "given" | "refused" | "not_asked";

/**
 * What one professional tells another, so that nobody is asked twice (`research/mission-anchors.md` §2.13, §3 item 16).
 * It lives in the memory of one page and nowhere else. There is no field for a name, a number or an address of the
 * family, and none for a score.
 */
export interface HandoverCard {
  readonly role: string;
  readonly institution: string;
  readonly asked: string;
  readonly askedBy: string;
  /** Days on which it is safe to call, 0 = Monday. */
  readonly days: readonly number[];
  /** `HH:MM`, or `""` where nobody knows. */
  readonly from: string;
  readonly until: string;
  readonly message: YesNo;
  readonly interpreter: Interpreter;
  readonly language: string;
  readonly consent: Consent;
  readonly step: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, or `""`. */
  readonly date: string;
  readonly note: string;
  /** Address of the service's number that stands on the card as a code, or `""`. */
  readonly code: string;
}

/** The fields into which anything can be typed. */
export const TEXT_FIELDS = [
  "role",
  "institution",
  "asked",
  "askedBy",
  "language",
  "step",
  "owner",
  "note",
] as const satisfies readonly (keyof HandoverCard)[];

/** One of the fields into which anything can be typed. */
export type TextField = (typeof TEXT_FIELDS)[number];

/** A card on which nobody has written: what is not known is said to be unknown, never left to be guessed. */
export const EMPTY_CARD: HandoverCard = {
  role: "",
  institution: "",
  asked: "",
  askedBy: "",
  days: [],
  from: "",
  until: "",
  message: "unknown",
  interpreter: "unknown",
  language: "",
  consent: "not_asked",
  step: "",
  owner: "",
  date: "",
  note: "",
  code: "",
};
