import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { KOS_PARTS, rewritten } from "../dist/script-parts";
import { showAll } from "../e2e/read-box";
import { useBrowser, type VisitOptions } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { runAxe } from "./axe";

interface View extends VisitOptions {
  readonly name: string;
  readonly attributes?: string;
  readonly html?: string;
  readonly boxes?: number;
  /** What a visitor does first. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const open = useBrowser();
const broken = rewritten(KOS_PARTS.packed, KOS_PARTS.packed.replace("+420734441233", "+420734441234"));
const prague = 'data-kos-region="praha"';
const narrow = { viewport: { width: 320, height: 640 } };

/** What `matrix.test.ts` does not show. */
const VIEWS: readonly View[] = [
  {
    name: "loading",
    before: () => (window.requestAnimationFrame = () => 0),
    until: '[data-kos-state="loading"]',
  },
  { name: "without any choice", attributes: "" },
  { name: "for a child", attributes: 'data-kos-region="praha-7" data-kos-audience="child"' },
  {
    name: "with everything unfolded",
    attributes: prague,
    act: async (page) => {
      await page.getByRole("button", { name: cs.moreAudiences }).click();
      await showAll(page);
    },
  },
  { name: "with its own accent", attributes: 'data-kos-accent="#7a0046"' },
  {
    name: "without a directory it can believe",
    more: { "/kos.js": { body: broken, type: "text/javascript" } },
  },
  { name: "320 px wide", attributes: prague, context: narrow },
  {
    name: "on a phone, dark",
    attributes: 'data-kos-theme="auto"',
    context: { ...narrow, colorScheme: "dark" },
  },
  { name: "twice on a page", attributes: prague, boxes: 2 },
];

describe("the box", () => {
  test.each(VIEWS)(
    "breaks no rule of axe $name",
    async ({ attributes, html = 'lang="cs"', boxes = 1, act, ...options }) => {
      const main = Array.from({ length: boxes }, () => placeholder(attributes)).join("");
      const { page } = await open(hostPage({ html, main }), options);
      await act?.(page);
      const { violations, inside } = await runAxe(page);
      expect(violations).toEqual([]);
      expect(inside).toBeGreaterThan(5);
    },
  );
});

test("axe sees what is wrong inside the box", async () => {
  const { page } = await open();
  await page.locator(".emergency").evaluate((line) => {
    const image = document.createElement("img");
    line.append(image, document.createElement("button"));
  });
  const { violations } = await runAxe(page);
  expect(violations.map((text) => text.replace(/:.*/s, "")).toSorted()).toEqual(
    expect.arrayContaining(["button-name", "image-alt"]),
  );
});
