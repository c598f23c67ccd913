import type { Item, Line, Page } from "./page";
import { showHidden } from "./visible";

/**
 * The page for a terminal: the differing characters have a line of carets under them, because transposed digits are
 * what eyes miss. Nothing in a value can move the cursor or turn the text around.
 */
export function writeText({ title, intro, sections }: Page): readonly string[] {
  return [
    showHidden(title),
    ...intro.map((line) => `  ${showHidden(line)}`),
    ...sections.flatMap(({ heading, items }) => ["", heading.toUpperCase(), ...writeItems(items)]),
  ];
}

/** Items alone, numbered from one. */
export const writeItems = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ title, lines }, index) => {
    const width = Math.max(0, ...lines.map(({ label }) => label.length));
    return [
      `${String(index + 1).padStart(2)}. ${showHidden(title)}`,
      ...lines.flatMap((line) => writeLine(line, width)),
    ];
  });

function writeLine({ label, value, remark }: Line, width: number): readonly string[] {
  const shown = value.map(({ text, differs }) => ({ text: showHidden(text), differs }));
  const text = shown.map((stretch) => stretch.text).join("");
  const carets = shown.map((stretch) => (stretch.differs ? "^" : " ").repeat(stretch.text.length)).join("");
  const behind = remark === undefined ? "" : `  ${remark}`;
  const indent = 6;
  const under = `${carets.trimEnd()}${behind}`;
  return [
    `${" ".repeat(indent)}${label.padEnd(width)}  ${text}`,
    ...(under === "" ? [] : [`${" ".repeat(indent + width + 2)}${under}`]),
  ];
}
