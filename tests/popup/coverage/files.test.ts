// @vitest-environment node
import { parse } from "csv-parse/sync";
import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { writeCsv as writeEditorsCsv } from "../../../src/cli/coverage/csv";
import { answerCoverage } from "../../../src/cli/coverage/answer";
import { ANY_ACCESS } from "../../../src/coverage/access";
import { gapPage, type PageQuestion } from "../../../src/coverage/page-model";
import { drawTileMap } from "../../../src/coverage/tile-map";
import { HOURS } from "../../../src/hours/week";
import { wordsFor } from "../../../src/popup/coverage/words";
import { writeCsv } from "../../../src/popup/coverage/write-csv";
import { writeSvg } from "../../../src/popup/coverage/write-svg";
import { publishedEdition } from "../../cli/export/editions";

const edition = publishedEdition();
const { directory } = edition;
const plan = { region: "CZ041", audience: "violent_person", kind: "violent_person_programme" } as const;
const question: PageQuestion = {
  audience: "violent_person",
  kind: undefined,
  access: ANY_ACCESS,
  planned: [{ ...plan, name: '=HYPERLINK("a";b)\u0007 <&' }],
};
const page = gapPage(directory, question, HOURS);
const read = (text: string): string[][] =>
  parse(text, { delimiter: ";", bom: true, relax_column_count: false });

test("the table is the editors' own, column by column", () => {
  const csv = writeCsv({ page, directory, notices: edition.notices }, wordsFor("cs"));
  const editors = writeEditorsCsv(answerCoverage(edition, { ...question, region: undefined }, undefined));
  const [ours, theirs] = [read(csv), read(editors)];
  expect(ours[0]).toEqual(theirs[0]);
  expect(ours).toHaveLength(15);
  // Whom it is for and of which release it is are said in the words of each tool.
  const same = ours[0]!.flatMap((name, column) => (["Komu", "Vydání"].includes(name) ? [] : column));
  for (const column of same) expect(ours.map((row) => row[column])).toEqual(theirs.map((row) => row[column]));
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv.match(/\r\n/g)).toHaveLength(15);
});

test("no cell of the table starts a formula", () => {
  const cells = read(writeCsv({ page, directory, notices: [] }, wordsFor("cs"))).flat();
  expect(cells.some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true);
  expect(cells.filter((cell) => /^[=+@\t-]/.test(cell))).toEqual([]);
});

test("the map parses as XML with any name in it", () => {
  const { words } = wordsFor("en");
  const svg = writeSvg(
    drawTileMap(
      page.rows.map(({ cell }) => cell),
      words.question(question),
      words,
      "map",
    ),
  );
  const parsed = new new Window().DOMParser().parseFromString(svg, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(parsed.querySelectorAll("svg > g").length).toBeGreaterThan(14);
  expect(svg).toContain("&lt;&amp;");
  expect(svg).not.toMatch(/\p{Cc}(?!$)/u);
});
