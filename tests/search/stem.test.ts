import { describe, expect, it } from "vitest";
import { fold } from "../../src/search/fold";
import { stem } from "../../src/search/stem";

const stems = (words: string) => new Set(words.split(" ").map((word) => stem(fold(word))));

describe("the stem", () => {
  it.each([
    "Praha Prahy Praze Prahu Prahou",
    "Plzeň Plzně Plzni Plzní",
    "Hradec Hradce Hradci Hradcem",
    "Budějovice Budějovic Budějovicích Budějovicím",
    "Vary Varů Varech Varům",
    "Havířov Havířova Havířově",
    "Písek Písku Pískem",
    "dům domu domě domy domech",
    "vztek vzteku vztekem",
    "žena ženy ženě ženou ženám ženách",
    "uprchlík uprchlíka uprchlíci uprchlíkům uprchlíky",
    "násilí násilím",
    "intervenční intervenčního intervenčním",
    "poradna poradny poradně poradnou",
  ])("is one for %s", (words) => {
    expect([...stems(words)]).toHaveLength(1);
  });

  it("keeps apart what only looks alike", () => {
    expect(stems("most město místo mast").size).toBe(4);
    expect(stems("modrá modřina").size).toBe(2);
  });

  it("leaves at least three letters of a longer word", () => {
    expect(stem("aty")).toBe("aty");
    expect(stem("dite")).toBe("dit");
  });
});
