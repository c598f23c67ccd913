import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { indexCards, searchCards } from "../../src/guidance/search";
import { realGuidance } from "./real-guidance";

const QUERIES = parse(readFileSync(new URL("queries.yaml", import.meta.url), "utf8")) as readonly {
  readonly query: string;
  readonly first: string | null;
}[];

const index = indexCards(realGuidance());

describe("searching the cards", () => {
  it("is tried with at least thirty questions", () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(30);
  });

  it.each(QUERIES)("puts the right card first for $query", ({ query, first }) => {
    expect(searchCards(index, query)[0]?.id ?? null).toBe(first);
  });

  it("finds nothing for nothing", () => {
    expect(searchCards(index, "")).toEqual([]);
  });
});
