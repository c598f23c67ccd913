import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** How a query is hard, so that a figure can say what the search is good at. */
export const QUERY_KINDS = [
  "exact",
  "no_accents",
  "inflected",
  "typo",
  "multi_word",
  "prefix",
  "number",
  "abbreviation",
  "town",
  "synonym",
  "intent",
  "off_topic",
] as const;

/** One way of being hard. */
export type QueryKind = (typeof QUERY_KINDS)[number];

/** What somebody types, and what a knowing colleague would accept among the first five answers. */
export interface SearchQuery {
  readonly q: string;
  readonly kind: QueryKind;
  /**
   * The search may be improved by the first only. Published figures come from `reporting`, which was written after
   * the tuning; `former` had their place before, and its figures per kind steered the vocabulary.
   */
  readonly half: "tuning" | "former" | "reporting";
  /** Ids of services, the best first; empty where nothing fits. */
  readonly expect: readonly string[];
  readonly why?: string;
}

const file = parse(readFileSync(new URL("queries.yaml", import.meta.url), "utf8")) as {
  readonly queries: readonly SearchQuery[];
};

/** Every query of the test set, in the order of the file, so that the search is measured by people's words. */
export const QUERIES = file.queries;
