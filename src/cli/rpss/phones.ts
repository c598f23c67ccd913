import { tidy } from "./text";

/** What a field for one number held: numbers to dial, and pieces that are none. */
export interface ReadNumbers {
  /** E.164, or a short number of 3–6 digits. */
  readonly numbers: readonly string[];
  readonly rejected: readonly string[];
}

/**
 * Reads the register's text of a number (data-formats A6.3): several numbers in one string, extensions, `+420`, `00420`
 * or nothing in front. A piece that is no Czech number is given back instead of being repaired.
 */
export function readNumbers(text: string): ReadNumbers {
  const pieces = tidy(text)
    .split(/[,;/]/)
    .map((piece) => piece.replace(EXTENSION, "").trim())
    .filter((piece) => piece !== "");
  const pairs = pieces.map((piece) => ({ piece, number: readNumber(piece) }));
  const hasLong = pairs.some(({ number }) => number?.startsWith("+"));
  const read = pairs.map(({ piece, number }) =>
    hasLong && isEnding(number) ? { piece } : { piece, number },
  );
  return {
    numbers: read.map(({ number }) => number).filter((number) => number !== undefined),
    rejected: read.filter(({ number }) => number === undefined).map(({ piece }) => piece),
  };
}

/** Stands behind a number, or behind the comma after one; in front of a number such a word is part of a name. */
const EXTENSION = /(?<=\d[\s.-]*)(?:linka|klapka|kl\.?).*$|^\s*(?:linka|klapka|kl\.?)\s*\d{0,5}$/iu;

/** „999 000 001, 457“ means another ending of that number; only a harmonised line can be nothing else. */
const isEnding = (number: string | undefined): boolean =>
  number !== undefined && !number.startsWith("+") && !/^116\d{3}$/.test(number);

function readNumber(piece: string): string | undefined {
  const compact = piece.replace(/[\s.()\u2010-\u2015-]/g, "");
  const national = /^(?:\+420|00420|420(?=\d{9}$))?([1-9]\d{8})$/.exec(compact)?.[1];
  if (national !== undefined) return `+420${national}`;
  return /^\d{3,6}$/.test(compact) ? compact : undefined;
}
