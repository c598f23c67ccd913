import { describe, expect, test } from "vitest";
import { popupMessages } from "../../src/i18n/popup-messages";

const languages = (["cs", "en"] as const).map((language) => ({ language, texts: popupMessages(language) }));

/** Every sentence as shown with sample values. */
function sentences(texts: object): string[] {
  return Object.values(texts).flatMap((value) => {
    if (typeof value === "function") return [String(value("3", "A", "2026"))];
    if (typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? sentences(value) : [];
  });
}

describe("the texts of the popup", () => {
  test.each(languages)("$language leaves no sentence empty", ({ texts }) => {
    expect(sentences(texts).filter((sentence) => sentence.trim() === "")).toEqual([]);
  });

  test.each(languages)("$language never says that something was sent, or leaves no trace", ({ texts }) => {
    expect(sentences(texts).join("\n")).not.toMatch(/odesl|beze stop|no trace|submitted/i);
  });

  test.each(languages)(
    "$language names no violence where somebody may look over the shoulder",
    ({ texts }) => {
      const { title, search, placeholder, sheetTitle, filters, keys } = texts;
      expect([title, search, placeholder, sheetTitle, filters, keys].join()).not.toMatch(
        /násil|oběť|týr|abuse|violen/i,
      );
    },
  );

  test.each(languages)("$language names five weekdays and two days of the weekend", ({ texts }) => {
    expect(texts.week.days.length).toBe(7);
  });

  test("Czech counts as Czechs do", () => {
    const { count } = popupMessages("cs");
    expect([1, 2, 4, 5, 22].map(count)).toEqual([
      "1 služba",
      "2 služby",
      "4 služby",
      "5 služeb",
      "22 služeb",
    ]);
  });
});
