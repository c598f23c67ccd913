import { expect, test } from "vitest";
import { perLanguage } from "../../src/i18n/per-language";

test("what a language needs is made once, and only when it is asked for", () => {
  const made: string[] = [];
  const get = perLanguage((locale) => {
    made.push(locale);
    return { locale };
  });
  expect(made).toEqual([]);
  expect(get("uk")).toBe(get("uk"));
  expect(get("de")).not.toBe(get("uk"));
  expect(made).toEqual(["uk", "de"]);
});

test("English is written as it is in Europe", () => {
  expect(perLanguage((locale) => locale)("en")).toBe("en-GB");
});
