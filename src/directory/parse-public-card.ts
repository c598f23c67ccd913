import { DROPPED } from "./edition";
import type { PublicCard } from "./model";
import { day, list, oneOf, optional, optionalList, record, required, text } from "./read-fields";
import { LANGUAGES } from "./vocabulary";

/** Reads an element of `public_guidance`. */
export const publicCard = record<PublicCard>(
  {
    id: required(text()),
    language: required(oneOf(LANGUAGES)),
    title: required(text()),
    points: { ...optionalList(text()), required: true },
    sources: { ...required(list(text())), absent: Object.freeze([]) },
    stateOfLaw: optional(day),
    reviewed: optional(record({ on: required(day), role: required(text()) })),
    expires: required(day),
  },
  { dropped: DROPPED.public_guidance },
);
