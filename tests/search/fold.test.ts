import { describe, expect, it } from "vitest";
import { fold, splitWords } from "../../src/search/fold";

describe("folding", () => {
  it("leaves out case and accents", () => {
    expect(fold("Ústí nad Labem, ŽĎÁR")).toBe("usti nad labem, zdar");
  });

  it("folds letters the same, however they are encoded", () => {
    expect(fold("dítě".normalize("NFD"))).toBe(fold("dítě".normalize("NFC")));
  });
});

describe("splitting", () => {
  it("takes runs of letters and digits, whatever stands between them", () => {
    expect(splitWords("„Linka“ – 116 006, Praha 7/Holešovice…")).toEqual([
      "Linka",
      "116",
      "006",
      "Praha",
      "7",
      "Holešovice",
    ]);
  });

  it("finds no word where there is none", () => {
    expect(splitWords(" – , !")).toEqual([]);
  });

  it("keeps an accent that stands by itself with its letter", () => {
    expect(splitWords("díte\u030c")).toHaveLength(1);
  });
});
