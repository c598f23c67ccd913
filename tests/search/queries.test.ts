import { describe, expect, it } from "vitest";
import { ORGANIZATIONS } from "../data/editors-data";
import { QUERIES, QUERY_KINDS, type SearchQuery } from "./queries";

const published = new Map(
  ORGANIZATIONS.filter(({ status }) => status === "published")
    .flatMap(({ services }) => services)
    .map((service) => [service.id, service]),
);

const least: Record<string, number> = { off_topic: 20, intent: 30, town: 20 };

const ofKind = (kind: string) => QUERIES.filter((query) => query.kind === kind);
const ofHalf = (half: string) => QUERIES.filter((query) => query.half === half);
const duplicates = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
const wordsOf = (queries: readonly SearchQuery[]) => queries.map(({ q }) => q);

/** The hits that recall among the first five can count. */
const countable = (queries: readonly SearchQuery[]) =>
  queries.reduce((sum, { expect: ids }) => sum + Math.min(5, ids.length), 0);

describe("the queries", () => {
  it("are many enough of each kind to speak of it", () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(190);
    expect(QUERY_KINDS.filter((kind) => ofKind(kind).length < (least[kind] ?? 12))).toEqual([]);
  });

  it("are of a known kind and have no other fields", () => {
    const fields = ["q", "kind", "half", "expect", "why"];
    const odd = QUERIES.filter(
      (query) => !QUERY_KINDS.includes(query.kind) || Object.keys(query).some((key) => !fields.includes(key)),
    );
    expect(wordsOf(odd)).toEqual([]);
  });

  it("are text, each asked once", () => {
    expect(QUERIES.filter(({ q }) => typeof q !== "string" || q !== q.trim() || q === "")).toEqual([]);
    expect(duplicates(QUERIES.map(({ q }) => q.toLowerCase()))).toEqual([]);
  });

  it("of the first hour alternate between two halves within each kind", () => {
    const halves = (kind: string) => ofKind(kind).flatMap(({ half }) => (half === "reporting" ? [] : [half]));
    const wanted = (kind: string) => halves(kind).map((_, index) => (index % 2 === 0 ? "tuning" : "former"));
    for (const kind of QUERY_KINDS) expect([kind, ...halves(kind)]).toEqual([kind, ...wanted(kind)]);
  });

  it("that figures are published of are many, and of every kind", () => {
    const reporting = ofHalf("reporting");
    expect(reporting.length).toBeGreaterThanOrEqual(150);
    expect(QUERY_KINDS.filter((kind) => reporting.filter((one) => one.kind === kind).length < 8)).toEqual([]);
  });

  it("ask for about as much in both halves of the first hour", () => {
    const [tuning, former] = [countable(ofHalf("tuning")), countable(ofHalf("former"))];
    expect(Math.abs(tuning - former) / tuning).toBeLessThan(0.1);
  });
});

describe("the expected services", () => {
  it("are published", () => {
    const unknown = QUERIES.flatMap(({ q, expect: ids }) =>
      ids.filter((id) => !published.has(id)).map((id) => `${q}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it("stand once in each answer", () => {
    expect(wordsOf(QUERIES.filter(({ expect: ids }) => duplicates(ids).length > 0))).toEqual([]);
  });

  it("are none off the topic, and some for everything else", () => {
    const wrong = QUERIES.filter(({ kind, expect: ids }) => (kind === "off_topic") !== (ids.length === 0));
    expect(wordsOf(wrong)).toEqual([]);
  });

  it("answer on the number that was typed", () => {
    const digits = (text: string) => text.replaceAll(" ", "").replace(/^(\+|00)420/, "");
    const answers = (id: string, typed: string) =>
      published.get(id)?.phones?.some(({ number }) => digits(number).includes(typed)) ?? false;
    const wrong = ofKind("number").flatMap(({ q, expect: ids }) =>
      ids.filter((id) => !answers(id, digits(q))).map((id) => `${q}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it("never send a person who hurts others to the help for those who are hurt", () => {
    const forVictims = ["counselling_victims", "shelter", "intervention_centre"];
    const kinds = ({ expect: ids }: SearchQuery) => ids.map((id) => published.get(id)?.kind ?? "");
    const mixed = ofKind("intent").filter(
      (query) =>
        kinds(query).includes("violent_person_programme") &&
        kinds(query).some((kind) => forVictims.includes(kind)),
    );
    expect(wordsOf(mixed)).toEqual([]);
  });
});
