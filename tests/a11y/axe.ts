import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What one rule of axe has to say about a page; `tags` name the clauses of EN 301 549 that it serves. */
export interface RuleResult {
  readonly id: string;
  readonly tags: readonly string[];
  /** Ids of the ACT rules that it implements. */
  readonly act: readonly string[];
  /** Elements inside shadow roots that have passed. */
  readonly passed: number;
  /** Elements inside shadow roots of which axe itself cannot tell, each with its reason. */
  readonly unsure: readonly string[];
  readonly violations: readonly string[];
}

/** What axe found, in a form that reads well when a test fails. */
export interface Findings {
  readonly violations: readonly string[];
  /** What axe cannot tell of our own elements, so that somebody has to look. */
  readonly unsure: readonly string[];
  /** Elements inside shadow roots that a rule has looked at and passed. */
  readonly inside: number;
  readonly rules: readonly RuleResult[];
}

/**
 * Runs axe over a page with the rules of WCAG 2.2 AA and EN 301 549, those that are off by default included. In forced
 * colours axe reads colours that nobody sees (Chromium leaves `-webkit-text-fill-color` unforced), so there contrast
 * is out. `off` names rules that make no sense here; `lookOnly` leaves those that depend on colours and sizes, for a
 * page whose contents were judged already.
 */
export async function runAxe(
  page: Page | Frame,
  { off = [], lookOnly = false }: { readonly off?: readonly string[]; readonly lookOnly?: boolean } = {},
): Promise<Findings> {
  // Evaluated, because a script element would be refused where a page has a policy.
  const frames = "frames" in page ? page.frames() : [page];
  for (const frame of frames) {
    if (!(await frame.evaluate("'axe' in globalThis"))) await frame.evaluate(source);
  }
  const rules = await page.evaluate(judge, [off, lookOnly] as const);
  return {
    violations: rules.flatMap(({ id, violations }) => violations.map((text) => `${id}: ${text}`)),
    unsure: rules.flatMap(({ id, unsure }) => unsure.map((text) => `${id}: ${text}`)),
    inside: rules.reduce((sum, { passed }) => sum + passed, 0),
    rules,
  };
}

async function judge([off, lookOnly]: readonly [readonly string[], boolean]): Promise<RuleResult[]> {
  const { run, getRules } = (globalThis as unknown as { axe: typeof axe }).axe;
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];
  const looks = ["color-contrast", "link-in-text-block", "target-size"].filter((id) => !off.includes(id));
  const isForced = matchMedia("(forced-colors: active)").matches;
  const { violations, passes, incomplete } = await run(document, {
    runOnly: lookOnly
      ? { type: "rule", values: looks.filter((id) => !(isForced && id === "color-contrast")) }
      : { type: "tag", values: tags },
    ...(!lookOnly && {
      rules: {
        "target-size": { enabled: true },
        "color-contrast": { enabled: !isForced },
        ...Object.fromEntries(off.map((id) => [id, { enabled: false }])),
      },
    }),
    resultTypes: ["violations", "passes", "incomplete"],
    // The shortest path to each of thousands of elements would cost more than all the rules.
    selectors: false,
    ancestry: true,
  });
  type Node = axe.NodeResult;
  const isInside = ({ ancestry = [] }: Node): boolean => ancestry.some((step) => Array.isArray(step));
  const say = (node: Node): string => `${node.html.slice(0, 200)}: ${node.failureSummary ?? ""}`;
  const whyUnsure = (node: Node): string =>
    [...node.any, ...node.all, ...node.none].map(({ message }) => message).join("; ");
  const act = new Map(getRules().map(({ ruleId, actIds = [] }) => [ruleId, actIds]));
  const found = new Map<string, RuleResult>();
  for (const { id, tags: of } of [...violations, ...passes, ...incomplete]) {
    const nodesOf = (results: axe.Result[]): Node[] =>
      results.filter((result) => result.id === id).flatMap(({ nodes }) => nodes);
    found.set(id, {
      id,
      tags: of,
      act: act.get(id) ?? [],
      passed: nodesOf(passes).filter(isInside).length,
      unsure: nodesOf(incomplete)
        .filter(isInside)
        .map((node) => `${node.html.slice(0, 120)}: ${whyUnsure(node)}`),
      violations: nodesOf(violations).map(say),
    });
  }
  return [...found.values()];
}
