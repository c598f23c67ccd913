import type { ProfessionalLanguage } from "../directory/vocabulary";
import { coveragePageCs } from "./coverage-page-cs";
import { coveragePageEn } from "./coverage-page-en";

type Role = "local" | "remote" | "unknown" | "unknown_remote" | "planned" | "absence";

/** The columns of the table that is downloaded, in their order. */
export type CsvColumn =
  | "code"
  | "region"
  | "audience"
  | "kind"
  | "state"
  | "local"
  | "remote"
  | "unknown"
  | "unknownRemote"
  | "districts"
  | "planned"
  | "titles"
  | "ids"
  | "evidence"
  | "nearest"
  | "population"
  | "places"
  | "about"
  | "release"
  | "notice";

/** What the page of gaps says in the extension, besides what every such page says. */
export interface CoveragePageMessages {
  readonly title: string;
  readonly noDirectory: string;
  readonly refusal: (code: string) => string;

  readonly choices: string;
  readonly wishes: string;
  readonly free: string;
  readonly evening: string;
  readonly weekend: string;
  readonly reach: string;
  readonly reaches: Readonly<Record<"any" | "remote" | "on_site", string>>;
  readonly wait: string;
  readonly anyWait: string;
  readonly waitOver: (weeks: number) => string;

  readonly ownRegion: (tile: string) => string;
  readonly map: string;
  readonly tiles: string;
  readonly table: string;
  /** Stands after a number that opens its records; only screen readers say it. */
  readonly records: string;
  readonly noNumber: string;
  /** Whose the standards are, with the year. */
  readonly standardsSource: string;

  readonly plan: {
    readonly heading: string;
    readonly hint: string;
    readonly region: string;
    readonly kind: string;
    readonly name: string;
    readonly add: string;
    readonly noName: string;
    readonly added: (name: string) => string;
    readonly removed: (name: string) => string;
    /** Stands before the name of a plan. */
    readonly remove: string;
    readonly notCounted: string;
    readonly changes: string;
  };
  readonly compare: {
    readonly heading: string;
    readonly hint: string;
    readonly file: string;
    readonly reading: string;
    readonly refused: (code: string) => string;
    /** Both releases by number and date, the older one first. */
    readonly changes: (before: string, after: string) => string;
    readonly same: string;
    readonly stop: string;
  };
  readonly roles: Readonly<Record<Role, string>>;
  readonly allRegions: string;
  readonly wholeRegion: string;

  readonly take: string;
  readonly csv: string;
  readonly svg: string;
  readonly print: string;
  /** The name of both files, without its ending. */
  readonly file: string;
  readonly anyKind: string;
  readonly csvColumns: Readonly<Record<CsvColumn, string>>;
}

const MESSAGES: Readonly<Record<ProfessionalLanguage, CoveragePageMessages>> = {
  cs: coveragePageCs,
  en: coveragePageEn,
};

/** The texts in a language that was chosen already. */
export const coveragePageMessages = (language: ProfessionalLanguage): CoveragePageMessages =>
  MESSAGES[language];
