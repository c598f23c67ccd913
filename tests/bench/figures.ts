/** A query with the services that a knowing person would accept. */
export interface Asked {
  readonly q: string;
  readonly expect: readonly string[];
}

/** How good answers are, 0 to 1. */
export interface Figures {
  /** Expected ones among the first five, of those that five can hold; mean over the queries. */
  readonly recall: number;
  /** 1 where the first answer was expected, 1/2 where the second was, and so on; mean over the queries. */
  readonly rank: number;
}

const SHOWN = 5;
const LOOKED_AT = 50;

/** Asks all queries and compares the answers with what was expected. */
export async function figuresOf(
  queries: readonly Asked[],
  ask: (query: string, limit: number) => readonly string[] | Promise<readonly string[]>,
): Promise<Figures> {
  let recall = 0;
  let rank = 0;
  for (const { q, expect } of queries) {
    const found = await ask(q, LOOKED_AT);
    const hits = found.slice(0, SHOWN).filter((id) => expect.includes(id)).length;
    const first = found.findIndex((id) => expect.includes(id));
    recall += hits / Math.min(SHOWN, expect.length);
    rank += first < 0 ? 0 : 1 / (first + 1);
  }
  return { recall: recall / queries.length, rank: rank / queries.length };
}
