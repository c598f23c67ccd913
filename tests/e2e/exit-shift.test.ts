import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { coverOf, expectLeft, pressShift, serveWeather } from "./weather";

const open = useBrowser();
const FIELD = '<input id="field"/>';

/** Switches the keyboard layout as Windows does by default. */
async function switchLayout(page: Page, modifier: "Alt" | "Control"): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press("Shift");
  await page.keyboard.up(modifier);
}

describe("Shift three times", () => {
  test("works while a text field of the page has the focus", async () => {
    const { page } = await open(hostPage({ main: FIELD + placeholder() }));
    const weather = await serveWeather(page);
    await page.locator("#field").focus();
    await pressShift(page);
    await expectLeft(page);
    expect(weather.referrers).toHaveLength(1);
  });

  test.each([
    ["in a field, where the Shift may be on screen", "#field", 0],
    ["beside the field", "h1", 1],
  ])("on a phone %s", async (_, place, covers) => {
    const { page } = await open(hostPage({ main: FIELD + placeholder() }), {
      context: { hasTouch: true, isMobile: true },
    });
    expect(await page.evaluate(() => matchMedia("(pointer:coarse)").matches)).toBe(true);
    await serveWeather(page, { held: true });
    await page.locator(place).click();
    await pressShift(page);
    expect(await coverOf(page).count()).toBe(covers);
  });

  test.each(["Alt", "Control"] as const)(
    "is not %s+Shift, by which layouts are switched",
    async (modifier) => {
      const { page } = await open();
      await serveWeather(page, { held: true });
      for (let times = 0; times < 4; times++) await switchLayout(page, modifier);
      expect(await coverOf(page).count()).toBe(0);
      await pressShift(page);
      expect(await coverOf(page).count()).toBe(1);
    },
  );

  test("is not capitals, nor clicks with Shift", async () => {
    const { page } = await open(hostPage({ main: FIELD + placeholder() }));
    await serveWeather(page, { held: true });
    await page.locator("#field").focus();
    for (const letter of ["A", "B", "C", "D"]) await page.keyboard.press(`Shift+${letter}`);
    expect(await page.locator("#field").inputValue()).toBe("ABCD");
    for (let times = 0; times < 4; times++) await page.locator("h1").click({ modifiers: ["Shift"] });
    expect(await coverOf(page).count()).toBe(0);
  });

  test("is heard on a page that swallows keys", async () => {
    const swallow =
      "<script>for (const on of [document, document.body]) for (const name of ['keydown', 'keyup'])" +
      " on.addEventListener(name, (e) => { e.stopImmediatePropagation(); e.preventDefault(); }, true)</script>";
    const { page } = await open(hostPage({ end: `${swallow}<script src="/kos.js"></script>` }));
    const weather = await serveWeather(page);
    await pressShift(page);
    await expectLeft(page);
    expect(weather.referrers).toHaveLength(1);
  });

  test("leaves the page its own keys", async () => {
    const { page } = await open(
      hostPage({
        head: "<script>keys = []; addEventListener('keyup', (e) => keys.push([e.key, e.defaultPrevented]))</script>",
      }),
    );
    await serveWeather(page, { held: true });
    await pressShift(page);
    expect(await page.evaluate(() => (window as unknown as { keys: unknown }).keys)).toEqual(
      Array.from({ length: 3 }, () => ["Shift", false]),
    );
  });
});

describe("with two boxes", () => {
  const two = hostPage({ main: placeholder('id="one"') + placeholder('id="two"') });
  test("leaves once", async () => {
    const { page } = await open(two);
    const weather = await serveWeather(page);
    await pressShift(page);
    await expectLeft(page);
    expect(weather.referrers).toEqual([undefined]);
  });

  test("shows one cover", async () => {
    const { page } = await open(two);
    await serveWeather(page, { held: true });
    await pressShift(page, 6);
    expect(await coverOf(page).count()).toBe(1);
  });

  test("counts on while one of them is left, and no longer", async () => {
    const { page } = await open(two);
    await serveWeather(page, { held: true });
    const client = await page.context().newCDPSession(page);
    // The test driver has pointer listeners of its own.
    const listening = async () => {
      const { result } = await client.send("Runtime.evaluate", { expression: "window" });
      const { listeners } = await client.send("DOMDebugger.getEventListeners", {
        objectId: result.objectId!,
      });
      return listeners
        .map(({ type }) => type)
        .filter((type) => type.startsWith("key"))
        .toSorted();
    };
    const heard = ["keydown", "keyup"];
    expect(await listening()).toEqual(heard);
    await page.locator("#one").evaluate((host) => host.remove());
    expect(await listening()).toEqual(heard);
    await page.locator("#two").evaluate((host) => host.setAttribute("data-kos-exit", "off"));
    await expect.poll(listening, PATIENTLY).toEqual([]);
    await page.locator("#two").evaluate((host) => host.removeAttribute("data-kos-exit"));
    await expect.poll(listening, PATIENTLY).toEqual(heard);
    await page.locator("#two").evaluate((host) => host.remove());
    await expect.poll(listening, PATIENTLY).toEqual([]);
    await pressShift(page);
    expect(await coverOf(page).count()).toBe(0);
  });
});
