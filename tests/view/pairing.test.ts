import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepPair } from "../../src/view/pairing";
import { isNationalLine, type Match } from "../../src/view/results";
import { aDirectory } from "../fixtures/directory";
import { aLine, anyDirectory, cardsOf, HOURS, idsOf } from "./matches";
import { PUBLISHED } from "./published";

const child = aLine("zz-child", HOURS.nonstop, { audiences: ["child"] }, true);
const adult = aLine("aa-adult", HOURS.nonstop, { audiences: ["adult_at_risk", "anyone"] }, true);
const local = (id: string) =>
  aLine(id, HOURS.open, {
    kind: "crisis_centre",
    serviceArea: { nationwide: true, regions: [], districts: [] },
  });

const lineOf = (audience: (main: string | undefined) => boolean) => (match: Match) =>
  isNationalLine(match) && audience(match.service.audiences[0]);
const isChildren = lineOf((main) => main === "child");
const isAdults = lineOf((main) => main === "adult_at_risk" || main === "anyone");

describe("the pairing rule", () => {
  test("brings the other line of the pair in place of the last card", () => {
    const matches = cardsOf(aDirectory([adult, local("b"), local("c"), local("d"), child]));
    expect(idsOf(matches)).toEqual(["aa-adult", "b", "c", "d", "zz-child"]);
    expect(idsOf(keepPair(matches, 3))).toEqual(["aa-adult", "b", "zz-child", "c", "d"]);
  });

  test("leaves the cards alone where both lines are folded away", () => {
    const matches = cardsOf(aDirectory([local("a"), local("b"), local("c"), { ...adult, id: "y" }, child]));
    expect(keepPair(matches, 3)).toBe(matches);
  });

  test("leaves the cards alone where one line has no counterpart", () => {
    const matches = cardsOf(aDirectory([adult, local("b"), local("c"), local("d")]));
    expect(keepPair(matches, 3)).toBe(matches);
  });

  test("holds for any directory and number of cards, and loses no card", () => {
    fc.assert(
      fc.property(anyDirectory, fc.integer({ min: 3, max: 12 }), (directory, limit) => {
        const matches = cardsOf(directory);
        const kept = keepPair(matches, limit);
        expect(idsOf(kept).toSorted()).toEqual(idsOf(matches).toSorted());
        const shown = kept.slice(0, limit);
        const isPair = matches.some(isChildren) && matches.some(isAdults);
        expect(!isPair || shown.some(isChildren) === shown.some(isAdults)).toBe(true);
        expect(isPair || kept === matches).toBe(true);
      }),
    );
  });

  test.each(["praha", "karlovarsky", "zlinsky", ""])(
    "keeps 116 006 and 116 111 together (region %j)",
    (slug) => {
      for (const at of ["2026-11-24T09:00:00Z", "2026-11-24T23:00:00Z", "2026-12-25T09:00:00Z"]) {
        for (const limit of [3, 5, 8, 15]) {
          const matches = cardsOf(PUBLISHED, { at: Date.parse(at), place: PUBLISHED_PLACES[slug] });
          const ids = idsOf(keepPair(matches, limit)).slice(0, limit);
          expect(ids.includes("linka-bezpeci")).toBe(ids.includes("linka-pomoci-obetem"));
        }
      }
    },
  );
});

const PUBLISHED_PLACES: Record<string, { region: "CZ010" | "CZ041" | "CZ072" } | undefined> = {
  praha: { region: "CZ010" },
  karlovarsky: { region: "CZ041" },
  zlinsky: { region: "CZ072" },
};
