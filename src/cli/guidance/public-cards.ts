import { type JsonObject, serialize } from "../../directory/normal-form";
import { cutText, factState, type Piece } from "../../guidance/fill-in";
import type { Card, Guidance } from "../../guidance/model";
import { factsIn } from "../../guidance/references";
import { guidanceCs } from "../../i18n/guidance-cs";
import { parseUnsignedGuidance } from "./describe";

/**
 * The cards that everybody may read, for the directory beside the guidance (shape: `PublicCard` of
 * src/directory/model.ts, in snake_case). A pure projection like the edition for the box, so that whoever signs reads
 * the guidance alone: facts are written into the texts, and what is kept for professionals is left out.
 */
export const listPublicCards = (guidance: Guidance): readonly JsonObject[] =>
  guidance.cards.filter((card) => card.public).map((card) => toPublicCard(card, guidance));

/** The same for guidance that was composed just now; none where it cannot be read, which its own check refuses. */
export function composePublicCards(guidance: JsonObject): readonly JsonObject[] {
  const parsed = parseUnsignedGuidance(serialize(guidance));
  return parsed.ok ? listPublicCards(parsed.value) : [];
}

function toPublicCard(card: Card, { facts, sources }: Guidance): JsonObject {
  const points = card.points.filter(({ professionalsOnly }) => !professionalsOnly);
  const texts = [card.title, ...points.map(({ text }) => text)];
  const [title = "", ...sentences] = texts.map((text) => cutText(text, { facts }).map(tell).join(""));
  const named = [...card.law, ...texts.flatMap(factsIn)];
  const days = facts.filter(({ id }) => named.includes(id)).map(({ expires }) => expires);
  const from = points.flatMap((point) => point.sources);
  return {
    id: card.id,
    language: "cs",
    title,
    points: sentences,
    sources: sources.filter(({ id }) => from.includes(id)).map((source) => source.title),
    ...(card.stateOfLaw === undefined ? {} : { state_of_law: card.stateOfLaw }),
    ...(card.reviewed ? { reviewed: { on: card.reviewed.on, role: card.reviewed.role } } : {}),
    expires: days.reduce((first, one) => (one < first ? one : first), card.expires),
  };
}

/** A fact as a text; a doubtful one says so wherever it stands. */
function tell(piece: Piece): string {
  if (typeof piece === "string") return piece;
  // At the beginning of time nothing is over: a last day is no part of the text, the whole card has one.
  return factState(piece, 0) === "doubtful" ? `${piece.value} (${guidanceCs.verify})` : piece.value;
}
