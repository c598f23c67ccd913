import type { Problem } from "../problem";
import type { EditorsGuidance } from "../records";
import type { FactRecord } from "./records";
import { listGuidanceTexts } from "./texts";

// Numbers as people write them, in any case; a card has no others before a day, an hour or a crown.
const NUMBER =
  "(?:\\d[\\d\\s\u00a0]*|pol(?:ovin\\p{L}*)?|jed(?:en|n\\p{L}+)|dv\\p{L}+|tř[ií]\\p{L}*|čtyř\\p{L}*|pět\\p{L}*|šest\\p{L}*|" +
  "sedm\\p{L}*|osm\\p{L}*|dev[ěí]t\\p{L}*|des[eí]t\\p{L}*|(?:je|dva|tři|čtr|pat|šest|sedm|osm|deva)náct\\p{L}*|" +
  "dvacet\\p{L}*|třicet\\p{L}*|čtyřicet\\p{L}*)";
const UNIT =
  "(?:den\\b|dn[yeůíi]\\p{L}*|hodin\\p{L}*|týd(?:en|n)\\p{L}*|měsíc\\p{L}*|Kč|korun\\p{L}*|(?:let|lét|rok|roků|roky|roku)\\s+(?:vězení|odnětí))";

/** A time limit, an amount or a term of imprisonment. */
const AMOUNT = new RegExp(`(?<!\\p{L})${NUMBER}\\s*${UNIT}`, "giu");
/** A section of an act, or an act by its number. */
const LAW = /§+\s*\d+\p{L}?|\d+\/\d{4}\s+Sb\./giu;

/**
 * A legal fact stands in the registry and nowhere else (DESIGN §6): a card that writes out a time limit, an amount, a
 * section or an act would go on saying the old one when the law has changed. Doubts name sections, because somebody
 * has to look them up, but no time limits. Code: E_LITERAL_FACT.
 */
export function findLiteralFacts(guidance: EditorsGuidance): readonly Problem[] {
  const values = guidance.facts.value;
  return listGuidanceTexts(guidance).flatMap(({ held, path, text, isDoubt }) =>
    literalsIn(text, isDoubt ? [] : values)
      .map((literal) => held.yaml.fault("E_LITERAL_FACT", path, suggest(literal, values), `„${literal}“`))
      .filter(({ got }) => !isDoubt || !isSection(got)),
  );
}

const isSection = (got: string): boolean => /§|Sb\./.test(got);

/** What stands there literally: anything that looks like a fact, and the very value of any fact that is not one word. */
function literalsIn(text: string, facts: readonly FactRecord[]): readonly string[] {
  const shaped = [AMOUNT, LAW].flatMap((pattern) => text.match(pattern) ?? []).map((found) => found.trim());
  const known = facts
    .map(({ value }) => value)
    .filter((value) => value.includes(" ") && text.toLowerCase().includes(value.toLowerCase()));
  return [...new Set([...shaped, ...known.filter((value) => !shaped.includes(value))])];
}

/** Names the fact that says the same, so that nobody has to look for it. */
function suggest(literal: string, facts: readonly FactRecord[]): string {
  const same = facts.filter(({ value }) => simplify(value) === simplify(literal)).map(({ id }) => `{${id}}`);
  return same.length > 0
    ? `jméno údaje: ${same.join(" nebo ")}`
    : "jméno údaje ve složených závorkách; když v legal-facts.yaml není, nejdřív ho tam zapište";
}

const simplify = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
