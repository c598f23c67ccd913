import { basename } from "node:path";
import { factsIn } from "../../guidance/references";
import { PROFESSIONS, SITUATIONS } from "../../guidance/vocabulary";
import type { Problem } from "../problem";
import type { EditorsGuidance, Held } from "../records";
import type { ValuePath } from "../yaml-file";
import { sayFileName } from "../gate/identity";
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
    .map(({ yaml }) => yaml.fault("E_FILE_NAME", ["id"], sayFileName(yaml.file))),
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

/** A brace that names no fact would stand in the sentence as it is, and the law be missing from it: E_REFERENCE. */
const wholeReferences: Rule = (guidance) =>
  listGuidanceTexts(guidance).flatMap(({ held, path, text }) => {
    const rest = factsIn(text).reduce((left, id) => left.replace(`{${id}}`, ""), text);
    const [broken] = /\{[^{}]*\}?|\}/.exec(rest) ?? [];
    return broken === undefined ? [] : [held.yaml.fault("E_REFERENCE", path, NAME_WANTED, `„${broken}“`)];
  });

const NAME_WANTED = "jméno údaje bez háčků a mezer v obou závorkách, jako {vykazani-trvani}";

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

/**
 * What everybody reads has to say something without the advice kept for professionals, and to which day its law is:
 * the screen cannot show the doubts that the extension shows. Code: E_PUBLIC.
 */
const publicPoints: Rule = ({ cards }) =>
  cards.flatMap(({ yaml, value }) => {
    if (!value.public) return [];
    const texts = [
      value.title,
      ...value.points.filter((one) => !one.professionals_only).map(({ text }) => text),
    ];
    if (value.hold || texts.length === 1)
      return [yaml.fault("E_PUBLIC", ["public"], "veřejná karta, která vychází a má větu pro každého")];
    const isLaw = value.law !== undefined || texts.flatMap(factsIn).length > 0;
    return isLaw && value.state_of_law === undefined
      ? [yaml.fault("E_PUBLIC", ["public"], "u veřejné karty o právu i state_of_law")]
      : [];
  });

/**
 * What nobody can promise a person who may be watched: that nothing stays behind, that nobody gets to know
 * (mission-anchors §5). "Anonymně" may be said, because every sentence has its source.
 */
const PROMISE =
  /bez(?:e)? stop|žádn\p{L}* stop|nezanech|nikdo (?:se )?(?:to )?ne(?:zjist|dozv|uvid)|neviditeln|diskrétn|stoprocent|100 ?%|naprosto bezpeč/iu;

/** No card makes a promise to everybody: E_PROMISE. */
const noPromise: Rule = ({ cards }) =>
  cards
    .filter(({ value }) => value.public)
    .flatMap(({ yaml, value }) =>
      [
        { path: ["title"], text: value.title },
        ...value.points.map(({ text }, at) => ({ path: ["points", at, "text"], text })),
      ].flatMap(({ path, text }) => {
        const [promise] = PROMISE.exec(text) ?? [];
        if (promise === undefined) return [];
        return [
          yaml.fault("E_PROMISE", path, "nic, co nejde slíbit (stopy, utajení, jistota)", `„${promise}“`),
        ];
      }),
    );

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
  wholeReferences,
  findLiteralFacts,
  sourcedLaw,
  publicPoints,
  noPromise,
  wholeCompass,
];
