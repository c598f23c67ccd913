import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { composeReal, parseTrusted, readEditorsGuidance, realGuidance } from "../../guidance/real-guidance";
import { sharedPath } from "../../helpers/shared";

const editors = readEditorsGuidance();
const held = editors.cards.filter(({ value }) => value.hold).map(({ value }) => value);

describe("the guidance that gets signed", () => {
  it("names a card kept back nowhere", () => {
    const text = composeReal();
    expect(held.map(({ id }) => id)).toEqual(["paragraf-199"]);
    for (const { id, title, points } of held) {
      expect(text).not.toContain(`"${id}"`);
      expect(text).not.toContain(title);
      for (const point of points) expect(text).not.toContain(point.text);
    }
    expect(text).not.toContain(`"hold"`);
  });

  it("holds every other card", () => {
    expect(realGuidance().cards).toHaveLength(editors.cards.length - held.length);
  });

  it("carries each source and each fact once, and none that nothing names", () => {
    const { sources, facts } = realGuidance();
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    expect(new Set(facts.map(({ value, id }) => `${id} ${value}`)).size).toBe(facts.length);
    const spare = { ...JSON.parse(composeReal()), facts: [] };
    expect(() => parseTrusted(`${JSON.stringify(spare, null, 1)}\n`)).toThrow("/facts: wanted");
  });

  it("takes its number and dates from the directory beside it", () => {
    expect(realGuidance()).toMatchObject({ directoryId: "cz", epoch: 1, version: 1 });
    expect(composeReal()).toContain('"_type": "help-guidance/1"');
  });

  it("lets everybody read few cards, and nothing in them that is meant for professionals", () => {
    const open = realGuidance().cards.filter((card) => card.public);
    expect(open.map(({ id }) => id)).toEqual(["myty-a-fakta", "telesne-tresty-2026", "volani-158-112"]);
    const texts = open.flatMap(({ points }) => points.filter((point) => !point.professionalsOnly));
    expect(texts.map(({ text }) => text).join(" ")).not.toMatch(
      /napaden|stopy|violent|násilník|bez násilné osoby/i,
    );
  });
});

const research = sharedPath("data/guidance-research.json");
test.skipIf(research === undefined || !existsSync(research))(
  "every card of the research is here with all its points, sources and doubts (skipped without the shared folder)",
  () => {
    const { cards } = JSON.parse(readFileSync(research!, "utf8")) as {
      cards: { id: string; points: { cs: string; src: string[] }[]; needs_check: string[] }[];
    };
    const own = new Map(editors.cards.map(({ value }) => [value.id, value]));
    expect([...own.keys()].toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
    for (const { id, points, needs_check } of cards) {
      expect(own.get(id)!.points.map((point) => point.sources)).toEqual(points.map(({ src }) => src));
      expect(own.get(id)!.needs_check).toHaveLength(needs_check.length);
    }
  },
);
