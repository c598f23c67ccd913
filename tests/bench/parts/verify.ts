import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ROOT } from "../../../.ci/files.mjs";
import type { OpenInputs } from "../../../src/directory/load";
import { directoryJson, envelopeFor, inputsFor, type Loose } from "../../helpers/documents";
import { type LongTask, longTasks, openPage, sayTasks, slowDown, withBrowser } from "../browser";
import { bundle } from "../bundle";
import { median } from "../rounds";
import { type Part, row } from "../row";

const ENTRIES = 45;
const ROUNDS = 5;
const RATE_OF_TIME = 6;
const RATE_OF_TASKS = 4;

/** Two editors' signatures, the normal form and every field of 45 organizations, in a browser on a slow phone. */
export const VERIFY: Part = {
  name: "verify",
  steps: 2 * ROUNDS,
  measure: async (tick) => {
    const script = await bundle('import "/tests/bench/pages/verify-page";', { format: "iife" });
    const inputs = inputsFor(envelopeFor(directoryJson({ entries: readEntries() })));
    const measure = async (browser: Browser, rate: number): Promise<readonly Verified[]> => {
      const all: Verified[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        all.push(await verifyOnce(browser, script, inputs, rate));
        tick();
      }
      return all;
    };
    return withBrowser(async (browser) => {
      const slow = await measure(browser, RATE_OF_TIME);
      const tasks = (await measure(browser, RATE_OF_TASKS)).map((one) => one.tasks);
      const fewest = tasks.toSorted((a, b) => a.length - b.length)[0] ?? [];
      return [
        row(
          `${ENTRIES} entries on a plain http page, ${RATE_OF_TIME} × slower`,
          { most: 500 },
          "ms",
          median(slow.map(({ milliseconds }) => milliseconds)),
        ),
        row(
          `${ENTRIES} entries, tasks over 50 ms, ${RATE_OF_TASKS} × slower`,
          { exactly: 0 },
          "",
          median(tasks.map(({ length }) => length)),
          { note: `quietest round: ${fewest.length}${fewest.length ? `, ${sayTasks(fewest)}` : ""}` },
        ),
      ];
    });
  },
};

interface Verified {
  readonly milliseconds: number;
  readonly tasks: readonly LongTask[];
}

async function verifyOnce(
  browser: Browser,
  script: string,
  inputs: OpenInputs,
  rate: number,
): Promise<Verified> {
  const page = await openPage(browser);
  await page.addScriptTag({ content: script });
  await slowDown(page, rate);
  const { began, ended } = await page.evaluate((given) => globalThis.kosVerify(given), inputs);
  const tasks = await longTasks(page, began);
  await page.context().close();
  return { milliseconds: ended - began, tasks };
}

/** Real records, because invented ones are shorter and more alike. */
function readEntries(): readonly unknown[] {
  const { entries } = JSON.parse(
    readFileSync(join(ROOT, "src/data/release/directory.json"), "utf8"),
  ) as Loose;
  return Array.isArray(entries) ? entries.slice(0, ENTRIES) : [];
}
