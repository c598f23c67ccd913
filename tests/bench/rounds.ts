/** The middle value; of two middle ones their mean. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below = Number.NaN, above = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 ? above : (below + above) / 2;
}

/** The value that a share of all values do not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

/** Two things measured side by side. */
export interface Pair {
  readonly ours: number;
  readonly peer: number;
  /** Median over the rounds of peer / ours: how many times less ours is. */
  readonly times: number;
}

/**
 * Measures one after the other, round by round, so that a busy moment hits both; the ratio is taken within each round.
 * The first round of both warms up and does not count.
 */
export async function pairUp(
  rounds: number,
  measureOurs: () => number | Promise<number>,
  measurePeer: () => number | Promise<number>,
  tick: () => void,
): Promise<Pair> {
  const pairs: { readonly ours: number; readonly peer: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const pair = { ours: await measureOurs(), peer: await measurePeer() };
    if (round >= 0) pairs.push(pair);
    tick();
  }
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    peer: median(pairs.map(({ peer }) => peer)),
    times: median(pairs.map(({ ours, peer }) => peer / ours)),
  };
}

/** Milliseconds that some work takes. */
export function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
