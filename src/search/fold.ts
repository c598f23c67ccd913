const MARKS = /[\u0300-\u036f]/g;
// Latin and every later alphabet, without the block of general punctuation. The classes \p{…} say it better and take
// a third of the time that an index costs.
const WORD = /[0-9A-Za-z\u00c0-\u1fff\u2070-\uffff]+/g;

/** Lower case without accents, because people in a hurry type neither. `Ústí` → `usti`. */
export const fold = (text: string): string => text.toLowerCase().normalize("NFD").replace(MARKS, "");

/** Runs of letters and digits, whatever stands between them; empty for a text without any. */
export const splitWords = (text: string): readonly string[] => text.match(WORD) ?? [];
