import { isOver } from "../hours/last-day";
import type { Fact, Guidance } from "./model";

/** A part of a text: words, or a fact that stands among them. */
export type Piece = string | Fact;

/** What can be said of a fact: that it was checked, that nobody has, that sources leave doubts, that its time is over. */
export type FactState = "checked" | "unchecked" | "doubtful" | "expired";

/** Cuts a text at its references; each fact comes from the registry, whatever the text says around it. */
export function cutText(text: string, { facts }: Pick<Guidance, "facts">): readonly Piece[] {
  return text
    .split(/\{([a-z0-9-]+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : (facts.find(({ id }) => id === part) ?? `{${part}}`)))
    .filter((piece) => piece !== "");
}

/** The same as one text, for searching and copying. */
export const fillIn = (text: string, guidance: Pick<Guidance, "facts">): string =>
  cutText(text, guidance)
    .map((piece) => (typeof piece === "string" ? piece : piece.value))
    .join("");

/** How a fact is to be shown at an instant: past its last day in Prague it is over, however sure it was. */
export function factState({ checked, confidence, expires }: Fact, now: number): FactState {
  if (isOver(expires, now)) return "expired";
  if (checked) return "checked";
  return confidence === "high" ? "unchecked" : "doubtful";
}
