import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { BUDGETS, MOST_BARE_BYTES } from "../../.ci/budgets.mjs";
import { ROOT } from "../../.ci/files.mjs";
import { overBudget, weigh, weighScript } from "../../.ci/weight.mjs";
import { buildBareScript } from "./bare-script";

const BUILD = 180_000;

/** Letters without a pattern, which no compression makes smaller than three quarters of them. */
function makeNoise(length: number): string {
  let state = 1;
  const letters = Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(48 + ((state >> 16) % 64));
  });
  return letters.join("").replaceAll("\\", "x");
}

describe("the weight of kos.js", () => {
  let built: Awaited<ReturnType<typeof weighScript>>;
  beforeAll(async () => {
    built = await weighScript();
  }, BUILD);

  test("is that of the published script, divided without a rest", () => {
    const published = readFileSync(join(ROOT, "dist/widget/kos.js"), "utf8");
    // Both texts in full would fill the screen.
    expect(built.code === published, "dist is older than the code: npm run build").toBe(true);
    const sum = [...built.parts.values()].reduce((total, bytes) => total + bytes, 0);
    expect(Math.abs(sum - weigh(built.code))).toBeLessThan(BUDGETS.length);
    for (const [name, bytes] of built.parts) expect([name, bytes > 500]).toEqual([name, true]);
  });

  test("keeps the budget of every part", () => {
    expect(overBudget(built.parts)).toEqual([]);
  });

  test("leaves no part so much room that a kilobyte more would go unseen", () => {
    const heavier = new Map([...built.parts].map(([name, bytes]) => [name, bytes + 1000]));
    expect(overBudget(heavier)).toHaveLength(BUDGETS.length);
  });

  test("counts a planted kilobyte in the part where it lies", { timeout: BUILD }, async () => {
    const plant: Plugin = {
      name: "kos:planted",
      enforce: "pre",
      transform: {
        filter: { id: /\/src\/hours\/open-state\.ts$/ },
        // Something has to use it, or the build leaves it out.
        handler: (code) => ({
          code: `${code};globalThis.console.debug(${JSON.stringify(makeNoise(1400))});`,
          map: null,
        }),
      },
    };
    const { parts } = await weighScript([plant]);
    expect(overBudget(parts)).toEqual([expect.stringMatching(/^hours: /)]);
  });

  test(
    `is at most ${MOST_BARE_BYTES} bytes without data and in Czech alone`,
    { timeout: BUILD },
    async () => {
      const bytes = weigh(await buildBareScript());
      console.info(`kos.js without data, Czech alone: ${bytes} after brotli`);
      expect(bytes).toBeLessThanOrEqual(MOST_BARE_BYTES);
      expect(bytes).toBeGreaterThan(MOST_BARE_BYTES - 1500);
    },
  );
});
