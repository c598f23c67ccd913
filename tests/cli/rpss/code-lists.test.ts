import { describe, expect, it } from "vitest";
import { readCodeLists } from "../../../src/cli/rpss/code-lists";
import { openWorkshop } from "../workshop";
import { CODE_LISTS } from "./lists";

const read = (changes: Readonly<Record<string, string | undefined>> = {}) => {
  const workshop = openWorkshop();
  for (const [name, text] of Object.entries({ ...CODE_LISTS, ...changes }))
    if (text !== undefined) workshop.write(`lists/${name}`, text);
  return readCodeLists(workshop.world, "lists");
};

describe("the code lists", () => {
  it("give known codes and the names of towns", () => {
    const lists = read();
    expect(lists.ok && lists.value.towns.get("Obec/562335")).toBe("Děčín");
    expect(lists.ok && lists.value.types.has("DruhSocialniSluzby/34")).toBe(true);
  });

  it.each([
    ["druhy-socialni-sluzby.json", "intervenční centra", "DruhSocialniSluzby/34"],
    ["cilove-skupiny-osoby.json", "oběti domácího násilí", "CilovaSkupinaOsoby/3"],
    ["kraje.json", "CZ041", "Kraj/51"],
  ])("stop the run where %s has another name for %s", (file, name, path) => {
    const result = read({ [file]: CODE_LISTS[file]!.replaceAll(name, "něco jiného") });
    expect(result).toMatchObject({ ok: false, problems: [{ code: "E_CODE_LIST", path, wanted: name }] });
  });

  it("may write names in other letters", () => {
    const file = "cilove-skupiny-osoby.json";
    expect(
      read({ [file]: CODE_LISTS[file]!.replace("rodiny s dítětem/dětmi", "Rodiny s dítětem / dětmi") }).ok,
    ).toBe(true);
  });

  it("may begin with a byte order mark and need no root", () => {
    const items = JSON.stringify(JSON.parse(CODE_LISTS["obce.json"]!).polozky);
    expect(read({ "obce.json": `\uFEFF${items}` }).ok).toBe(true);
  });

  it.each(["<html>", "{}", '{"polozky":[{"id":1}]}'])("are refused where a file holds %j", (text) => {
    expect(read({ "obce.json": text })).toMatchObject({
      problems: [{ code: "E_CODE_LIST", file: "lists/obce.json" }],
    });
  });

  it("name every missing file", () => {
    expect(read({ "obce.json": undefined, "kraje.json": undefined })).toMatchObject({
      problems: [
        { code: "E_FILE", file: "lists/kraje.json" },
        { code: "E_FILE", file: "lists/obce.json" },
      ],
    });
  });
});
