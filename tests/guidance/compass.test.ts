import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askCompass } from "../../src/guidance/compass";
import { ACTIONS, PROFESSIONS, type Situation, SITUATIONS } from "../../src/guidance/vocabulary";
import { realGuidance } from "./real-guidance";

const { compass, cards, facts, sources } = realGuidance();
const PAIRS = PROFESSIONS.flatMap((profession) =>
  SITUATIONS.map((situation) => [profession, situation] as const),
);
const profession = fc.constantFrom(...PROFESSIONS);
const known = fc.subarray<Situation>([...SITUATIONS]);

describe("the duty compass", () => {
  it.each(PAIRS)("has a rule of its own for %s in %s", (who, situation) => {
    const [answer, ...more] = askCompass(compass, who, [situation]);
    expect(more).toEqual([]);
    expect(answer?.situations).toEqual([situation]);
    expect(answer?.id).not.toBe(compass.otherwise.id);
  });

  it("says who decides, where each rule is from and how sure it is, and with whom to talk where it only advises", () => {
    for (const rule of compass.rules) {
      expect(rule.decides).not.toBe("");
      expect(rule.sources.length).toBeGreaterThan(0);
      expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining([...rule.sources]));
      expect(facts.map(({ id }) => id)).toEqual(expect.arrayContaining([...rule.law]));
      expect(cards.map(({ id }) => id)).toEqual(expect.arrayContaining([...rule.cards]));
      expect(rule.confidence).toMatch(/^(high|medium|low)$/);
    }
    const silent = compass.rules.filter((rule) => rule.action === "consult" && rule.with === undefined);
    expect(silent).toEqual([]);
  });

  it("calls before anything else where there is immediate danger, whatever else is known", () => {
    fc.assert(
      fc.property(profession, known, (who, others) => {
        const [first] = askCompass(compass, who, [...others, "immediate_danger"]);
        expect(first?.action).toBe("call_now");
        expect(first?.says).toMatch(/158/);
        expect(first?.says).toMatch(/112/);
      }),
    );
  });

  it("answers every combination, the most urgent first, and each thing that is known", () => {
    fc.assert(
      fc.property(profession, known, (who, situations) => {
        const answers = askCompass(compass, who, situations);
        expect(answers.length).toBeGreaterThan(0);
        const ranks = answers.map(({ action }) => ACTIONS.indexOf(action));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const answered = answers.flatMap((answer) => answer.situations);
        expect(situations.filter((one) => !answered.includes(one))).toEqual([]);
      }),
    );
  });

  it("never gives a number that could pass for a risk", () => {
    fc.assert(
      fc.property(profession, known, (who, situations) => {
        const values = askCompass(compass, who, situations).flatMap((answer) => Object.values(answer));
        expect(values.filter((value) => typeof value === "number")).toEqual([]);
      }),
    );
    const said = [...compass.rules, ...compass.unclear, compass.otherwise].map(({ says }) => says).join(" ");
    expect(said).not.toMatch(/skóre|bodů|procent|vysoké riziko|nízké riziko/i);
  });

  it("only advises where situations contradict each other", () => {
    const answers = askCompass(compass, "teacher", ["adult_wants_police", "adult_refuses_police"]);
    expect(answers.map(({ action, with: whom }) => [action, typeof whom])).toEqual([["consult", "string"]]);
  });

  it("sends who knows nothing yet to somebody who does", () => {
    const [answer, ...more] = askCompass(compass, "health", []);
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ action: "consult", id: compass.otherwise.id });
  });

  it("advises where a rule is missing", () => {
    const answers = askCompass({ ...compass, rules: [] }, "police", ["crime_done"]);
    expect(answers.map(({ id }) => id)).toEqual([compass.otherwise.id]);
  });
});
