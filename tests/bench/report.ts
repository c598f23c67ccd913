import { type Goal, judge, type Row, say, type Unit, type Verdict } from "./row";

/** One run, as it is kept. */
export interface Run {
  /** ISO 8601. */
  readonly date: string;
  readonly machine: string;
  readonly seconds: number;
  readonly parts: readonly { readonly name: string; readonly rows: readonly Row[] }[];
}

/** The run as JSON, each row with its verdict. */
export const writeJson = ({ parts, ...run }: Run): string =>
  `${JSON.stringify(
    {
      ...run,
      rows: parts.flatMap(({ name, rows }) =>
        rows.map((row) => ({ part: name, ...row, value: row.value ?? null, verdict: judge(row) })),
      ),
    },
    null,
    2,
  )}\n`;

/** The run as a Markdown table, and how many rows passed. */
export function writeMarkdown({ date, machine, seconds, parts }: Run): string {
  const lines = parts.flatMap(({ name, rows }) => rows.map((row) => writeRow(name, row)));
  return [
    `${date.slice(0, 10)}, ${machine}, ${Math.round(seconds)} s. ${countVerdicts(parts.flatMap(({ rows }) => rows))}`,
    "",
    "| part | what | goal | measured | | ours | peer | note |",
    "| --- | --- | --- | ---: | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

function writeRow(part: string, row: Row): string {
  const { what, goal, unit, value, ours, peer, note } = row;
  const cells = [part, what, sayGoal(goal, unit), say(value, unit), judge(row), ours, peer, note];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function sayGoal(goal: Goal, unit: Unit): string {
  if ("most" in goal) return `≤ ${say(goal.most, unit)}`;
  return "least" in goal ? `≥ ${say(goal.least, unit)}` : `= ${say(goal.exactly, unit)}`;
}

function countVerdicts(rows: readonly Row[]): string {
  const count = (wanted: Verdict): number => rows.filter((row) => judge(row) === wanted).length;
  const notMeasured = count("not measured");
  return `${count("pass")} pass, ${count("miss")} miss${notMeasured ? `, ${notMeasured} not measured` : ""}.`;
}
