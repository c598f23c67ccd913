import { afterEach, describe, expect, test } from "vitest";
import { PATIENTLY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";
import { clearStorage, enter, putStorage, readStorage, suggest } from "./worker";

const extension = useExtension();
afterEach(() => clearStorage(extension().worker));

/** The tab that the address bar has opened. */
async function enterAndOpen(text: string, where?: string) {
  const { context, worker } = extension();
  const opened = context.waitForEvent("page");
  await enter(worker, text, where);
  return opened;
}

describe("the address bar", () => {
  test("suggests services by name and number, without accents and in any case", async () => {
    const suggested = await suggest(extension().worker, "linka bezpeci");
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.length).toBeLessThanOrEqual(5);
    expect(suggested[0]?.description).toBe("Linka bezpečí · 116 111");
  });

  test("gives lines of which each finds itself first", async () => {
    const { worker } = extension();
    const [first] = await suggest(worker, "modra linka");
    expect((await suggest(worker, first?.content ?? ""))[0]).toEqual(first);
  });

  test("suggests nothing for what is none of our business", async () => {
    expect(await suggest(extension().worker, "pizza")).toEqual([]);
    expect(await suggest(extension().worker, "")).toEqual([]);
  });

  test("hides services for victims where the violent person's door is set", async () => {
    const { worker } = extension();
    const before = await suggest(worker, "Bílý kruh bezpečí");
    await putStorage(worker, { audience: "violent_person" });
    const after = await suggest(worker, "Bílý kruh bezpečí");
    expect(before.some(({ content }) => content.startsWith("Bílý kruh"))).toBe(true);
    expect(after.some(({ content }) => content.startsWith("Bílý kruh"))).toBe(false);
  });

  test("opens the popup's page with what was typed, in no address and no storage", async () => {
    const page = await enterAndOpen("tyrane deti");
    await expect.poll(() => page.locator("#query").inputValue(), PATIENTLY).toBe("tyrane deti");
    expect(page.url()).toMatch(/\/popup\.html$/);
    expect(await page.title()).not.toContain("tyrane");
    expect(await readStorage(extension().worker)).toEqual({});
    await page.close();
  });

  test("hands a query over once", async () => {
    const first = await enterAndOpen("tyrane deti");
    await expect.poll(() => first.locator("#query").inputValue(), PATIENTLY).toBe("tyrane deti");
    await first.close();
    const page = await extension().open("popup");
    await page.waitForSelector(".row");
    expect(await page.locator("#query").inputValue()).toBe("");
    await page.close();
  });

  test("stays in the tab where the browser says so", async () => {
    const { context, open, worker } = extension();
    const page = await open("options");
    await page.bringToFront();
    const before = context.pages().length;
    await enter(worker, "linka", "currentTab");
    await expect.poll(() => page.url(), PATIENTLY).toMatch(/\/popup\.html$/);
    expect(context.pages()).toHaveLength(before);
    await page.close();
  });
});
