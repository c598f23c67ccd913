import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder, SCRIPT } from "../helpers/pages";

const open = useBrowser();

/** What a whole box shows, on whatever page it stands. */
async function expectWholeBox(page: Page): Promise<void> {
  expect(await page.locator(".heading").textContent()).toBe(cs.heading);
  expect(await page.locator(".age").isVisible()).toBe(true);
  expect(await page.getByText(cs.privacy).isVisible()).toBe(true);
  await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBe(8);
  expect(await page.locator('.emergency a[href="tel:112"]').isVisible()).toBe(true);
}

describe("a page with unusual markup", () => {
  test("in quirks mode shows a whole box", async () => {
    const { page } = await open(hostPage({ doctype: "" }));
    expect(await page.evaluate(() => document.compatMode)).toBe("BackCompat");
    await expectWholeBox(page);
  });

  test("in XHTML shows a whole box", async () => {
    const html = 'xmlns="http://www.w3.org/1999/xhtml" lang="cs"';
    const body = hostPage({
      doctype: "<!DOCTYPE html>",
      html,
      main: placeholder().replace("data-kos-help", 'data-kos-help=""'),
      end: SCRIPT.replace("async", 'async="async"'),
    });
    const { page } = await open({ body, type: "application/xhtml+xml; charset=utf-8" });
    expect(await page.evaluate(() => document.contentType)).toBe("application/xhtml+xml");
    await expectWholeBox(page);
  });
});
