import fc from "fast-check";
import { describe, expect, it } from "vitest";
import synonyms from "../../src/data/synonyms.yaml";
import { toDocuments } from "../../src/search/documents";
import { fold } from "../../src/search/fold";
import { buildIndexNow } from "../../src/search/index";
import { search } from "../../src/search/query";
import { aDirectory } from "../fixtures/directory";
import { SAMPLE_SERVICES } from "./sample";

const index = buildIndexNow(toDocuments(aDirectory(SAMPLE_SERVICES)), synonyms);
const said = Object.values(synonyms.words).flat();
const words = fc
  .array(
    fc.oneof(fc.constantFrom(...said, "Brno", "linka", "116", "Karlovy Vary"), fc.string({ unit: "binary" })),
  )
  .map((parts) => parts.join(" "));
const digits = fc.constantFrom("999283772", "999111222", "116199");

describe("any text", () => {
  it("is answered the same each time, with hits that fit between 1 and 100", () => {
    fc.assert(
      fc.property(words, (query) => {
        const hits = search(index, query);
        expect(search(index, query)).toEqual(hits);
        expect(hits.every(({ fit }) => fit > 0 && fit <= 100)).toBe(true);
      }),
    );
  });

  it("finds the same with and without accents", () => {
    fc.assert(
      fc.property(words, (query) => {
        expect(search(index, fold(query))).toEqual(search(index, query));
      }),
    );
  });
});

describe("any number", () => {
  it("is found however its digits are grouped", () => {
    const gaps = fc.array(fc.constantFrom("", " ", "-", ".", "/"), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, gaps, fc.constantFrom("", "+420 ", "00420"), (number, gap, code) => {
        const prefix = number.length === 9 ? code : "";
        const grouped = number
          .split("")
          .map((digit, at) => (at === 0 ? digit : `${gap[at]}${digit}`))
          .join("");
        expect(search(index, prefix + grouped)).toEqual(search(index, number));
      }),
    );
  });
});
