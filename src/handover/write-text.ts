/** A label with what belongs to it. */
export interface TextLine {
  readonly label: string;
  readonly text: string;
}

/** A chosen service in words. */
export interface ServiceLines {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Everything that the text of a card says, in words already. */
export interface CardText {
  readonly title: string;
  readonly date: string;
  readonly lines: readonly TextLine[];
  readonly servicesTitle: string;
  readonly services: readonly ServiceLines[];
  /** Emergency numbers, the age of the data, and that nothing was sent anywhere. */
  readonly closing: readonly string[];
}

/** As wide as mail programs show without breaking lines anew (RFC 3676 §4.2 advises 78 and less). */
const WIDTH = 72;

/**
 * A card as plain text for a mail or a file: labels in a column of their own, lines of at most 72 characters. A word
 * that is longer stays whole, because a number or an address that was cut would be a wrong one.
 */
export function writeCardText({ title, date, lines, servicesTitle, services, closing }: CardText): string {
  const width = Math.max(0, ...lines.map(({ label }) => label.length)) + 2;
  const blocks = [
    [title, date],
    lines.flatMap(({ label, text }) => hang(text, label.padEnd(width))),
    ...(services.length > 0 ? [[servicesTitle]] : []),
    ...services.map((service) => [service.title, ...service.lines.flatMap((line) => hang(line, "  "))]),
    closing.flatMap((line) => wrap(line, WIDTH)),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

/** A text behind something, its further lines below its own beginning. */
function hang(text: string, before: string): readonly string[] {
  const indent = " ".repeat(before.length);
  return wrap(text, WIDTH - before.length).map((line, nth) =>
    `${nth === 0 ? before : indent}${line}`.trimEnd(),
  );
}

/** Lines of at most so many characters; breaks that somebody typed stay, and groups of digits stay together. */
function wrap(text: string, width: number): readonly string[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines = [""];
    for (const word of paragraph.split(/(?<!\d)[ \t]+|[ \t]+(?!\d)/).filter(Boolean)) {
      const last = lines.at(-1) ?? "";
      const longer = last ? `${last} ${word}` : word;
      if (!last || longer.length <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}
