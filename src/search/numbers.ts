import type { SearchDocument } from "./documents";

const DIGITS = /(?:\+|\b)\d(?:[\d\s./()-]*\d)?/g;
const SHORTEST = 3;
const NATIONAL = 9;
/** Below this many digits hours (`24/7`, `8-16`) look alike, unless three digits stand together. */
const CERTAIN = 6;
const GROUP = /\d{3}/;
const SIGN = /[/.-]/;
/** A slash between spaces stands between two numbers, not within one. */
const BETWEEN = / \/ /;

/**
 * The telephone number, or a piece of one, that a query contains: its digits without the country's code, however
 * they are grouped. Undefined where there is none; two digits are a district or an age.
 */
export function findNumber(query: string): string | undefined {
  for (const run of query.split(BETWEEN).flatMap((part) => part.match(DIGITS) ?? [])) {
    const digits = run.replace(/\D/g, "").replace(/^00/, "");
    const home = digits.length > NATIONAL ? digits.replace(/^420/, "") : digits;
    if (home.length < SHORTEST) continue;
    if (home.length >= CERTAIN || GROUP.test(run) || !SIGN.test(run)) return home;
  }
  return undefined;
}

/** All numbers in one text, ` 116006 283892772 …`, because a text is searched faster than a list; whose is whose beside it. */
export interface Numbers {
  readonly text: string;
  /** Where in the text the numbers of each document begin. */
  readonly starts: Uint32Array;
}

/** Collects the numbers of documents, in their order. */
export function collectNumbers(documents: readonly Pick<SearchDocument, "numbers">[]): Numbers {
  const starts = new Uint32Array(documents.length);
  const parts = [" "];
  let length = 1;
  documents.forEach(({ numbers }, at) => {
    const own = numbers.map((number) => `${number} `).join("");
    starts[at] = length;
    length += own.length;
    parts.push(own);
  });
  return { text: parts.join(""), starts };
}

/**
 * Tells of each document whose number contains the piece how well it fits: the whole number (1), its beginning or its
 * end, such as the three digits on somebody's bill (.8), or a piece from within (.5).
 */
export function matchNumbers(
  { text, starts }: Numbers,
  piece: string,
  tell: (document: number, fit: number) => void,
): void {
  let document = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    while ((starts[document + 1] ?? text.length) <= at) document += 1;
    const begins = text[at - 1] === " ";
    const ends = text[at + piece.length] === " ";
    tell(document, begins && ends ? 1 : begins || ends ? 0.8 : 0.5);
  }
}
