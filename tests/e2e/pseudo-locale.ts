import { weighScript } from "../../.ci/weight.mjs";

/** Stands around each message, so that a text that is no message is seen at once. */
export const MESSAGE = /⟦[^⟦⟧]*⟧/g;

/**
 * Builds the help box with Czech in a language that nobody speaks: every message has accents on all its vowels, is at
 * least 40 % longer, and stands in `⟦⟧`. Longer words find what a translation would push out of the box.
 */
export async function buildPseudoLocale(): Promise<string> {
  const { code } = await weighScript([
    {
      name: "kos:pseudo-locale",
      enforce: "pre",
      transform: (source, id) =>
        id.endsWith("/src/i18n/cs.ts")
          ? `${source.replace("export const cs", "const source")}\n${String(pseudo)}\nexport const cs = pseudo(source);`
          : undefined,
    },
  ]);
  return code;
}

/** Goes into the script as it stands here, so it closes over nothing. */
function pseudo(value: unknown, name = ""): unknown {
  const dress = (text: string): string => {
    const accents: Readonly<Record<string, string>> = {
      a: "áà",
      e: "éè",
      i: "íì",
      o: "óò",
      u: "úù",
      y: "ýỳ",
    };
    const longer = text.replace(/[aeiouy]/g, (vowel) => accents[vowel] ?? vowel);
    return `⟦${longer.padEnd(Math.ceil(text.length * 1.4), " ňň")}⟧`;
  };
  if (name === "language") return value;
  if (typeof value === "string") return dress(value);
  if (typeof value === "function") return (...values: unknown[]) => dress(String(value(...values)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pseudo(part, key)]));
}
