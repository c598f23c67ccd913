import { beforeAll, describe, expect, it } from "vitest";
import type { SearchIndex } from "../../src/search/index";
import { type Answer, ask, figures, report } from "./measure";
import { QUERIES } from "./queries";
import { indexReal, readRealDirectory } from "./real-directory";

let index: SearchIndex;
beforeAll(async () => {
  index = indexReal(await readRealDirectory());
});

describe.each(["tuning", "former", "reporting"] as const)("the %s queries", (half) => {
  let answers: readonly Answer[];
  const of = (holds: (kind: string) => boolean) => answers.filter(({ query }) => holds(query.kind));
  beforeAll(() => {
    answers = QUERIES.filter((query) => query.half === half).map((query) => ask(index, query));
    console.info(report(`Search, ${half} queries`, answers, half === "tuning"));
  });

  it("finds what is asked for in words of the directory", () => {
    const { recall, rank } = figures(of((kind) => kind !== "intent" && kind !== "off_topic"));
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(rank).toBeGreaterThanOrEqual(0.95);
  });

  it("understands what people say has happened to them", () => {
    expect(figures(of((kind) => kind === "intent")).recall).toBeGreaterThanOrEqual(0.8);
  });

  it("answers almost nothing off the topic", () => {
    expect(figures(of((kind) => kind === "off_topic")).recall).toBeGreaterThanOrEqual(0.9);
  });
});
