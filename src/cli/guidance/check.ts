import { basename } from "node:path";
import { factsIn } from "../../guidance/references";
import { PROFESSIONS, SITUATIONS } from "../../guidance/vocabulary";
import type { Problem } from "../problem";
import type { EditorsGuidance, Held } from "../records";
import type { ValuePath } from "../yaml-file";
import { findLiteralFacts } from "./literal-facts";
import { listAdvice, listGuidanceTexts } from "./texts";

/** The release gate of the guidance as a table of contents; empty when it may go out. */
export const checkGuidance = (guidance: EditorsGuidance): readonly Problem[] =>
  RULES.flatMap((rule) => rule(guidance));

type Rule = (guidance: EditorsGuidance) => readonly Problem[];

/** One name, one record: E_DUPLICATE_ID. A card is named after its file: E_FILE_NAME. */
const uniqueNames: Rule = ({ facts, sources, cards, compass }) => [
  ...[facts, sources].flatMap((held) =>
    held.value.flatMap(({ id }, at) =>
      held.value.findIndex((one) => one.id === id) < at ? [twice(held, [at, "id"])] : [],
    ),
  ),
  ...listAdvice(compass.value).flatMap(({ path, advice }, at, all) =>
    all.findIndex((one) => one.advice.id === advice.id) < at ? [twice(compass, [...path, "id"])] : [],
  ),
  ...cards
    .filter(({ yaml, value }) => basename(yaml.file) !== `${value.id}.yaml`)
    .map(({ yaml }) => yaml.fault("E_FILE_NAME", ["id"], basename(yaml.file, ".yaml"))),
];

const twice = ({ yaml }: Held<unknown>, path: ValuePath): Problem =>
  yaml.fault("E_DUPLICATE_ID", path, "jméno, které ještě není použité");

/** Whatever is named is there: E_REFERENCE. */
const knownNames: Rule = (guidance) => {
  const { facts, sources, cards, compass } = guidance;
  const known = {
    fact: new Set(facts.value.map(({ id }) => id)),
    source: new Set(sources.value.map(({ id }) => id)),
    card: new Set(cards.filter(({ value }) => !value.hold).map(({ value }) => value.id)),
  };
  const missing =
    (held: Held<unknown>, what: keyof typeof WANTED) =>
    (ids: readonly string[] | undefined, path: ValuePath): readonly Problem[] =>
      (ids ?? [])
        .filter((id) => !known[what].has(id))
        .map((id) => held.yaml.fault("E_REFERENCE", path, WANTED[what], id));
  return [
    ...facts.value.flatMap((fact, at) => missing(facts, "source")(fact.sources, [at, "sources"])),
    ...listGuidanceTexts(guidance).flatMap(({ held, path, text }) =>
      missing(held, "fact")(factsIn(text), path),
    ),
    ...cards.flatMap((held) => [
      ...missing(held, "fact")(held.value.law, ["law"]),
      ...held.value.points.flatMap((point, at) =>
        missing(held, "source")(point.sources, ["points", at, "sources"]),
      ),
    ]),
    ...listAdvice(compass.value).flatMap(({ path, advice }) => [
      ...missing(compass, "fact")(advice.law, [...path, "law"]),
      ...missing(compass, "source")(advice.sources, [...path, "sources"]),
      ...missing(compass, "card")(advice.cards, [...path, "cards"]),
    ]),
  ];
};

const WANTED = {
  fact: "jméno údaje z legal-facts.yaml",
  source: "jméno zdroje z guidance/sources.yaml",
  card: "karta, která vychází (ne hold)",
};

/** Our own advice never carries the law: E_EDITORIAL_FACT. */
const sourcedLaw: Rule = ({ cards }) =>
  cards.flatMap(({ yaml, value }) =>
    value.points.flatMap(({ text, sources }, at) =>
      factsIn(text).length > 0 && sources.every((id) => id === "editorial")
        ? [
            yaml.fault(
              "E_EDITORIAL_FACT",
              ["points", at, "sources"],
              "u právního údaje i jiný zdroj než editorial",
            ),
          ]
        : [],
    ),
  );

/** What everybody reads has to say something without the advice kept for professionals: E_PUBLIC. */
const publicPoints: Rule = ({ cards }) =>
  cards.flatMap(({ yaml, value }) => {
    const isKept = value.points.every((point) => point.professionals_only);
    if (value.public && (isKept || value.hold)) {
      return [yaml.fault("E_PUBLIC", ["public"], "veřejná karta, která vychází a má větu pro každého")];
    }
    return [];
  });

/** The compass answers everybody in every situation, and danger with a call: E_COMPASS. */
const wholeCompass: Rule = ({ compass: { yaml, value } }) =>
  SITUATIONS.flatMap((situation) =>
    PROFESSIONS.flatMap((profession) => {
      const at = value.rules.findIndex(
        (rule) => rule.situation === situation && (rule.professions?.includes(profession) ?? true),
      );
      const rule = value.rules[at];
      if (!rule)
        return [yaml.fault("E_COMPASS", ["rules"], `pravidlo pro ${situation} a ${profession}`, "nic")];
      if (situation !== "immediate_danger") return [];
      if (rule.action === "call_now" && /\b(112|158)\b/.test(rule.says)) return [];
      return [yaml.fault("E_COMPASS", ["rules", at], "při nebezpečí call_now a v textu 158 nebo 112")];
    }),
  );

const RULES: readonly Rule[] = [
  uniqueNames,
  knownNames,
  findLiteralFacts,
  sourcedLaw,
  publicPoints,
  wholeCompass,
];
