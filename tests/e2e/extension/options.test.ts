import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PATIENTLY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";
import { clearStorage, putStorage, readStorage } from "./worker";

const extension = useExtension();
const pages: Page[] = [];
beforeEach(() => clearStorage(extension().worker));
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});

/** Opens the page of settings; `policy` is what an administrator has set. */
async function openOptions(policy?: object, isPrivate = false): Promise<Page> {
  const page = await extension().open("options", { width: 800, height: 900 });
  pages.push(page);
  await page.addInitScript(
    ([managed, incognito]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { managed: { get: unknown } }; extension: object };
      };
      if (managed) chrome.storage.managed.get = async () => managed;
      if (incognito) Object.defineProperty(chrome.extension, "inIncognitoContext", { value: true });
    },
    [policy, isPrivate] as const,
  );
  await page.reload();
  await page.waitForSelector("h1");
  return page;
}
const stored = () => readStorage(extension().worker);

describe("the page of settings", () => {
  test("shows emergency numbers before anything else, and the settings of a new installation", async () => {
    const page = await openOptions();
    expect(await page.locator(".emergency b").allTextContents()).toEqual(["112", "158", "155", "150"]);
    expect(await page.locator("select[name=region]").inputValue()).toBe("");
    expect(await page.locator("input[name=updates]").isChecked()).toBe(false);
    expect(await page.locator("input[name=keepFavourites]").isChecked()).toBe(false);
    expect(await page.locator("input[name=contextMenu]").isChecked()).toBe(true);
    expect(await page.title()).toBe("Nastavení KOS");
    expect(await stored()).toEqual({});
  });

  test("stores a change at once and says so", async () => {
    const page = await openOptions();
    await page.selectOption("select[name=region]", "karlovarsky");
    await expect.poll(() => page.locator(".status").textContent(), PATIENTLY).toBe("Uloženo.");
    expect(await stored()).toEqual({ region: "karlovarsky", favourites: [] });
    await page.reload();
    await expect.poll(() => page.locator("select[name=region]").inputValue(), PATIENTLY).toBe("karlovarsky");
  });

  test("speaks the language and wears the colours that are chosen", async () => {
    const page = await openOptions();
    await page.selectOption("select[name=language]", "en");
    await expect.poll(() => page.title(), PATIENTLY).toBe("KOS settings");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.selectOption("select[name=theme]", "dark");
    await expect.poll(() => page.locator("body").getAttribute("class"), PATIENTLY).toBe("kos dark");
    await page.selectOption("select[name=language]", "");
    await expect.poll(() => page.title(), PATIENTLY).toBe("Nastavení KOS");
  });

  test("forgets favourites on demand", async () => {
    await putStorage(extension().worker, { keepFavourites: true, favourites: ["linka", "krizovka"] });
    const page = await openOptions();
    expect(await page.locator("button[name=forget]").textContent()).toBe("Zapomenout oblíbené (2)");
    await page.focus("button[name=forget]");
    await page.keyboard.press("Enter");
    await expect.poll(stored, PATIENTLY).toEqual({ keepFavourites: true, favourites: [] });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("name")), PATIENTLY)
      .toBe("keepFavourites");
  });

  test("keeps an address that cannot be used in its field, says why, and does not store it", async () => {
    const page = await openOptions();
    await page.fill("input[name=updateUrl]", "http://example.cz/");
    await page.locator("input[name=updateUrl]").blur();
    await expect.poll(() => page.locator("#address-hint").textContent(), PATIENTLY).toContain("https://");
    expect(await page.locator("input[name=updateUrl]").getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("input[name=updateUrl]").inputValue()).toBe("http://example.cz/");
    expect(await stored()).toEqual({});
  });

  test("keeps the focus where it looks for a newer directory", async () => {
    await putStorage(extension().worker, { updates: true, updateUrl: "https://127.0.0.1:9/" });
    const page = await openOptions();
    await page.focus("button[name=check]");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".update").textContent(), PATIENTLY).toContain("E_FETCH");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("check");
  });

  test("says which directory is in use and who has signed it", async () => {
    const page = await openOptions();
    expect(await page.locator(".release").textContent()).toMatch(
      /^Vydání \d+\.\d+ ze dne .+ · součást rozšíření/,
    );
    expect(await page.locator(".signers").textContent()).toMatch(/^Podepsali: .+, .+ \(2 z 3\)\.$/);
    expect(await page.locator(".refusal").count()).toBe(0);
  });

  test("says where to change the shortcut in this browser", async () => {
    const page = await openOptions();
    await expect.poll(() => page.locator("main").textContent(), PATIENTLY).toContain("Alt+Shift+K");
    expect(await page.locator("main").textContent()).toContain("chrome://extensions/shortcuts");
  });

  test("tells what is stored and what never is", async () => {
    const text = await (await openOptions()).locator("main").textContent();
    expect(text).toContain("Nikdy neukládá, co hledáte");
    expect(text).toContain("V anonymním okně neukládá vůbec nic.");
  });
});

describe("an administrator", () => {
  test("locks what is set, in a sentence beside the field", async () => {
    const page = await openOptions({ region: "praha-7", updates: false });
    expect(await page.locator("select[name=region]").inputValue()).toBe("praha-7");
    expect(await page.locator("select[name=region]").isDisabled()).toBe(true);
    expect(await page.locator("input[name=updates]").isDisabled()).toBe(true);
    expect(await page.locator("select[name=theme]").isDisabled()).toBe(false);
    expect(await page.locator(".locked").allTextContents()).toEqual(
      Array(2).fill("Nastavil správce vašeho počítače."),
    );
  });

  test("reads one line for each key that cannot be understood, and the default holds", async () => {
    const page = await openOptions({ region: "Mars", colour: "red" });
    const notices = await page.locator(".notice").allTextContents();
    expect(notices).toEqual([expect.stringContaining("„region“"), expect.stringContaining("„colour“")]);
    expect(await page.locator("select[name=region]").inputValue()).toBe("");
    expect(await page.locator("select[name=region]").isDisabled()).toBe(false);
  });
});

test("a private window shows the settings and lets nobody change them", async () => {
  const page = await openOptions(undefined, true);
  expect(await page.locator(".notice").textContent()).toContain("anonymním okně");
  const fields = page.locator("select, input, button");
  expect(await fields.count()).toBeGreaterThan(7);
  expect(await fields.and(page.locator(":enabled")).count()).toBe(0);
});

test("a corrupted stored directory gives way to the bundled one, and its code is said", async () => {
  await putStorage(extension().worker, { envelope: '{"format":"help-directory-envelope/1"' });
  const page = await openOptions();
  expect(await page.locator(".release").textContent()).toContain("součást rozšíření");
  expect(await page.locator(".refusal").allTextContents()).toEqual([expect.stringContaining("E_ENVELOPE")]);
});
