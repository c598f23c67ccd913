import { fold } from "../../../src/search/fold";
import type { Origin, Synthetic } from "./directory";
import { pick, type Random, seededRandom } from "./random";

/** What somebody types, and every service that would be a right answer. */
export interface SyntheticQuery {
  readonly q: string;
  readonly expect: readonly string[];
}

const WRITERS: readonly ((origin: Origin, random: Random) => string)[] = [
  ({ type, town }) => `${type.name} ${town.name}`,
  ({ type, town }) => fold(`${type.name} ${town.name}`),
  ({ type, town }, random) => `${pick(type.inflected, random)} ${town.locative}`,
  ({ type, town }, random) => fold(`${pick(type.inflected, random)} ${town.locative}`),
  ({ type, town }, random) => mistype(fold(`${type.name} ${town.name}`), random),
];

/** Queries for a type of help in a town: as written, without accents, inflected, both, and with one typing error. */
export function syntheticQueries({ origins }: Synthetic, count: number, seed = 7): readonly SyntheticQuery[] {
  const random = seededRandom(seed);
  const all = [...origins.entries()];
  return Array.from({ length: count }, (_, index) => {
    const [, origin] = pick(all, random);
    const expect = all
      .filter(([, { type, town }]) => type === origin.type && town === origin.town)
      .map(([id]) => id);
    return { q: WRITERS[index % WRITERS.length]?.(origin, random) ?? "", expect };
  });
}

/** Every key of typing a query: the query after one letter, after two, and so on. */
export const keysOf = (queries: readonly { readonly q: string }[]): readonly string[] =>
  queries.flatMap(({ q }) => [...q].map((_, index) => q.slice(0, index + 1)));

/** One letter of the longest word left out, doubled, or swapped with the next. */
function mistype(text: string, random: Random): string {
  const words = text.split(" ");
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  const at = 2 + Math.floor(random() * Math.max(1, longest.length - 3));
  const [before, letter, next, after] = [
    longest.slice(0, at),
    longest.charAt(at),
    longest.charAt(at + 1),
    longest.slice(at + 2),
  ];
  const wrong = pick(
    [before + next + after, before + letter + letter + next + after, before + next + letter + after],
    random,
  );
  return words.map((word) => (word === longest ? wrong : word)).join(" ");
}
