const PREPOSITIONS = ["nad", "pod", "u", "v", "ve", "na", "pri", "za"];
const CASE =
  /^(?:[aeiouy]?|em|im|ym|um|om|am|ou|ach|ech|ich|ych|ami|emi|imi|ymi|mi|ovi|eho|emu|iho|imu|oju|oji|jej)$/;
const ADJECTIVE = /^(?:e?n?s|e?c|sc)k(?:[aeiouy]|eho|emu|em|ym|ou|ych|ymi|im|ich|ij|oho|omu|ogo|oju)$/;
const ADJECTIVE_AFTER_C = /^k(?:[aeiouy]|eho|emu|em|ym|ou|ych|ymi|im|ich|ij|oho|omu)$/;

/** A word cut into a stem and an ending of a name, or of the adjective made from it. */
export interface Cut {
  readonly stem: string;
  readonly ending: "case" | "adjective";
}

/**
 * Splits a folded word into a stem and a Czech ending in every way the language allows. Kolíně → `kolin` + e,
 * kolínská → `kolin` + ska, liberecký → `liberec` + ky.
 */
export function splitEndings(word: string): readonly Cut[] {
  return [...Array(Math.max(0, Math.min(8, word.length - 1))).keys()].flatMap((cut): readonly Cut[] => {
    const stem = word.slice(0, word.length - cut);
    const rest = word.slice(word.length - cut);
    if (CASE.test(rest)) return [{ stem, ending: "case" }];
    const adjective = ADJECTIVE.test(rest) || (stem.endsWith("c") && ADJECTIVE_AFTER_C.test(rest));
    return adjective ? [{ stem, ending: "adjective" }] : [];
  });
}

/**
 * The stems one folded word of a name has in its forms: Liberec, Liberc-i; Králův, Králov-ě; Kladno, kladen-ský.
 * It allows more than the language does: nothing else is spelt like that, and one rule stays readable.
 */
export function listStems(name: string): readonly string[] {
  const base = name.replace(/[aeiouy]$/, "");
  const stems = [
    base,
    base.replace(/e([^aeiouy])$/, "$1"),
    base.replace(/([^aeiouy])([^aeiouy])$/, "$1e$2"),
    base.replace(/u([^aeiouy])$/, "o$1"),
    base.replace(/ek$/, "ec"),
    base.replace(/ch$/, "s"),
    base.replace(/[hg]$/, "z"),
    base.replace(/k$/, "c"),
    base.replace(/sk$/, ""),
    base.replace(/([bdlmnrtvz])k$/, "$1"),
  ];
  return [...new Set(stems)].filter((stem) => stem.length >= 2);
}

/** A preposition inside a name keeps its form, and is often written by its first letter: Ústí n. L. */
export const isPreposition = (word: string): boolean => PREPOSITIONS.includes(word);

/** Stems of the adjective made from a name of two words: Mladá Boleslav → mladoboleslav-ský, Karlovy Vary → karlovar-ský. */
export function listCompoundStems(first: string, second: string): readonly string[] {
  const start = first.replace(/(?:uv|ov[aey]|[aeiouy])$/, "");
  return listStems(second).map((stem) => `${start}o${stem}`);
}
