import { domainToUnicode } from "node:url";

/** One word of a text, with what tells a name from an ordinary word. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Without accents, in small letters, Cyrillic in Latin letters. */
  readonly folded: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly capital: boolean;
  /** Opens a sentence, so its capital letter says nothing. */
  readonly first: boolean;
}

const LINK = /(?:\b[a-z][a-z+.-]*:\/\/|www\.)\S+|[^\s@<>()„“"]+@[^\s@<>()„“"]+/giu;
const CYRILLIC = "абвгґдеєжзийіїклмнопрстуфхцчшщьюяыэёъ";
const LATIN = "a b v h g d e je z z i j i ji k l m n o p r s t u f ch c c s s  ju ja y e jo ".split(" ");

/** The text as a reader sees it: full-width signs, soft hyphens and escapes of addresses undone. */
export function readPlainly(text: string): string {
  const visible = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return visible
    .replaceAll(LINK, (link) => decodeLink(link))
    .replace(/\s+/gu, " ")
    .normalize("NFC");
}

function decodeLink(link: string): string {
  const names = link.replaceAll(/[^/@:]*xn--[^/@:]*/gi, (host) => domainToUnicode(host) || host);
  try {
    return decodeURIComponent(names);
  } catch {
    return names;
  }
}

/** The form in which words are compared: `Kolíně` and `KOLINE` are one, Ukrainian and Russian are read in Latin. */
export function fold(text: string): string {
  const latin = text.toLowerCase().replace(/[а-яёєіїґ]/gu, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? "");
  return latin.normalize("NFD").replace(/\p{M}/gu, "");
}

/** What is written as an address of the web or of a mailbox. */
export const listLinks = (text: string): readonly string[] => text.match(LINK) ?? [];

/** The text between the links, which follows the rules of sentences. */
export const withoutLinks = (text: string): string => text.replaceAll(LINK, " ; ").replaceAll("_", " ");

/** Words of a sentence in their order. A slug such as `azyl-most` gives its parts. */
export function splitWords(text: string): readonly Word[] {
  let end = 0;
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: word, index }) => {
    const gap = text.slice(end, index);
    const first = end === 0 || /[.!?…;:\n]/.test(gap);
    end = index + word.length;
    return { text: word, folded: fold(word), gap, capital: /^\p{Lu}/u.test(word), first };
  });
}
