import { expect, it } from "vitest";
import { findNearest } from "../../src/cli/nearest";

it.each([
  ["biuld", "build"],
  ["verifi", "verify"],
  ["kayz", "keys"],
  ["sign", "sign"],
])("takes %s for %s", (typed, meant) => {
  expect(findNearest(typed, ["build", "keys", "sign", "verify"])).toBe(meant);
});

it("suggests nothing that is three errors away", () => {
  expect(findNearest("zverejnit", ["build", "verify"])).toBeUndefined();
  expect(findNearest("bxxxd", ["build"])).toBeUndefined();
});
