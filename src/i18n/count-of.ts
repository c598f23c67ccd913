import type { Language } from "../directory/vocabulary";
import { perLanguage } from "./per-language";

type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/** The forms in which each language counts whole things, under their names in CLDR; fractions are never counted. */
export interface PluralForms {
  readonly cs: Forms<"one" | "few" | "other">;
  readonly en: Forms<"one" | "other">;
  readonly uk: Forms<"one" | "few" | "many">;
  readonly vi: Forms<"other">;
  readonly ru: Forms<"one" | "few" | "many">;
  readonly de: Forms<"one" | "other">;
}

const rules = perLanguage((locale) => new Intl.PluralRules(locale));
const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));

/**
 * Gives the way to say how many there are of a thing: `countOf("cs", { one: "možnost", few: "možnosti", other:
 * "možností" })(5)` is `5 možností`. A language that lacks one of its forms does not compile.
 */
export function countOf<L extends Language>(language: L, forms: PluralForms[L]): (count: number) => string {
  const byCategory: Partial<Forms<Intl.LDMLPluralRule>> = forms;
  return (count) => {
    const form = byCategory[rules(language).select(count)] ?? byCategory.other ?? byCategory.many ?? "";
    return `${numbers(language).format(count)} ${form}`;
  };
}
