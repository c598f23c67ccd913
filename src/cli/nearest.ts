/** The name somebody probably meant: at most two typing errors away, so that a suggestion is never absurd. */
export function findNearest(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .filter(({ distance }) => distance <= 2)
    .toSorted((a, b) => a.distance - b.distance);
  return best?.name;
}

/** Counts added, left out, changed and swapped letters (optimal string alignment), row by row. */
function editDistance(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let step = 0; step < from.length; step++) {
    const row = [step + 1];
    for (let index = 0; index < to.length; index++) {
      const changed = at(last, index) + (from[step] === to[index] ? 0 : 1);
      const swapped = from[step] === to[index - 1] && from[step - 1] === to[index];
      row.push(
        Math.min(
          changed,
          at(last, index + 1) + 1,
          at(row, index) + 1,
          swapped ? at(beforeLast, index - 1) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, to.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
