import type { SearchIndex } from "../../src/search/index";
import type { SearchQuery } from "./queries";
import { ids } from "./sample";

/** How one query was answered. */
export interface Answer {
  readonly query: SearchQuery;
  readonly found: readonly string[];
  /** Expected ones among the first five, of those that five can hold. */
  readonly recall: number;
  /** 1 where the first answer was expected (or none was, and none came), 1/2 where the second was, and so on. */
  readonly rank: number;
}

const SHOWN = 5;

/** Asks a query and compares the answer with what was expected. */
export function ask(index: SearchIndex, query: SearchQuery): Answer {
  const found = ids(index, query.q);
  const hits = found.slice(0, SHOWN).filter((id) => query.expect.includes(id)).length;
  const first = found.findIndex((id) => query.expect.includes(id));
  const recall =
    query.expect.length === 0 ? Number(found.length === 0) : hits / Math.min(SHOWN, query.expect.length);
  return { query, found, recall, rank: first < 0 ? Number(recall === 1) : 1 / (first + 1) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Recall among the first five and mean reciprocal rank of answers. */
export const figures = (answers: readonly Answer[]): { readonly recall: number; readonly rank: number } => ({
  recall: mean(answers.map(({ recall }) => recall)),
  rank: mean(answers.map(({ rank }) => rank)),
});

/** The report that a person reads: figures per kind, then every miss of queries that may be looked at. */
export function report(title: string, answers: readonly Answer[], showsMisses: boolean): string {
  const kinds = [...new Set(answers.map(({ query }) => query.kind))];
  const lines = kinds.map((kind) => {
    const some = answers.filter(({ query }) => query.kind === kind);
    const { recall, rank } = figures(some);
    return `${kind.padEnd(14)}${String(some.length).padStart(4)}  R@5 ${recall.toFixed(3)}  MRR ${rank.toFixed(3)}`;
  });
  const misses = answers
    .filter(({ recall }) => showsMisses && recall < 1)
    .map(
      ({ query, found, recall }) =>
        `  ${recall.toFixed(2)} ${query.kind}: ${query.q} -> ${found.slice(0, SHOWN).join(" ") || "nothing"}`,
    );
  return [title, ...lines, ...misses].join("\n");
}
