import { describe, expect, test } from "vitest";
import { type Run, writeJson, writeMarkdown } from "./report";
import { median, pairUp, percentile } from "./rounds";
import { judge, row } from "./row";

const RUN: Run = {
  date: "2026-11-22T10:00:00.000Z",
  machine: "2 × processor",
  seconds: 61.4,
  parts: [
    {
      name: "hours",
      rows: [row("faster", { least: 80 }, "×", 120.04, { peer: "opening_hours 3.15.0: 9 µs" })],
    },
    {
      name: "box",
      rows: [
        row("requests", { exactly: 1 }, "", 2),
        row("weight", { most: 36 }, "kB", undefined, { note: "a | b" }),
      ],
    },
  ],
};

test("writes one line for each row, with goal, figure and verdict", () => {
  expect(writeMarkdown(RUN)).toBe(`2026-11-22, 2 × processor, 61 s. 1 pass, 1 miss, 1 not measured.

| part | what | goal | measured | | ours | peer | note |
| --- | --- | --- | ---: | --- | --- | --- | --- |
| hours | faster | ≥ 80 × | 120 × | pass |  | opening_hours 3.15.0: 9 µs |  |
| box | requests | = 1 | 2 | miss |  |  |  |
| box | weight | ≤ 36 kB | – | not measured |  |  | a \\| b |
`);
});

test("keeps the figures unrounded, with their verdicts", () => {
  const { rows, machine } = JSON.parse(writeJson(RUN));
  expect(machine).toBe("2 × processor");
  expect(rows.map(({ part, value, verdict }: Record<string, unknown>) => [part, value, verdict])).toEqual([
    ["hours", 120.04, "pass"],
    ["box", 2, "miss"],
    ["box", null, "not measured"],
  ]);
});

describe("a verdict", () => {
  test.each([
    [{ most: 2 }, 2, "pass"],
    [{ most: 2 }, 2.001, "miss"],
    [{ least: 2 }, 2, "pass"],
    [{ least: 2 }, 1.999, "miss"],
    [{ exactly: 0 }, 0, "pass"],
    [{ exactly: 0 }, 0.001, "miss"],
    [{ most: 2 }, Number.NaN, "not measured"],
  ] as const)("on %j for %d is %s", (goal, value, verdict) => {
    expect(judge(row("x", goal, "", value))).toBe(verdict);
  });
});

describe("the figures", () => {
  test("are medians and percentiles", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(percentile([5, 1, 4, 2, 3], 0.8)).toBe(4);
  });

  test("are ratios within a round, and the first round does not count", async () => {
    const [ours, peer] = [
      [100, 1, 2, 4],
      [1, 10, 30, 20],
    ];
    const [next, nextPeer] = [ours.values(), peer.values()];
    let ticks = 0;
    const pair = await pairUp(
      3,
      () => next.next().value ?? 0,
      () => nextPeer.next().value ?? 0,
      () => (ticks += 1),
    );
    expect(pair).toEqual({ ours: 2, peer: 20, times: 10 });
    expect(ticks).toBe(4);
  });
});
