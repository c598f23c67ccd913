import type { Audience, Kind, ProfessionalLanguage } from "../directory/vocabulary";
import { coverageCs } from "./coverage-cs";
import { coverageEn } from "./coverage-en";

type State = "local" | "planned" | "absent" | "remote" | "none";

/** The numbers of a finding; regions are counted. */
interface FindingFacts {
  readonly missing: number;
  readonly all: number;
  readonly absent: number;
  readonly remote: number;
  readonly planned: number;
  readonly unknown: number;
}

/** What was asked. */
interface QuestionFacts {
  readonly audience: Audience;
  readonly kind: Kind | undefined;
  readonly access: AccessFacts;
}

/** What access was asked for; what is off narrows nothing. */
export interface AccessFacts {
  readonly free: boolean;
  readonly evening: boolean;
  readonly weekend: boolean;
  readonly language: string | undefined;
  readonly reach: "remote" | "on_site" | undefined;
  readonly waitOver: number | undefined;
}

/** What stands in one cell. */
interface CellFacts {
  readonly state: State;
  readonly unknown: readonly string[];
  readonly planned: readonly { readonly name: string }[];
  readonly districts: readonly string[];
}

/** A comparison with a standard; undefined is what nobody knows. */
interface StandardFacts {
  readonly wanted: number | undefined;
  readonly found: number | undefined;
  readonly unsure: readonly string[];
}

/** What a page and a table about gaps say. */
export interface CoverageMessages {
  readonly language: ProfessionalLanguage;
  readonly title: string;
  /** What was asked, without a verdict: a heading for the map. */
  readonly question: (question: QuestionFacts) => string;
  /** The one sentence that says what was found. */
  readonly finding: (finding: FindingFacts, question: QuestionFacts) => string;
  /** What the sentence leaves open; empty where nothing is. */
  readonly reservations: (finding: FindingFacts) => string;
  readonly states: Readonly<Record<State, string>>;
  /** Lines of at most 60 letters: the map is no wider. */
  readonly mapKey: readonly string[];
  readonly tile: (name: string, abbreviation: string, figure: string, cell: CellFacts) => string;
  readonly columns: Readonly<
    Record<"region" | "state" | "local" | "remote" | "unknown" | "nearest" | "records", string>
  >;
  readonly shortAudiences: Readonly<Record<Audience, string>>;
  readonly reasons: Readonly<Record<"remote" | "nationwide" | "neighbour" | "farther", string>>;
  readonly nothingNear: string;
  readonly onlyDistricts: (districts: readonly string[]) => string;
  readonly planned: (names: readonly string[]) => string;
  readonly unplaced: (count: number) => string;
  readonly headings: Readonly<
    Record<"records" | "remoteRecords" | "otherRecords" | "absences" | "standards" | "method", string>
  >;
  readonly standards: Readonly<
    Record<
      | "shelter_places"
      | "shelter_in_region"
      | "sexual_violence_centre"
      | "national_helpline"
      | "programme_in_region",
      (facts: StandardFacts) => string
    >
  >;
  /** Where the figures of inhabitants come from and whether anybody has compared them. */
  readonly population: (facts: {
    readonly source: string;
    readonly checked: boolean;
    readonly rounded_to?: number;
  }) => string;
  /** How it was computed, in a few sentences. */
  readonly method: string;
  /** How many of the numbers a person has called. */
  readonly assured: (called: number, all: number) => string;
}

const MESSAGES: Readonly<Record<ProfessionalLanguage, CoverageMessages>> = { cs: coverageCs, en: coverageEn };

/** The texts in a language that was chosen already. */
export const coverageMessages = (language: ProfessionalLanguage): CoverageMessages => MESSAGES[language];
