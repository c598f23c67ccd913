import { fold } from "../../../src/search/fold";
import { stem } from "../../../src/search/stem";

/** Fields that a peer searches; the same texts that ours knows, with the vocabulary spelt out. */
export const FIELDS = [
  "name",
  "type",
  "town",
  "audiences",
  "region",
  "initials",
  "numbers",
  "street",
  "text",
] as const;

/** What a peer is given of one service. */
export type PeerDocument = Readonly<Record<(typeof FIELDS)[number] | "id", string>>;

/** What a hit in each field is worth to engines that can weigh. */
export const WEIGHTS: Readonly<Record<(typeof FIELDS)[number], number>> = {
  name: 5,
  type: 3,
  town: 4,
  audiences: 2,
  region: 1.5,
  initials: 3,
  numbers: 2,
  street: 1,
  text: 1,
};

/** Ids of the documents that answer a query, best first. */
export type PeerSearch = (query: string, limit: number) => readonly string[] | Promise<readonly string[]>;

/** A search library set up for Czech as well as we can: folded, without stop words, with our stems. */
export interface Peer {
  readonly name: string;
  /** Of the npm registry. */
  readonly package: string;
  readonly index: (documents: readonly PeerDocument[]) => PeerSearch | Promise<PeerSearch>;
}

const STOP = new Set(
  "a i k o s u v z na do od po pri pro se ve ze za ke si je jsou co kam kde byt mi me mu ma to ta ten ktere ktery".split(
    " ",
  ),
);

/** Folded; undefined for a word that says nothing. */
export function foldWord(word: string): string | undefined {
  const folded = fold(word);
  return STOP.has(folded) ? undefined : folded;
}

/** The folded words of a text; of stop words alone, those. */
export function foldWords(text: string): readonly string[] {
  const all = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = all.filter((word) => !STOP.has(word));
  return telling.length > 0 ? telling : all;
}

/** The stems of a text. */
export const stemWords = (text: string): readonly string[] => foldWords(text).map(stem);

/** Everything about a document in one text, for engines without fields. */
export const joinFields = (document: PeerDocument): string =>
  FIELDS.map((field) => document[field]).join(" | ");
