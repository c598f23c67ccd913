// A name and a house number: „Tajnosti 13“, „Dlouhá 213/12“. Times, ages and districts of Prague look alike.
const HOUSE =
  /(?<!\p{L})(?!Pra(?:h|z)\p{Ll}+ )\p{Lu}\p{Ll}+ \d{1,4}(?:\/\d{1,4})?[a-z]?(?![\p{L}\d]|[.:]\d|[ -]?(?:h(?!\p{L})|hod|let|rok|dn|lůž|míst|osob))/u;

/** True where a free text of the register speaks of a street and a number (data-formats A6.6). */
export const namesHouse = (text: string): boolean => HOUSE.test(text);
