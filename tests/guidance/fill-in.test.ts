import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, factState, fillIn } from "../../src/guidance/fill-in";
import type { Fact } from "../../src/guidance/model";
import { factsIn } from "../../src/guidance/references";
import { realGuidance } from "./real-guidance";

const guidance = realGuidance();
const LAST = Date.parse("2027-06-30T21:59:00Z");
const fact = (changes: Partial<Fact> = {}): Fact => ({
  id: "trvani",
  value: "14 dnů",
  sources: [],
  confidence: "high",
  expires: "2027-06-30",
  ...changes,
});

/** Every text of the guidance in which facts may stand. */
const TEXTS = [
  ...guidance.cards.flatMap(({ title, points, needsCheck }) => [
    title,
    ...points.map(({ text }) => text),
    ...needsCheck,
  ]),
  ...[...guidance.compass.rules, guidance.compass.otherwise].map(({ says }) => says),
];

describe("facts in texts", () => {
  it("leave no brace on screen", () => {
    expect(TEXTS.filter((text) => /[{}]/.test(fillIn(text, guidance)))).toEqual([]);
  });

  it("change everywhere when the registry changes in one place", () => {
    const used = guidance.facts.filter(({ id }) => TEXTS.some((text) => factsIn(text).includes(id)));
    expect(used.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(
        fc.constantFrom(...used),
        fc.stringMatching(/^[1-9]\d{3} světelných let$/),
        (one, value) => {
          const facts = guidance.facts.map((other) => (other.id === one.id ? { ...other, value } : other));
          for (const text of TEXTS) {
            const times = factsIn(text).filter((id) => id === one.id).length;
            expect(fillIn(text, { facts }).split(value)).toHaveLength(times + 1);
          }
        },
      ),
    );
  });

  it("keep the words around them", () => {
    expect(cutText("Trvá {trvani}, {trvani}.", { facts: [fact()] })).toEqual([
      "Trvá ",
      fact(),
      ", ",
      fact(),
      ".",
    ]);
    expect(cutText("Nic tu není.", { facts: [] })).toEqual(["Nic tu není."]);
  });
});

describe("the state of a fact", () => {
  it.each([
    ["unchecked while nobody has compared it", fact(), "unchecked"],
    ["doubtful where sources are old", fact({ confidence: "medium" }), "doubtful"],
    ["checked when somebody has", fact({ checked: { on: "2026-11-01", role: "právník A" } }), "checked"],
  ] as const)("is %s", (_, one, state) => {
    expect(factState(one, LAST)).toBe(state);
    expect(factState(one, LAST + 60_000)).toBe("expired");
  });

  it("is checked of no fact of ours yet", () => {
    expect(guidance.facts.filter(({ checked }) => checked)).toEqual([]);
    expect(guidance.cards.filter(({ status, reviewed }) => status === "reviewed" || reviewed)).toEqual([]);
  });
});
