import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { popupCs } from "../../../src/i18n/popup-cs";
import { PATIENTLY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";

const extension = useExtension();

async function open(): Promise<Page> {
  const page = await extension().open("popup");
  await page.locator(".row").first().waitFor();
  return page;
}

/** What has the focus, as a person would name it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    return at.dataset["id"] ?? (at.id || at.textContent?.trim() || at.localName);
  });
const report = (page: Page) => page.locator("footer [role=status]").textContent();

/** Presses Tab until the focus is on what matches, at most once around the page. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${selector}`);
}

describe("with the keyboard alone", () => {
  test("a number is found and copied", async () => {
    const page = await open();
    await page.keyboard.type("modra linka");
    await expect
      .poll(() => page.locator(".row").first().getAttribute("data-id"), PATIENTLY)
      .toBe("modra-linka");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("c");
    await expect.poll(() => report(page), PATIENTLY).toContain(popupCs.copied);
  });

  test("a record is opened, its second number copied, and left for its row", async () => {
    const page = await open();
    await page.keyboard.type("riaps");
    await expect.poll(() => page.locator(".row").count(), PATIENTLY).toBeLessThan(5);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page), PATIENTLY).toBe("detail-title");
    await page.keyboard.press("2");
    await expect.poll(() => report(page), PATIENTLY).toContain(popupCs.copied);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page), PATIENTLY).toBe("krizove-centrum-riaps");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.locator("#query").inputValue()).toBe("");
  });

  test("filters are set and folded ones opened", async () => {
    const page = await open();
    await tabTo(page, ".filters select");
    await page.keyboard.type("Karlo");
    await expect
      .poll(() => page.locator(".filters select").first().inputValue(), PATIENTLY)
      .toBe("karlovarsky");
    await tabTo(page, ".filters .check input");
    await page.keyboard.press("Space");
    expect(await page.getByLabel(popupCs.openNow).isChecked()).toBe(true);
    await tabTo(page, ".more-filters summary");
    await page.keyboard.press("Enter");
    await tabTo(page, ".folded select");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page), PATIENTLY).toBe("query");
  });

  test("a service is put on the sheet, which can be printed", async () => {
    const page = await open();
    await page.evaluate(() => (window.print = () => (document.body.dataset["printed"] = "yes")));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("p");
    await tabTo(page, ".print");
    await page.keyboard.press("Enter");
    expect(await page.locator("body").getAttribute("data-printed")).toBe("yes");
  });

  test("a contact card is saved", async () => {
    const page = await open();
    await page.keyboard.type("linka bezpeci");
    await page.keyboard.press("Enter");
    await page.locator(".detail").waitFor();
    await tabTo(page, ".save summary");
    await page.keyboard.press("Enter");
    await tabTo(page, ".save a");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("kontakt.vcf");
  });

  test("the help opens, closes, and gives the focus back", async () => {
    const page = await open();
    await page.keyboard.press("ArrowDown");
    const row = await focused(page);
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page), PATIENTLY).toBe(row);
  });

  test("letters that are keys in the list stay letters in the field", async () => {
    const page = await open();
    await page.keyboard.type("c p f ? 1");
    expect(await page.locator("#query").inputValue()).toBe("c p f ? 1");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect((await report(page))?.trim()).toBe("");
  });

  test("Tab goes round numbers, tools, search, filters, one row and back, with a ring around each", async () => {
    const page = await open();
    const path: string[] = [];
    for (let presses = 0; presses < 14; presses++) {
      path.push(await focused(page));
      const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(ring, path.at(-1)).toBe("solid");
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
    expect(path[0]).toBe("query");
    expect(await page.locator(".row[tabindex='0']").count()).toBe(1);
  });
});
