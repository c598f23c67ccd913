import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../.ci/files.mjs";
import { weigh } from "../../../.ci/weight.mjs";
import { buildBareScript } from "../../dist/bare-script";
import { type Part, row } from "../row";

/** What a visitor of the page pays for the box in bytes; `tests/dist/weight.test.ts` says which part of it weighs what. */
export const SIZE: Part = {
  name: "size",
  steps: 2,
  measure: async (tick) => {
    const whole = weigh(readFileSync(join(ROOT, "dist/widget/kos.js"), "utf8"));
    tick();
    const bare = weigh(await buildBareScript());
    tick();
    return [
      row("kos.js with the whole directory and all languages, brotli", { most: 36 }, "kB", whole / 1000, {
        ours: `${whole} B`,
      }),
      row("kos.js without data, Czech alone, brotli", { most: 21 }, "kB", bare / 1000, { ours: `${bare} B` }),
    ];
  },
};
