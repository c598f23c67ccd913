import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { reportBrokenLists } from "../../src/cli/broken-lists";
import { openEditorsWorkshop } from "./workshop";

const report = (files: Readonly<Record<string, string>>, ...argv: string[]) => {
  const said: string[] = [];
  const { world } = openEditorsWorkshop(files);
  const code = reportBrokenLists(argv, {
    ...world,
    out: (text) => said.push(text),
    err: (text) => said.push(text),
  });
  return { code, said: said.join("") };
};
const BROKEN = { "municipalities.yaml": "towns: [Kolín]\n\tcommon_words: []\n" };

it("names the line of a list that stops the program itself", () => {
  const { code, said } = report(BROKEN);
  expect(code).toBe(1);
  expect(said).toContain("src/data/municipalities.yaml:2  E_YAML\n");
});

it("gives machines one line of JSON", () => {
  const { code, said } = report(BROKEN, "queue", "--json");
  expect([code, JSON.parse(said).error]).toEqual([1, "E_YAML"]);
});

it("names a list that was lost or renamed, and one that lost its accents", async () => {
  const names = "look_alikes: [a]\nother_names: [Brandýs]\nquarters: { CZ010: [Barrandov] }\n";
  const shape = `${names}towns: { CZ020: [Kolín] }\ncommon_word: [Most]\n`;
  expect(report({ "municipalities.yaml": shape }).said).toContain("nejspíš common_words");
  const workshop = openEditorsWorkshop();
  writeFileSync(workshop.path("src/data/municipalities.yaml"), Buffer.from(shape, "latin1"));
  const { data } = await workshop.json("build");
  expect(data.problems).toMatchObject([{ code: "E_NOT_UTF8", file: "src/data/municipalities.yaml" }]);
});

it("leaves every other fault to the program", () => {
  expect(report({})).toEqual({ code: undefined, said: "" });
});
