import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderReadme } from "../../.ci/readme.mjs";

test("options, figures and verifying commands of the README are those of the code", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  // `npm run readme` writes them.
  expect(await renderReadme(readme)).toBe(readme);
});
