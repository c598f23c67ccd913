import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser, type VisitOptions } from "../helpers/browser";
import { hostPage, placeholder, SCRIPT } from "../helpers/pages";
import { expectLeft, pressShift, serveWeather } from "./weather";

const open = useBrowser();

/** An engine without popovers and dialogs, such as Safari 14: it makes of one an element like any that it does not know. */
const OLD: VisitOptions = {
  before: () => {
    const create = document.createElement.bind(document);
    Object.assign(document, {
      createElement: (name: string) => create(name === "dialog" ? "unknown" : name),
    });
    Reflect.deleteProperty(window, "HTMLDialogElement");
    for (const name of ["popover", "showPopover", "hidePopover"])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  },
};
const BAR =
  '<button id="bar" style="position:fixed;inset:auto 0 0;z-index:2147483647;height:90px">OK</button>';

const coverOf = (page: Page) => page.locator("html > unknown");

/** Whether every point of the screen shows the cover and nothing else. */
const isCovered = (page: Page) =>
  page.evaluate(() => {
    const cover = document.querySelector("html > unknown");
    const at = [1, innerWidth / 2, innerWidth - 2].flatMap((x) =>
      [1, innerHeight / 2, innerHeight - 2].map((y) => document.elementFromPoint(x, y)),
    );
    return at.every((element) => element !== null && cover?.contains(element));
  });

test("in an engine without dialogs the cover lies over the whole page and its bars, at once", async () => {
  const { page, console } = await open(hostPage({ end: BAR + SCRIPT }), OLD);
  await serveWeather(page, { held: true });
  await page.mouse.wheel(0, 300);
  expect(await isCovered(page)).toBe(false);
  await pressShift(page);
  expect(await isCovered(page)).toBe(true);
  const { ground, opacity } = await coverOf(page).evaluate((cover) => {
    const { backgroundColor, opacity: seen } = getComputedStyle(cover);
    return { ground: backgroundColor, opacity: seen };
  });
  expect([ground, opacity]).toEqual(["rgb(255, 255, 255)", "1"]);
  expect(await coverOf(page).innerText()).toBe(`${cs.exitLoading}\n${cs.exitAgain}`);
  expect(console).toEqual([]);
});

test("in an engine without dialogs the cover tries again, and goes when the page comes back", async () => {
  const { page } = await open(hostPage(), OLD);
  const weather = await serveWeather(page, { held: true });
  const comeBack = () =>
    page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
  await pressShift(page);
  await pressShift(page);
  expect(await coverOf(page).count()).toBe(1);
  await comeBack();
  expect(await coverOf(page).count()).toBe(0);
  const { length: asked } = weather.referrers;
  await pressShift(page);
  await expect.poll(() => weather.referrers.length, PATIENTLY).toBe(asked + 1);
  weather.arrive();
  await coverOf(page).getByRole("link", { name: cs.exitAgain }).click();
  await expectLeft(page);
});

test("in an engine that can open nothing the round button is a box in its place, with its numbers", async () => {
  const { page, console } = await open(hostPage({ main: placeholder('data-kos-layout="button"') }), OLD);
  expect(await page.locator(".opener").count()).toBe(0);
  expect(await page.locator(".emergency a").first().isVisible()).toBe(true);
  expect(await page.locator(".card").count()).toBe(8);
  await page.evaluate(() => void dispatchEvent(new Event("pagehide")));
  expect(console).toEqual([]);
});
