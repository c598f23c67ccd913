import type { Near } from "./lexicon";

/** What people say and what they look for when they say it, ready for matching. */
export interface Phrase {
  /** Ways to say it; each is classes of words that must all be said, in any order and near each other. */
  readonly says: readonly (readonly number[])[];
  /** Alternatives, best first; each is a list of words of the index that a document must all have. */
  readonly finds: Phrase["says"];
  /** In the same form: documents that are no answer to this. */
  readonly hides: Phrase["says"];
  /** True where the phrase says where, not what. */
  readonly isPlace: boolean;
}

/** All phrases, and by word of the lexicon the classes that it belongs to. */
export interface Phrases {
  readonly list: readonly Phrase[];
  readonly classes: readonly (readonly number[])[];
}

/** A phrase somebody said, with the positions of its words in the query. */
export interface Said {
  readonly phrase: Phrase;
  readonly positions: readonly number[];
}

const MOST_BETWEEN = 3;
/** Words are said in any form or with a typing error; one that is known as it stands is not taken for another. */
const LEAST = 0.5;

/**
 * The phrases that a query says. Where two want the same word, the one with more words wins, then the one whose words
 * stand closer, then the earlier one: `táta mě bije` is said by a child although `mě bije` alone is not. A query has
 * one speaker, so of the phrases that hide something only one is taken.
 */
export function findPhrases(
  { list, classes }: Phrases,
  nearOf: readonly (readonly Near[])[],
): readonly Said[] {
  const positionsOf = groupByClass(classes, nearOf);
  if (positionsOf.size === 0) return [];
  const isSaid = (said: number): boolean => positionsOf.has(said);
  const candidates = list.flatMap((phrase) =>
    phrase.says
      .filter((says) => says.every(isSaid))
      .flatMap((says) => {
        const positions = place(says, positionsOf, []);
        return positions ? [{ phrase, positions, between: countBetween(positions) }] : [];
      }),
  );
  candidates.sort((a, b) => b.positions.length - a.positions.length || a.between - b.between);
  const taken = new Set<number>();
  let hasSpeaker = false;
  return candidates.filter(({ phrase, positions }) => {
    const hides = phrase.hides.length > 0;
    if ((hides && hasSpeaker) || positions.some((position) => taken.has(position))) return false;
    hasSpeaker ||= hides;
    for (const position of positions) taken.add(position);
    return true;
  });
}

function groupByClass(
  classes: Phrases["classes"],
  nearOf: readonly (readonly Near[])[],
): ReadonlyMap<number, readonly number[]> {
  const positionsOf = new Map<number, number[]>();
  nearOf.forEach((near, position) => {
    const surest = Math.max(0, ...near.map(({ closeness }) => closeness));
    const least = Math.max(LEAST, surest === 1 ? 1 : 0);
    for (const { word, closeness } of near) {
      if (closeness < least) continue;
      for (const one of classes[word] ?? []) {
        const positions = positionsOf.get(one);
        if (!positions) positionsOf.set(one, [position]);
        else if (!positions.includes(position)) positions.push(position);
      }
    }
  });
  return positionsOf;
}

/** The closest positions at which all classes are said, one position for each; undefined where there are none. */
function place(
  says: readonly number[],
  positionsOf: ReadonlyMap<number, readonly number[]>,
  placed: readonly number[],
): readonly number[] | undefined {
  const next = says[placed.length];
  if (next === undefined) return countBetween(placed) > MOST_BETWEEN ? undefined : placed;
  let best: readonly number[] | undefined;
  for (const position of positionsOf.get(next) ?? []) {
    if (placed.includes(position)) continue;
    const rest = place(says, positionsOf, [...placed, position]);
    if (rest && (!best || countBetween(rest) < countBetween(best))) best = rest;
  }
  return best;
}

/** How many words of the query stand between those of a phrase. */
const countBetween = (positions: readonly number[]): number =>
  Math.max(...positions) - Math.min(...positions) + 1 - positions.length;
