import { describe, expect, test, vi } from "vitest";
import type { Language } from "../../src/directory/vocabulary";
import { SPOKEN } from "./sentences";

const COUNTS = [0, 1, 2, 4, 5, 11, 21, 22, 100] as const;

/** The word that follows each of the counts, as a speaker says it. */
const SAID: Readonly<Record<Language, readonly string[]>> = {
  cs: "možností možnost možnosti možnosti možností možností možností možností možností".split(" "),
  en: "options option options options options options options options options".split(" "),
  uk: "варіантів варіант варіанти варіанти варіантів варіантів варіант варіанти варіантів".split(" "),
  vi: COUNTS.map(() => "lựa chọn"),
  ru: "вариантов вариант варианта варианта вариантов вариантов вариант варианта вариантов".split(" "),
  de: COUNTS.map((count) => (count === 1 ? "Möglichkeit" : "Möglichkeiten")),
};

describe("counting", () => {
  test.each(SPOKEN)("in $language takes the form that goes with the number", ({ language, count }) => {
    expect(COUNTS.map(count)).toEqual(COUNTS.map((number, index) => `${number} ${SAID[language][index]}`));
  });

  test("groups long numbers as the language does", () => {
    const said = SPOKEN.map(({ count }) =>
      count(12_345).replace(/\s/g, " ").split(" ").slice(0, -1).join(" "),
    );
    expect(said).toEqual(["12 345", "12,345", "12 345", "12.345 lựa", "12 345", "12.345"]);
  });

  test("has a word where the platform does not know the language and counts by other rules", async () => {
    const select = vi.spyOn(Intl.PluralRules.prototype, "select").mockReturnValue("two");
    const { countOf } = await import("../../src/i18n/count-of");
    expect(countOf("uk", { one: "а", few: "б", many: "в" })(1)).toBe("1 в");
    expect(countOf("de", { one: "a", other: "b" })(1)).toBe("1 b");
    select.mockRestore();
  });
});
