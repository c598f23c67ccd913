/** Numbers from 0 to 1, the same ones for the same seed on every machine (mulberry32). */
export type Random = () => number;

/** A seeded source of numbers, so that two people measure the same directory. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list, all alike. */
export function pick<T>(list: readonly T[], random: Random): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error("nothing to pick from");
  return chosen;
}

/** One of a list, its beginning far more often than its end (Zipf), as words and towns come in real texts. */
export const pickCommon = <T>(list: readonly T[], random: Random): T =>
  pick(list, () => (Math.exp(random() * Math.log(list.length + 1)) - 1) / list.length);
