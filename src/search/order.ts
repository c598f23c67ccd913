import type { SearchDocument } from "./documents";
import { fold } from "./fold";

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
 * `documents` stand in the order of the last three (`sortDocuments`). Only those that can still be among the best are
 * asked whether they are open.
 */
export function chooseBest(
  documents: readonly SearchDocument[],
  scores: Float32Array,
  full: number,
  { openRank, accepts, limit = LIMIT }: SearchOptions,
): readonly Hit[] {
  const byFit: string[][] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    const id = documents[at]?.id;
    if (score <= 0 || id === undefined || accepts?.(id) === false) continue;
    const fit = Math.min(PERCENT, Math.round((PERCENT * score) / full));
    (byFit[fit] ??= []).push(id);
  }
  const least = Math.max(LEAST_FIT, (byFit.length - 1) * LEAST_SHARE);
  const hits: Hit[] = [];
  for (let fit = byFit.length - 1; fit >= least && hits.length < limit; fit--) {
    for (const id of openFirst(byFit[fit] ?? [], openRank).slice(0, limit - hits.length)) {
      hits.push(Object.freeze({ id, fit }));
    }
  }
  return Object.freeze(hits);
}

function openFirst(ids: readonly string[], openRank: SearchOptions["openRank"]): readonly string[] {
  if (!openRank) return ids;
  const ranked = ids.map((id) => ({ id, rank: openRank(id) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
}

const NAMES_AT_ONCE = 512;

/**
 * Documents in the order that holds among equals: better assured, then by name without accents, then by id. In slices,
 * like all of the building.
 */
export function* sortDocuments(
  documents: readonly SearchDocument[],
): Generator<void, readonly SearchDocument[], void> {
  const keyed: { readonly document: SearchDocument; readonly key: string }[] = [];
  for (const document of documents) {
    keyed.push({ document, key: `${fold(document.name)}\0${document.id}` });
    if (keyed.length % NAMES_AT_ONCE === 0) yield;
  }
  keyed.sort((a, b) => a.document.assurance - b.document.assurance || (a.key < b.key ? -1 : 1));
  return keyed.map(({ document }) => document);
}
