// Some programs skip white space or quotes before they look for a formula; no library's option does.
const FORMULA = /^[\s"'\p{Cf}]*[=+\-@\t\r\n＝＋－＠]|^[\t\r\n]/u;

/** Keeps a cell from being run as a formula by whoever opens the table: a leading apostrophe (OWASP, CSV injection). */
export const defuse = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
