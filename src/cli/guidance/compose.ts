import type { Json, JsonObject } from "../../directory/normal-form";
import { GUIDANCE_TYPE } from "../../guidance/parse";
import { factsIn } from "../../guidance/references";
import type { EditorsGuidance } from "../records";
import { listAdvice, listGuidanceTexts } from "./texts";

// The published fields in their only order, that of src/guidance/model.ts; `hold` is not among them, because a card
// that has it is left out altogether.
const SOURCE = ["id", "title", "ref", "kind", "dated", "seen", "note"];
const FACT = [
  "id",
  "value",
  "act",
  "section",
  "in_force_from",
  "sources",
  "checked",
  "confidence",
  "expires",
  "note",
];
const CARD_ABOUT = ["id", "title", "topic", "kind", "professions", "situations", "points", "law"];
const CARD_STATE = [
  "state_of_law",
  "state_note",
  "status",
  "reviewed",
  "reader",
  "confidence",
  "needs_check",
];
const CARD = [...CARD_ABOUT, ...CARD_STATE, "public", "expires"];
const ADVICE = ["id", "says", "decides", "with", "law", "sources", "cards"];
const RULE = ["situation", "together", "professions", "action", "confidence"];
const NESTED: Readonly<Record<string, readonly string[]>> = {
  points: ["text", "step", "professionals_only", "sources"],
  checked: ["on", "role"],
  reviewed: ["on", "role"],
  rules: [...ADVICE, ...RULE],
  unclear: [...ADVICE, ...RULE],
  otherwise: ADVICE,
};

/**
 * Builds the guidance that is signed beside a directory, under its number and dates (shape: src/guidance/model.ts, in
 * snake_case). Unpublished cards are left out, and with them every fact and source that nothing else names.
 */
export function composeGuidance(guidance: EditorsGuidance, directory: JsonObject): JsonObject {
  const cards = guidance.cards.filter(({ value }) => !value.hold);
  const named = listNamed({ ...guidance, cards });
  const keep = (list: readonly { readonly id: string }[], ids: ReadonlySet<string>): readonly Json[] =>
    toJson(list.filter(({ id }) => ids.has(id))) as readonly Json[];
  const head = ["directory_id", "epoch", "version", "issued", "review_by", "expires"];
  return {
    _type: GUIDANCE_TYPE,
    ...(choose(directory, head) as JsonObject),
    sources: keep(guidance.sources.value, named.sources).map((one) => choose(one, SOURCE)),
    facts: keep(guidance.facts.value, named.facts).map((one) => choose(one, FACT)),
    cards: cards.map(({ value }) => choose(toJson(value), CARD)),
    compass: choose(toJson(guidance.compass.value), ["rules", "unclear", "otherwise", "reviewed"], true),
  };
}

function listNamed(guidance: EditorsGuidance): Readonly<Record<"facts" | "sources", ReadonlySet<string>>> {
  const cards = guidance.cards.map(({ value }) => value);
  const advice = listAdvice(guidance.compass.value).map((one) => one.advice);
  const facts = new Set([
    ...listGuidanceTexts(guidance).flatMap(({ text }) => factsIn(text)),
    ...[...cards, ...advice].flatMap(({ law = [] }) => law),
  ]);
  const sources = new Set([
    ...cards.flatMap(({ points }) => points.flatMap((point) => point.sources)),
    ...advice.flatMap((one) => one.sources),
    ...guidance.facts.value.filter(({ id }) => facts.has(id)).flatMap((fact) => fact.sources ?? []),
  ]);
  return { facts, sources };
}

/** What YAML gave, as JSON; the schema has seen to it that it is nothing else. */
const toJson = (value: unknown): Json => value as Json;

/** Keeps the named fields in their order, leaves out empty lists unless told, and writes texts in one Unicode form. */
function choose(value: Json, names?: readonly string[], keepsEmpty = false): Json {
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => choose(item, names));
  const result: Record<string, Json> = {};
  for (const name of names ?? Object.keys(value)) {
    const field = value[name];
    if (field === undefined || (!keepsEmpty && isList(field) && field.length === 0)) continue;
    result[name] = choose(field, NESTED[name]);
  }
  return result;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
