import {
  counting,
  day,
  instant,
  list,
  onlyWhen,
  oneOf,
  optional,
  optionalList,
  readDocument,
  record,
  required,
  text,
} from "../directory/read-fields";
import type { DocumentCode } from "../directory/read-fields";
import { fail, type Result } from "../directory/result";
import type { VerifiedText } from "../directory/verify";
import type {
  Card,
  Checked,
  CompassAdvice,
  CompassRule,
  CompassRules,
  Fact,
  Guidance,
  GuidanceSource,
  Point,
  UnclearRule,
} from "./model";
import { findDangling } from "./references";
import { ACTIONS, CARD_KINDS, CONFIDENCES, PROFESSIONS, SITUATIONS, TOPICS } from "./vocabulary";

/** The `_type` of guidance. */
export const GUIDANCE_TYPE = "help-guidance/1";

const id = text(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id");
const ids = list(id);
const checked = record<Checked>({ on: required(day), role: required(text()) });
const confidence = oneOf(CONFIDENCES);
const situation = oneOf(SITUATIONS);

const source = record<GuidanceSource>({
  id: required(id),
  title: required(text()),
  ref: optional(text(/^(https?:\/\/\S+|seed:[a-z0-9-]+)$/, "an http(s) address or a seed")),
  kind: required(text()),
  dated: optional(text()),
  seen: optional(day),
  note: optional(text()),
});

const fact = record<Fact>({
  id: required(id),
  value: required(text()),
  act: optional(text()),
  section: optional(text()),
  inForceFrom: optional(day),
  sources: optionalList(id),
  checked: optional(checked),
  confidence: required(confidence),
  expires: required(day),
  note: optional(text()),
});

const point = record<Point>({
  text: required(text()),
  step: onlyWhen(true),
  professionalsOnly: onlyWhen(true),
  sources: required(ids),
});

const card = record<Card>({
  id: required(id),
  title: required(text()),
  topic: required(oneOf(TOPICS)),
  kind: required(oneOf(CARD_KINDS)),
  professions: required(list(oneOf(PROFESSIONS))),
  situations: optionalList(situation),
  points: required(list(point)),
  law: optionalList(id),
  stateOfLaw: optional(day),
  stateNote: optional(text()),
  status: required(oneOf(["draft", "reviewed"] as const)),
  reviewed: optional(checked),
  reader: required(oneOf(["editor", "expert"] as const)),
  confidence: required(confidence),
  needsCheck: optionalList(text()),
  public: onlyWhen(true),
  expires: required(day),
});

const advice = {
  id: required(id),
  says: required(text()),
  decides: required(text()),
  with: optional(text()),
  law: optionalList(id),
  sources: required(ids),
  cards: optionalList(id),
};

const compass = record<CompassRules>({
  rules: required(
    list(
      record<CompassRule>({
        ...advice,
        situation: required(situation),
        professions: optionalList(oneOf(PROFESSIONS)),
        action: required(oneOf(ACTIONS)),
        confidence: required(confidence),
      }),
    ),
  ),
  unclear: required(list(record<UnclearRule>({ ...advice, together: required(list(situation)) }))),
  otherwise: required(record<CompassAdvice>(advice)),
  reviewed: optional(checked),
});

/**
 * Verified text → Guidance, frozen in depth. Every field is known and every fact, source and card that is named is
 * there, or the whole text is refused: a sentence with a hole in it is not shown. `limit` is in bytes.
 * Codes: E_JSON, E_NOT_NORMAL_FORM, E_TYPE, E_SCHEMA with the path of the field.
 */
export function parseGuidance(verified: VerifiedText, limit?: number): Result<Guidance, DocumentCode> {
  const read = readDocument<Guidance>(
    verified,
    GUIDANCE_TYPE,
    {
      directoryId: required(text()),
      epoch: required(counting),
      version: required(counting),
      issued: required(instant),
      reviewBy: required(instant),
      expires: required(instant),
      sources: required(list(source)),
      facts: required(list(fact)),
      cards: required(list(card)),
      compass: required(compass),
    },
    limit,
  );
  if (!read.ok) return read;
  const dangling = findDangling(read.value);
  return dangling === undefined ? read : fail("E_SCHEMA", dangling);
}
