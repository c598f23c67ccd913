import { describe, expect, it } from "vitest";
import { listPublicCards } from "../../../src/cli/guidance/public-cards";
import type { Card, Fact, Guidance } from "../../../src/guidance/model";
import { realGuidance } from "../../guidance/real-guidance";

const real = realGuidance();
const [model] = real.cards.filter((card) => card.public);
const aCard = (changes: Partial<Card>): Card => ({ ...model!, law: [], public: true, ...changes });
const aFact = (changes: Partial<Fact>): Fact => ({
  id: "lhuta",
  value: "14 dnů",
  sources: [],
  confidence: "high",
  expires: "2027-06-30",
  ...changes,
});
const point = (text: string, more: Partial<Card["points"][number]> = {}) => ({
  text,
  step: false,
  professionalsOnly: false,
  sources: ["web"],
  ...more,
});
const source = (id: string) => ({ id, title: `Zdroj ${id}`, kind: "web" });

/** The one card as everybody sees it. */
function project(card: Card, facts: readonly Fact[] = [aFact({})]) {
  const sources = [source("jiny"), source("tajny"), source("web")];
  const guidance: Guidance = { ...real, cards: [card], facts, sources };
  return listPublicCards(guidance)[0];
}

describe("the cards that everybody may read", () => {
  it("are those marked as public, in the order of the guidance", () => {
    expect(listPublicCards(real).map(({ id }) => id)).toEqual([
      "myty-a-fakta",
      "telesne-tresty-2026",
      "volani-158-112",
    ]);
    expect(listPublicCards({ ...real, cards: [aCard({ public: false })] })).toEqual([]);
  });

  it("hold no sentence for professionals, and no source of one", () => {
    const points = [
      point("Pro všechny."),
      point("Jen pro policii.", { professionalsOnly: true, sources: ["tajny"] }),
    ];
    expect(project(aCard({ points }))).toMatchObject({ points: ["Pro všechny."], sources: ["Zdroj web"] });
    const kept = real.cards.flatMap((card) =>
      card.points.filter(({ professionalsOnly }) => professionalsOnly),
    );
    expect(kept.length).toBeGreaterThan(2);
    const text = JSON.stringify(listPublicCards(real));
    for (const one of kept) expect(text).not.toContain(one.text);
  });

  it("have their facts written in", () => {
    const card = aCard({ title: "Trvá {lhuta}", points: [point("Celkem {lhuta}.")] });
    expect(project(card)).toMatchObject({ title: "Trvá 14 dnů", points: ["Celkem 14 dnů."] });
    expect(project(card, [aFact({ value: "21 dnů" })])).toMatchObject({ points: ["Celkem 21 dnů."] });
    expect(listPublicCards(real).map(({ title }) => title)).toContain(
      "Tělesné tresty dětí: co platí od 1. 1. 2026",
    );
    expect(JSON.stringify(listPublicCards(real))).not.toMatch(/\{[a-z]/);
  });

  it("say of a doubtful fact that it is one, until somebody has checked it", () => {
    const card = aCard({ points: [point("Celkem {lhuta}.")] });
    expect(project(card, [aFact({ confidence: "medium" })])).toMatchObject({
      points: ["Celkem 14 dnů (ověřte)."],
    });
    const checked = { on: "2026-11-01", role: "právník A" };
    expect(project(card, [aFact({ confidence: "medium", checked })])).toMatchObject({
      points: ["Celkem 14 dnů."],
    });
  });

  it("are over with the first fact that is, be it in a sentence or behind it", () => {
    const early = aFact({ expires: "2026-12-31" });
    const card = aCard({ expires: "2028-06-30", points: [point("Věta.")] });
    expect(project(card, [early])).toMatchObject({ expires: "2028-06-30" });
    expect(project({ ...card, law: ["lhuta"] }, [early])).toMatchObject({ expires: "2026-12-31" });
    expect(project({ ...card, title: "{lhuta}" }, [early])).toMatchObject({ expires: "2026-12-31" });
    expect(project({ ...card, title: "{lhuta}", expires: "2026-06-30" }, [early])).toMatchObject({
      expires: "2026-06-30",
    });
    const kept = [point("Věta."), point("{lhuta}", { professionalsOnly: true })];
    expect(project({ ...card, points: kept }, [early])).toMatchObject({ expires: "2028-06-30" });
  });

  it("say who has read them and to which day their law is, where somebody wrote it", () => {
    const reviewed = { on: "2026-10-30", role: "právník A" };
    const card = aCard({ status: "reviewed", reviewed, stateOfLaw: "2026-02-25" });
    expect(project(card)).toMatchObject({ reviewed, state_of_law: "2026-02-25" });
    expect(Object.keys(project(aCard({})) ?? {})).toEqual([
      "id",
      "language",
      "title",
      "points",
      "sources",
      "expires",
    ]);
  });
});
