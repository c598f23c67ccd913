import { describe, expect, it } from "vitest";
import { fold, listLinks, readPlainly, splitWords, withoutLinks } from "../../../src/cli/gate/words";

describe("readPlainly", () => {
  it.each([
    ["Ko\u00ADlín", "Kolín"],
    ["Ko\u200Blín", "Kolín"],
    ["Dlouhá\u00A0１２", "Dlouhá 12"],
    ["Koli\u0301n", "Kolín"],
    ["viz https://x.cz/kol%C3%ADn", "viz https://x.cz/kolín"],
    ["https://xn--azyl-koln-n5a.cz/", "https://azyl-kolín.cz/"],
    ["https://x.cz/100%", "https://x.cz/100%"],
    ["sleva 100%C3", "sleva 100%C3"],
  ])("reads %j as %j", (text, plain) => expect(readPlainly(text)).toBe(plain));
});

describe("fold", () => {
  it.each([
    ["KOLÍNĚ", "koline"],
    ["Коліні", "kolini"],
    ["Прага", "praha"],
    ["Žďár", "zdar"],
  ])("folds %j to %j", (text, folded) => expect(fold(text)).toBe(folded));
});

describe("links", () => {
  const text = "Pište na info@x.cz nebo www.x.cz/kolin, nebo https://x.cz/.";

  it("are found in a sentence", () => {
    expect(listLinks(text)).toEqual(["info@x.cz", "www.x.cz/kolin,", "https://x.cz/."]);
  });

  it("are left out of its words", () => {
    expect(withoutLinks(text)).not.toMatch(/kolin|x\.cz/);
  });
});

describe("splitWords", () => {
  it("tells the first word of a sentence and capital letters", () => {
    const words = splitWords("Dům. V Kolíně");
    expect(words.map(({ text, first, capital }) => [text, first, capital])).toEqual([
      ["Dům", true, true],
      ["V", true, true],
      ["Kolíně", false, true],
    ]);
  });
});
