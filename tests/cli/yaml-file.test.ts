import { expect, it } from "vitest";
import { readYamlFile } from "../../src/cli/yaml-file";
import { openWorkshop } from "./workshop";

function faultsOf(text: string) {
  const workshop = openWorkshop();
  workshop.write("a.yaml", text);
  const read = readYamlFile(workshop.world, "a.yaml");
  return read.ok ? [] : read.problems.map(({ line, wanted, got }) => ({ line, wanted, got }));
}

const LIST = 'a:\n  - id: x\n    kind: y\n    list: [1]\n    text: "z"\nb: c\n';
const INDENT = "řádky jedné úrovně odsazené stejně";

it.each([
  ["a row too far left", "    kind", "   kind", 3, INDENT],
  ["a row too far right", "    kind", "     kind", 2, `${INDENT}, tento a ten pod ním`],
  ["a tabulator", "    kind", "\tkind", 3, "odsazení mezerami, ne tabulátorem"],
  ["an open bracket", "[1]", "[1", 5, "uzavřená závorka nebo uvozovky, tady nebo o řádek výš"],
  ["an open quotation mark", '"z"', '"z', 6, "uzavřená závorka nebo uvozovky"],
])("tells %s once, not every sound line behind it", (_title, from, to, line, wanted) => {
  expect(faultsOf(LIST.replace(from, to))).toMatchObject([{ line, wanted }]);
});

it("tells every name that stands there twice", () => {
  expect(faultsOf("a: 1\na: 2\nb: 1\nb: 2\n").map(({ line }) => line)).toEqual([2, 4]);
});

it.each([
  ["street: Dlouhá 5 #2", "Dlouhá 5 #2"],
  ["name: &Pomoc lidem", "&Pomoc"],
  ["name: !Pomoc lidem", undefined],
  ["name: ! Pomoc lidem", "!"],
  ["- Dům #otevřený", "Dům #otevřený"],
])("swallows no part of a text: %s", (text, got) => {
  expect(faultsOf(text)).toMatchObject([got === undefined ? { line: 1 } : { line: 1, got }]);
});

it.each([
  "# poznámka\na: b",
  "a: b # poznámka",
  'a: "Dlouhá 5 #2"',
  "a: Dlouhá 5#2",
  "a: [b] #x",
  "a: 5 # pět",
])("lets through %j", (text) => {
  expect(faultsOf(text)).toEqual([]);
});
