import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { readMisfits } from "../e2e/read-layout";
import { useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";

const open = useBrowser();

/** The source, the language with the longest lines, and a page that is written from right to left. */
const READERS = [
  ["cs", 'lang="cs"'],
  ["uk", 'lang="cs"'],
  ["cs", 'lang="ar" dir="rtl"'],
] as const;
/** A screen of 1280 × 1024 at 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 } };

/** The box behind the round button scrolls down, and the button's word is for whoever hears or speaks it. */
const MEANT = /^cut off: (?:div\.panel|span\. \S+$)/;

/** The text spacing that WCAG 1.4.12 asks a page to bear, put where the box is. */
const spaceOut = (page: Page): Promise<void> =>
  page.locator(".kos").evaluate((box) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    const root = box.getRootNode();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });

/** Everything to press that is less than 44 px high or wide. */
const readSmall = (page: Page): Promise<string[]> =>
  page.locator(".kos :is(a.number, a.exit, button, select, .chip):visible").evaluateAll((targets) =>
    targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return Math.min(width, height) < 43.5
        ? [`${target.textContent?.slice(0, 30)} ${width} × ${height}`]
        : [];
    }),
  );

describe.each(READERS)("at 400 %, in %s on a page with %s", (language, html) => {
  test.each(["inline", "compact", "button"])("the %s box fits, with wide text too", async (layout) => {
    const box = placeholder(
      `data-kos-region="praha" data-kos-lang="${language}" data-kos-layout="${layout}"`,
    );
    const { page } = await open(hostPage({ html, main: box }), { context: ZOOMED });
    expect(await readSmall(page)).toEqual([]);
    if (layout === "button") await page.locator(".opener").click();
    await page.locator(".card").first().waitFor();
    for (const look of ["as it is", "spaced out"]) {
      if (look === "spaced out") await spaceOut(page);
      const misfits = await readMisfits(page);
      expect(
        misfits.filter((misfit) => !MEANT.test(misfit)),
        look,
      ).toEqual([]);
      const sideways = await page
        .locator(".panel")
        .evaluateAll((panels) => panels.filter((panel) => panel.scrollWidth > panel.clientWidth).length);
      expect(sideways, look).toBe(0);
      expect(await readSmall(page), look).toEqual([]);
    }
  });
});
