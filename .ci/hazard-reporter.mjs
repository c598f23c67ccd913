// Prints at the end how each hazard of a host page was met: in Chromium, in Firefox, by a person.
import { styleText } from "node:util";

const BROWSERS = /** @type {const} */ (["chromium", "firefox"]);
/** @type {Readonly<Record<string, Parameters<typeof styleText>[0]>>} */
const COLOURS = { passed: "green", failed: "red", manual: "yellow" };
const coloured = process.stdout.isTTY && !process.env.NO_COLOR;

/** Shows the table of `tests/e2e/hazards/rows.ts` with the results of its probes. */
export default class HazardReporter {
  /** @type {readonly { row: string, name: string, probes?: string, manual?: string }[]} */
  hazards = [];
  /** @type {Map<string, string>} */
  results = new Map();

  /** @param {import("vitest/node").TestCase} test */
  onTestCaseResult(test) {
    const { hazard, hazards } = test.meta();
    if (hazards) this.hazards = hazards;
    if (!hazard) return;
    const key = `${hazard.row} ${hazard.browser}`;
    if (this.results.get(key) !== "failed") this.results.set(key, test.result().state);
  }

  onTestRunEnd() {
    if (!this.results.size || !this.hazards.length) return;
    const width = Math.max(...this.hazards.map(({ name }) => name.length));
    console.log(`\n${"Hazards of host pages".padEnd(width + 6)} Chromium  Firefox   by hand`);
    for (const { row, name, probes, manual } of this.hazards) {
      const said = BROWSERS.map((browser) =>
        probes ? (this.results.get(`${row} ${browser}`) ?? "not run") : "-",
      );
      const cells = [...said, manual ? "manual" : ""].map((word) => paint(word.padEnd(9)));
      console.log(`${row.padStart(4)}  ${name.padEnd(width)} ${cells.join(" ")}`.trimEnd());
    }
  }
}

/** @param {string} cell */
function paint(cell) {
  const colour = coloured ? COLOURS[cell.trim()] : undefined;
  return colour ? styleText(colour, cell) : cell;
}
