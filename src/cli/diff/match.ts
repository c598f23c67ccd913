/** Two lists put beside each other: what is in both, what left, what came, and whether the rest changed places. */
export interface Matched<T> {
  readonly kept: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
  readonly reordered: boolean;
}

/**
 * Finds the same records in two lists by their key. Keys need not be unique: each item is used once, in order, so
 * that a value written twice is never lost. An item without a key matches nothing.
 */
export function match<T>(
  before: readonly T[],
  after: readonly T[],
  key: (item: T) => string | undefined,
): Matched<T> {
  const removed = [...before];
  const kept: (readonly [T, T])[] = [];
  const added: T[] = [];
  for (const item of after) {
    const wanted = key(item);
    const index = wanted === undefined ? -1 : removed.findIndex((candidate) => key(candidate) === wanted);
    if (index < 0) added.push(item);
    else for (const found of removed.splice(index, 1)) kept.push([found, item]);
  }
  const places = kept.map(([item]) => before.indexOf(item));
  const reordered = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  return { kept, removed, added, reordered };
}
