import type { DirectoryCode } from "../directory/codes";
import { type Language, PROFESSIONAL_LANGUAGES, type ProfessionalLanguage } from "../directory/vocabulary";
import { chooseLanguage } from "./choose-language";
import { rosterCs } from "./roster-cs";
import { rosterEn } from "./roster-en";

/** Why a file with a roster is not taken: a code of the signed formats, or a file that cannot be read at all. */
type Refusal = Exclude<DirectoryCode, "E_FETCH" | "E_TIMEOUT" | "E_SIG_FORMAT"> | "E_FILE";

/** What the extension says of the colleagues in one's own group. Apart from `Messages`: the help box never shows them. */
export interface RosterMessages {
  readonly title: string;
  readonly intro: string;
  readonly choose: string;
  readonly none: string;
  readonly checking: string;

  readonly group: string;
  readonly release: string;
  readonly releaseOf: (number: string, date: string) => string;
  readonly members: string;
  readonly fingerprint: string;

  /** Trust on first use: only a person can say whose keys these are. */
  readonly compare: string;
  readonly follows: string;
  readonly matches: string;
  readonly keep: string;
  readonly drop: string;
  readonly remove: string;
  readonly kept: string;
  readonly dropped: string;
  readonly removed: string;
  readonly notKept: string;

  readonly refused: Readonly<Record<Refusal, string>>;
  /** After a refusal: what holds now. */
  readonly stays: string;
  readonly nothingStored: string;
  readonly keptRefused: (code: string) => string;
  readonly age: Readonly<Record<"stale" | "expired", (date: string) => string>>;

  readonly heading: (group: string) => string;
  readonly jump: (count: number) => string;
  readonly signedBy: (release: string) => string;
  readonly write: string;
}

const MESSAGES: Readonly<Record<ProfessionalLanguage, RosterMessages>> = { cs: rosterCs, en: rosterEn };

/** The texts in the language of the other ones. */
export const rosterMessages = (language: Language): RosterMessages =>
  MESSAGES[chooseLanguage(PROFESSIONAL_LANGUAGES, [language])];
