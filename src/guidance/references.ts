import type { CompassAdvice, Guidance } from "./model";

const REFERENCE = /\{([a-z0-9-]+)\}/g;

/** Ids of the facts that a text refers to, in the order of the text. */
export const factsIn = (text: string): readonly string[] =>
  [...text.matchAll(REFERENCE)].map(([, id = ""]) => id);

/** All the rules of the compass as far as they say something. */
const adviceOf = ({ compass }: Pick<Guidance, "compass">): readonly CompassAdvice[] => [
  ...compass.rules,
  ...compass.unclear,
  compass.otherwise,
];

/** The first fact, source or card that is named and not there, or that is there twice; undefined when all is whole. */
export function findDangling(guidance: Guidance): string | undefined {
  const { sources, facts, cards } = guidance;
  for (const [list, records] of Object.entries({ sources, facts, cards })) {
    const ids = records.map(({ id }) => id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice !== undefined) return `/${list}: ${twice} stands there twice`;
  }
  const named = namedBy(guidance);
  const missing = (list: "sources" | "facts" | "cards"): string | undefined => {
    const known = new Set<string>(guidance[list].map(({ id }) => id));
    const id = named[list].find((one) => !known.has(one));
    return id === undefined ? undefined : `/${list}: wanted ${id}`;
  };
  return missing("facts") ?? missing("sources") ?? missing("cards");
}

/** What cards and the compass name, and what the facts they name are from. */
function namedBy(
  guidance: Pick<Guidance, "cards" | "compass" | "facts">,
): Readonly<Record<"facts" | "sources" | "cards", readonly string[]>> {
  const texts = guidance.cards.flatMap(({ title, points, needsCheck, stateNote = "" }) => [
    title,
    stateNote,
    ...points.map(({ text }) => text),
    ...needsCheck,
  ]);
  const advice = adviceOf(guidance);
  const said = advice.flatMap(({ says, decides, with: whom = "" }) => [says, decides, whom]);
  const facts = [
    ...[...texts, ...said].flatMap(factsIn),
    ...guidance.cards.flatMap(({ law }) => law),
    ...advice.flatMap(({ law }) => law),
  ];
  const sources = [
    ...guidance.cards.flatMap(({ points }) => points.flatMap((point) => point.sources)),
    ...advice.flatMap((one) => one.sources),
    ...guidance.facts.filter(({ id }) => facts.includes(id)).flatMap((fact) => fact.sources),
  ];
  return { facts, sources, cards: advice.flatMap(({ cards }) => cards) };
}
