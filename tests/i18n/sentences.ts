import { LANGUAGES } from "../../src/directory/vocabulary";
import { chooseMessages } from "../../src/i18n/choose";

/** One sentence of a language: by which name the code asks for it, and what it says. */
export interface Sentence {
  readonly name: string;
  readonly text: string;
}

/** The texts of every language of the help box. */
export const SPOKEN = LANGUAGES.map((language) => chooseMessages(language));

const NOT_SAID: readonly string[] = ["language", "reviewed"];

/** Every sentence of a language; those with a value are shown with a sample of it. */
export function sentences(messages: object, prefix = ""): Sentence[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]): Sentence[] => {
    const name = prefix + key;
    if (NOT_SAID.includes(name)) return [];
    if (typeof value === "string") return [{ name, text: value }];
    if (typeof value === "function") return [{ name, text: String(value(...sampleOf(name))) }];
    return typeof value === "object" && value !== null ? sentences(value, `${name}.`) : [];
  });
}

function sampleOf(name: string): readonly unknown[] {
  if (name === "noneFound") return ["CZ041"];
  return name === "count" ? [5] : ["8:00", "2024"];
}
