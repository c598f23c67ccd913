import words from "../data/guidance/words.yaml";
import vocabulary from "../data/synonyms.yaml?compiled";
import type { SearchDocument } from "../search/documents";
import { buildIndexNow, type SearchIndex } from "../search/index";
import { search } from "../search/query";
import { fillIn } from "./fill-in";
import type { Card, Guidance } from "./model";

/** An index over the cards of one release. */
export interface CardIndex {
  readonly index: SearchIndex;
  readonly cards: ReadonlyMap<string, Card>;
  /** How long a card's title is on screen. */
  readonly lengths: ReadonlyMap<string, number>;
}

const TITLE = 14;
const POINT = 7;
const DOUBT = 3;

/** Prepares cards for searching; facts are read where they stand, so that `14 dnů` is found although no card writes it. */
export function indexCards(guidance: Pick<Guidance, "cards" | "facts">): CardIndex {
  const documents = guidance.cards.map((card) => toDocument(card, guidance));
  const index = buildIndexNow(documents, { ...words, silent: vocabulary.silent, places: {} });
  return {
    index,
    cards: new Map(guidance.cards.map((card) => [card.id, card])),
    lengths: new Map(documents.map(({ id, name }) => [id, name.length])),
  };
}

/**
 * The cards that answer what somebody typed, best first; empty where none does. Among equals the shorter title comes
 * first, because it says the least besides what was asked.
 */
export function searchCards({ index, cards, lengths }: CardIndex, text: string): readonly Card[] {
  const openRank = (id: string): number => lengths.get(id) ?? 0;
  return search(index, text, { openRank }).flatMap(({ id }) => cards.get(id) ?? []);
}

function toDocument(card: Card, guidance: Pick<Guidance, "facts">): SearchDocument {
  const say = (text: string): string => fillIn(text, guidance);
  const points = card.points.map(({ text }) => say(text)).join(" ");
  return {
    id: card.id,
    name: say(card.title),
    assurance: 0,
    fields: [
      [say(card.title), TITLE],
      [points, POINT],
      [card.needsCheck.map(say).join(" "), DOUBT],
    ],
    places: [],
    initials: [],
    traits: [card.id, card.topic, card.kind, ...card.professions, ...card.situations],
    // Sections are numbers of three digits, which the search looks up like those of telephones.
    numbers: points.match(/(?<=§ )\d{3,}/g) ?? [],
  };
}
