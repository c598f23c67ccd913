import { describe, expect, test } from "vitest";
import { readWait } from "../../src/coverage/wait";

describe("readWait", () => {
  test.each([
    ["14 dní", { least: 14, most: 14, open: false }],
    ["1,5 měsíce", { least: 45, most: 45, open: false }],
    ["2 až 3 týdny", { least: 14, most: 21, open: false }],
    ["dospělí 2 týdny, děti 2 měsíce", { least: 14, most: 60, open: false }],
    ["přes 1 rok", { least: 365, most: Infinity, open: true }],
    ["dospělí 2 týdny, děti do 15 let 1 měsíc", { least: 14, most: 30, open: false }],
    ["asi 3 týdny, objednávky 2 dny v týdnu", { least: 21, most: 21, open: false }],
    ["2 roky", { least: 730, most: 730, open: false }],
    ["nejvýše 10 dnů", { least: 0, most: 10, open: false }],
  ])("reads %s", (text, wait) => {
    expect(readWait(text)).toEqual(wait);
  });

  test.each([
    ...["", "dlouho", "půl roku", "od roku 2024", "tel. 116 006"],
    ...[
      "Objednávky 3 dny v týdnu",
      "2–3 dny týdně",
      "Pro děti do 15 let",
      "děti 3–6 let",
      "od 1 roku",
      "do 2 roků",
    ],
  ])("guesses nothing from „%s“", (text) => {
    expect(readWait(text)).toBeUndefined();
  });
});
