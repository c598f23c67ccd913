import { describe, expect, test } from "vitest";
import { hideEnded } from "../../src/directory/ended-numbers";
import { aDirectory, aService } from "../fixtures/directory";

const [organization] = aDirectory([aService("a")]).organizations;
const withdrawn = ["+420999511313", "199", "116999", "+421999522424"].map((tel) => ({
  tel,
  since: "2015",
  reason: "zrušena",
}));

function cleaned(text: string): string {
  const conflict = {
    field: "phones",
    valueA: text,
    valueB: text,
    sourcesB: [],
    looksCurrent: "b",
    why: text,
  } as const;
  const before = {
    ...organization!,
    conflicts: [conflict],
    sources: [{ ref: "seed:x", fields: [], note: text }],
  };
  const { conflicts, sources } = hideEnded(before, withdrawn, "–");
  const texts = [conflicts[0]!.valueA, conflicts[0]!.valueB, conflicts[0]!.why, sources[0]!.note!];
  expect(new Set(texts).size).toBe(1);
  return texts[0]!;
}

describe("a withdrawn number in what sources say", () => {
  test.each([
    ["Linka: 999 511 313 (seznam)", "Linka: – (seznam)"],
    ["999511313, +420 999\u00a0511\u00a0313, 00420999511313 a 999-511-313", "–, –, – a –"],
    ["volejte 199 (nonstop).", "volejte – (nonstop)."],
    ["999/511 313, (999) 511 313, (+420) 999 511 313, 420999511313", "–, –, –, –"],
    ["linka (dříve 999 511 313)", "linka (dříve –)"],
    ["999\u2011511\u2011313, 999—511—313, 999·511·313", "–, –, –"],
    ["116 999 24/7, +420 116 999, 116999/116006", "– 24/7, –, –/116006"],
    ["+421 999 522 424, 00421 999 522 424", "–, –"],
  ])("%j is not shown", (text, clean) => {
    expect(cleaned(text)).toBe(clean);
  });

  test.each(["999 511 314", "605 116 999", "1169990", "1999", "+420 999 199 000 a 19 9999", "rok 1990"])(
    "%j stays",
    (text) => {
      expect(cleaned(text)).toBe(text);
    },
  );
});
