import type { Stretch } from "./digits";
import type { Line, Page } from "./page";
import { showHidden } from "./visible";

/** The page for a pull request or an e-mail: differing characters are bold, and no value can become markup. */
export function writeMarkdown({ title, intro, sections }: Page): readonly string[] {
  return [
    `# ${escape(title)}`,
    "",
    ...intro.map((line) => `- ${escape(line)}`),
    ...sections.flatMap(({ heading, items }) => [
      "",
      `## ${escape(heading)}`,
      ...(items.length > 0 ? [""] : []),
      ...items.flatMap(({ title: name, loud, lines }, index) => [
        `${index + 1}. ${loud ? "⚠️ " : ""}**${escape(name)}**`,
        ...lines.map((line) => `     - ${writeLine(line)}`),
      ]),
    ]),
  ];
}

function writeLine({ label, value, remark }: Line): string {
  const text = value.map(writeStretch).join("");
  return `${escape(label)}: ${text}${remark === undefined ? "" : ` (${escape(remark)})`}`;
}

/** Emphasis must not begin or end with a space (CommonMark 6.2), so spaces stay outside of it. */
function writeStretch({ text, differs }: Stretch): string {
  const [, start = "", middle = "", end = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return differs && middle ? `${start}**${escape(middle)}**${end}` : escape(text);
}

/** Everything that CommonMark or GitHub's tables, math and mentions would read as markup. */
const escape = (text: string): string => showHidden(text).replace(/[\\`*_{}[\]<>&#|~$@!]/g, "\\$&");
