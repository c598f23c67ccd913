import { beforeEach, describe, expect, test } from "vitest";
import { PATIENTLY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";
import { clearStorage, clickMenu, enter, forbidPopup, readStorage, suggest } from "./worker";

const extension = useExtension();
beforeEach(() => clearStorage(extension().worker));

/** What was asked for outside the extension itself, since this was called. */
function recordRequests(): readonly string[] {
  const asked: string[] = [];
  extension().context.on("request", (request) => {
    if (!request.url().startsWith("chrome-extension://")) asked.push(request.url());
  });
  return asked;
}

describe("what is looked for", () => {
  test("leaves no trace in storage, addresses, titles and history, and asks nobody", async () => {
    const asked = recordRequests();
    const { worker, open } = extension();
    const page = await open("popup");
    const [url, title, entries] = [page.url(), await page.title(), await page.evaluate(() => history.length)];
    await page.locator("#query").fill("tyrane deti karlovarsky");
    await page.locator("#query").press("Enter");
    await suggest(worker, "muz me bije");
    await page.waitForTimeout(500);
    expect(await readStorage(worker)).toEqual({});
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect([page.url(), await page.title(), await page.evaluate(() => history.length)]).toEqual([
      url,
      title,
      entries,
    ]);
    expect(asked).toEqual([]);
    await page.close();
  });

  test.each([
    ["the address bar", (text: string) => enter(extension().worker, text)],
    ["the menu", (text: string) => clickMenu(extension().worker, text)],
  ])("is handed over from %s in memory alone", async (_, send) => {
    const asked = recordRequests();
    const { context, worker } = extension();
    await forbidPopup(worker);
    const opened = context.waitForEvent("page");
    await send("tyrane deti");
    const page = await opened;
    await page.waitForURL(/\/popup\.html$/);
    expect(await page.title()).not.toContain("tyrane");
    expect(
      await page.evaluate(() => [location.search, location.hash, JSON.stringify(history.state)]),
    ).toEqual(["", "", "null"]);
    expect(await readStorage(worker)).toEqual({});
    expect(asked).toEqual([]);
    await page.close();
  });
});

test("the page of settings stores nothing by being read, and asks nobody even when settings change", async () => {
  const asked = recordRequests();
  const page = await extension().open("options");
  await expect.poll(() => page.locator("h1").count(), PATIENTLY).toBe(1);
  expect(await readStorage(extension().worker)).toEqual({});
  await page.selectOption("select[name=theme]", "dark");
  await page.check("input[name=updates]");
  await page.waitForTimeout(300);
  expect(await readStorage(extension().worker)).toEqual({ theme: "dark", updates: true, favourites: [] });
  expect(asked).toEqual([]);
  await page.close();
});

describe("a private window", () => {
  test("has nothing stored, whatever is changed in it", async () => {
    const page = await extension().open("options");
    await page.addInitScript(() => {
      const { chrome } = globalThis as unknown as { chrome: { extension: object } };
      Object.defineProperty(chrome.extension, "inIncognitoContext", { value: true });
    });
    await page.reload();
    await page.waitForSelector("h1");
    await page.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLInputElement>("select, input, button")) {
        field.disabled = false;
        field.click();
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
    await page.waitForTimeout(500);
    expect(await readStorage(extension().worker)).toEqual({});
    await page.close();
  });
});
