import type { HandoverLabel, HandoverMessages } from "../i18n/handover-messages";
import type { HandoverCard } from "./card";

/** One line of a card that is passed on; the text may have line breaks of its own. */
export interface CardLine {
  readonly label: HandoverLabel;
  readonly text: string;
}

const ORDER: readonly HandoverLabel[] = [
  "role",
  "institution",
  "asked",
  "askedBy",
  "window",
  "message",
  "interpreter",
  "consent",
  "step",
  "owner",
  "date",
  "note",
];

/**
 * What a card says, in the order in which a reader needs it. What nobody filled in is left out, but for contact and
 * consent: whoever does not find these would have to guess. `sayDay` turns `YYYY-MM-DD` into a date as people write it.
 */
export function cardLines(
  card: HandoverCard,
  texts: HandoverMessages,
  sayDay: (date: string) => string,
): readonly CardLine[] {
  const { choices } = texts;
  const language = card.interpreter === "needed" ? card.language.trim() : "";
  const said: Readonly<Record<HandoverLabel, string>> = {
    role: card.role,
    institution: card.institution,
    asked: card.asked,
    askedBy: card.askedBy,
    window: sayWindow(card, texts),
    message: card.message === "unknown" ? texts.noMessage : choices.message[card.message],
    interpreter: language ? texts.sayInterpreter(language) : choices.interpreter[card.interpreter],
    consent: `${choices.consent[card.consent]}. ${texts.duty}`,
    step: card.step,
    owner: card.owner,
    date: card.date && sayDay(card.date),
    note: card.note,
  };
  return ORDER.map((label) => ({ label, text: said[label].trim() })).filter(({ text }) => text !== "");
}

function sayWindow({ days, from, until }: HandoverCard, texts: HandoverMessages): string {
  const names = texts.days.filter((_, day) => days.includes(day)).join(", ");
  return texts.sayWindow(names, sayHour(from), sayHour(until)) || texts.windowUnknown;
}

/** `08:00` as people write it. */
const sayHour = (hour: string): string => hour.replace(/^0(?=\d)/, "");
