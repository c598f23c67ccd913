import type { SearchDocument } from "./documents";

/** One answer. */
export interface Hit {
  readonly id: string;
  /** How much of the query the document answers, in whole percent. */
  readonly fit: number;
}

/** What the caller knows and search does not. */
export interface SearchOptions {
  /** 0 for a service that answers now, more for one that does not; equal for all when left out. */
  readonly openRank?: (id: string) => number;
  /** Which documents may be shown; all when left out. */
  readonly accepts?: (id: string) => boolean;
  /** How many hits to give at most. */
  readonly limit?: number;
}

const LIMIT = 50;
/** Below this share of the query, or of the best answer, a likeness is an accident. */
const LEAST_FIT = 35;
const LEAST_SHARE = 0.35;
const PERCENT = 100;

/**
 * The best documents in a documented order: better fit, then open now, then better assured, then by name, then by id.
 * `ids` stand in the order of the last three (`sortDocuments`). Only those that can still be among the best are asked
 * whether they may be shown and whether they are open.
 */
export function chooseBest(
  ids: readonly string[],
  scores: Float32Array,
  full: number,
  { openRank, accepts, limit = LIMIT }: SearchOptions,
): readonly Hit[] {
  const byFit: number[][] = [];
  // Most documents are far below: dividing and rounding for each was a third of what a key costs.
  const least = ((LEAST_FIT - 1) * full) / PERCENT;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score < least) continue;
    const fit = Math.round((PERCENT * score) / full);
    if (fit >= LEAST_FIT) (byFit[Math.min(PERCENT, fit)] ??= []).push(at);
  }
  const hits: Hit[] = [];
  for (let fit = byFit.length; fit-- && hits.length < limit;) {
    if (fit < (hits[0]?.fit ?? 0) * LEAST_SHARE) break;
    const found = (byFit[fit] ?? []).map((at) => ids[at] ?? "");
    const shown = accepts ? found.filter(accepts) : found;
    for (const id of openFirst(shown, openRank).slice(0, limit - hits.length))
      hits.push(Object.freeze({ id, fit }));
  }
  return Object.freeze(hits);
}

function openFirst(ids: readonly string[], openRank: SearchOptions["openRank"]): readonly string[] {
  if (!openRank) return ids;
  const ranked = ids.map((id) => ({ id, rank: openRank(id) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
}

/** What the index needs of a document that it has read. */
export interface Entered extends Pick<SearchDocument, "id" | "assurance" | "numbers"> {
  /** Name without accents, then id. */
  readonly key: string;
  readonly length: number;
  /** Its first entry among those of all documents, and the first of the next. */
  readonly begin: number;
  readonly end: number;
}

/**
 * Documents in the order that holds among equals: better assured, then by name without accents, then by id. A slice
 * for each first letter, because sorting a country takes long.
 */
export function* sortDocuments(documents: readonly Entered[]): Generator<void, readonly Entered[], void> {
  const groups = new Map<number, Entered[]>();
  for (const document of documents) {
    const group = document.assurance * 65_536 + document.key.charCodeAt(0);
    const some = groups.get(group);
    if (some) some.push(document);
    else groups.set(group, [document]);
  }
  const sorted: Entered[][] = [];
  for (const [, some] of [...groups].sort(([a], [b]) => a - b)) {
    sorted.push(some.sort((a, b) => (a.key < b.key ? -1 : 1)));
    yield;
  }
  return sorted.flat();
}
