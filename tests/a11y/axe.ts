import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe found, in a form that reads well when a test fails. */
export interface Findings {
  readonly violations: readonly string[];
  /** Elements inside shadow roots that a rule has looked at and passed. */
  readonly inside: number;
}

/**
 * Runs axe over a page with the rules of WCAG 2.2 AA, those that are off by default included. In forced colours
 * axe reads colours that nobody sees (Chromium leaves `-webkit-text-fill-color` unforced), so there contrast is out.
 */
export async function runAxe(page: Page): Promise<Findings> {
  // Evaluated, because a script element would be refused where a page has a policy.
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: true }, "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } },
    resultTypes: ["violations", "passes"],
  })`);
  const targets = passes.flatMap(({ nodes }) => nodes.map(({ target }) => target[0]));
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(" > ")}: ${failureSummary}`),
    ),
    inside: targets.filter((target) => Array.isArray(target) && target.length === 2).length,
  };
}
