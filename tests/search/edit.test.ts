import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOneEditAway } from "../../src/search/edit";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

/** The distance as the textbook writes it, slow and plain. */
function distance(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [tailA, tailB] = [a.slice(1), b.slice(1)];
  const swapped = a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1;
  return Math.min(
    distance(tailA, b) + 1,
    distance(a, tailB) + 1,
    distance(tailA, tailB) + (a[0] === b[0] ? 0 : 1),
    swapped ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
}

describe("one typing error", () => {
  it.each([
    ["left out", "krh", "kruh"],
    ["doubled", "accorus", "acorus"],
    ["swapped", "riasp", "riaps"],
    ["changed", "persefoma", "persefona"],
  ])("is a letter %s", (_, typed, meant) => {
    expect(isOneEditAway(typed, meant)).toBe(true);
    expect(isOneEditAway(meant, typed)).toBe(true);
  });

  it("is what the textbook counts as at most one", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneEditAway(a, b)).toBe(distance(a, b) <= 1);
      }),
    );
  });
});
