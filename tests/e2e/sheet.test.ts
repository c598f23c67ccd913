import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { renderSheets } from "../../src/cli/export/a4/render";
import { renderHtml } from "../../src/cli/export/html/render";
import { runAxe } from "../a11y/axe";
import { EVERYTHING, publishedEdition } from "../cli/export/editions";
import { useBrowser } from "../helpers/browser";

const FOLDER = join(ROOT, ".cache/screenshots");
const A4 = { width: 794, height: 1123 };
const open = useBrowser();
const edition = publishedEdition();
const [, ...sheets] = renderSheets(edition, EVERYTHING);
const pages = renderHtml(edition, EVERYTHING);
const sheetOf = (path: string): string => sheets.find((file) => file.path === path)?.text ?? "";
const pageOf = (path: string): string => pages.find((file) => file.path === path)?.text ?? "";

mkdirSync(FOLDER, { recursive: true });

/** Runs in the page: what a printer would cut off or print over, named for people. */
function findCrowding(): readonly string[] {
  const found: string[] = [];
  const bottom = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
  const last = [...document.querySelectorAll("article")].at(-1)?.getBoundingClientRect().bottom ?? 0;
  if (last > (bottom("footer")?.top ?? 0)) found.push("the rows run into the footer");
  if ((bottom("body")?.bottom ?? 0) > 1123) found.push("the sheet is longer than A4");
  for (const strip of document.querySelectorAll(".strips li")) {
    const box = strip.getBoundingClientRect();
    for (const part of strip.children) {
      const { left, right, top, bottom: end } = part.getBoundingClientRect();
      if (left < box.left || right > box.right || top < box.top || end > box.bottom + 1)
        found.push(`${part.textContent} leaves its strip`);
    }
  }
  for (const number of document.querySelectorAll(".number")) {
    if (number.getClientRects().length > 1) found.push(`${number.textContent} is broken`);
  }
  return found;
}

describe("a sheet", () => {
  test("fits on one page of A4, for every place and audience", async () => {
    const { page } = await open({ body: sheets[0]!.text }, { until: "", context: { viewport: A4 } });
    await page.emulateMedia({ media: "print" });
    const crowded: string[] = [];
    for (const { path, text } of sheets) {
      await page.setContent(text);
      crowded.push(...(await page.evaluate(findCrowding)).map((what) => `${path}: ${what}`));
    }
    expect(crowded).toEqual([]);
  }, 120_000);

  test.each(["praha-a", "praha-b", "praha-e", "karlovarsky-b", "karlovarsky-d", "cela-cr-h"])(
    "%s prints as one page with its numbers on it",
    async (name) => {
      const { page, console: said } = await open(
        { body: sheetOf(`${name}.html`) },
        { until: "", context: { viewport: A4 } },
      );
      await page.emulateMedia({ media: "print" });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/);
      const shown = await page.locator(".number").allInnerTexts();
      expect(shown.length).toBeGreaterThan(15);
      for (const number of shown) expect(number).toMatch(/^\d{3}(?: \d{3})*$/);
      await page.screenshot({ path: join(FOLDER, `sheet-${name}.png`) });
      expect(said).toEqual([]);
    },
  );

  test("is accessible on a screen", async () => {
    const { page } = await open({ body: sheetOf("karlovarsky-d.html") }, { until: "" });
    expect((await runAxe(page)).violations).toEqual([]);
  });

  test("has a heading that can be read from two metres", async () => {
    const { page } = await open({ body: sheetOf("praha-a.html") }, { until: "", context: { viewport: A4 } });
    const size = await page
      .locator("h1")
      .evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
    // Letters of 1/200 of the distance: 10 mm, of which a capital is about 0.7 of the type size.
    expect((size / 96) * 25.4).toBeGreaterThanOrEqual(10);
  });
});

describe("a plain page", () => {
  test.each([
    ["index.html", {}],
    ["karlovarsky.html", {}],
    ["karlovarsky-d.html", {}],
    ["karlovarsky.html", { colorScheme: "dark" }],
    ["praha.html", { viewport: { width: 320, height: 800 } }],
  ] as const)(
    "%s is accessible, styled by its own hash and as wide as the screen (%o)",
    async (path, context) => {
      const { page, console: said } = await open({ body: pageOf(path) }, { until: "", context });
      expect((await runAxe(page)).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await page.locator("h1").evaluate((one) => getComputedStyle(one).marginTop)).toBe("0px");
      expect(said).toEqual([]);
    },
  );

  test("asks for nothing but itself", async () => {
    const { server } = await open({ body: pageOf("praha.html") }, { until: "" });
    expect(server.asked).toEqual(["/"]);
  });
});
