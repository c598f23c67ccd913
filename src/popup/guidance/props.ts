import type { Guidance } from "../../guidance/model";
import type { Profession, Situation } from "../../guidance/vocabulary";
import type { GuidanceMessages } from "../../i18n/guidance-messages";
import type { Messages } from "../../i18n/messages";

/** What every part of the guidance needs to say anything. */
export interface Saying {
  readonly guidance: Guidance;
  readonly own: GuidanceMessages;
  readonly messages: Messages;
  /** Milliseconds since 1970: facts and cards have a last day. */
  readonly now: number;
}

/** What was chosen in the guidance; kept in memory while it is open, so that a look at a card loses nothing. */
export interface Asked {
  /** Empty: any. */
  readonly profession: Profession | "";
  readonly known: readonly Situation[];
}

/** A page of the guidance. */
export type Page =
  | { readonly name: "home" | "compass" }
  | { readonly name: "competent"; readonly back: Page }
  | { readonly name: "card"; readonly id: string; readonly back: Page };

/** Where a page of the guidance leads. */
export interface Ways {
  readonly onCard: (id: string) => void;
  /** Leaves for the numbers and looks for these words there. */
  readonly onNumbers: (query: string) => void;
  readonly onCompetent: () => void;
}
