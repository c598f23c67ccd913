import { describe, expect, it } from "vitest";
import { toDocuments } from "../../src/search/documents";
import { buildIndex } from "../../src/search/index";
import { documentsOf } from "../../src/search/sheet";
import { compileSynonyms } from "../../src/search/synonyms";
import { aDirectory, aService } from "../fixtures/directory";
import { ids, SAMPLE_SYNONYMS, sampleIndex } from "./sample";

const many = [...Array(500).keys()].map((nth) => aService(`sluzba-${nth}`, { name: `Poradna ${nth}` }));

describe("building the index", () => {
  it("gives way between slices of a few documents", () => {
    const slices = buildIndex(toDocuments(aDirectory(many)), compileSynonyms(SAMPLE_SYNONYMS));
    let count = 0;
    while (!slices.next().done) count += 1;
    expect(count).toBeGreaterThan(500 / 64);
  });

  it("finds the same whether it was built in slices or at once", () => {
    const slices = buildIndex(toDocuments(aDirectory(many)), compileSynonyms(SAMPLE_SYNONYMS));
    let step = slices.next();
    while (!step.done) step = slices.next();
    expect(ids(step.value, "poradna 42")).toEqual(ids(sampleIndex(many), "poradna 42"));
    expect(ids(step.value, "poradna 42")[0]).toBe("sluzba-42");
  });

  it("counts a word once in a document, with the best of its weights", () => {
    const index = sampleIndex([aService("a", { name: "Linka linka", summary: { cs: "Linka, linka." } })]);
    const word = index.lexicon.ids.get("link")!;
    expect([...documentsOf(index, word)]).toEqual([0]);
  });
});
