import type { Maybe } from "./record";

/** A text of the register on one line: collapsed spaces, no invisible characters, one Unicode form (data-formats A7). */
export const tidy = (text: Maybe<string>): string =>
  (text ?? "")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .normalize("NFC");

/** The words of a text without accents, case and punctuation, so that two spellings of one thing compare equal. */
export const foldWords = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same as one text, for keys of maps. */
export const foldText = (text: string): string => foldWords(text).join(" ");

/** True where a text was encoded twice (`sluÅ¾ba`): UTF-8 bytes of Czech letters read as windows-1252 (data-formats A7). */
export const looksDoubleEncoded = (text: string): boolean =>
  /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u.test(text);

/** Orders texts by their code units, the same on every computer. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A text of the register in a report: it must not turn into Markdown or HTML. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>|#]/g, "\\$&");
