import type { Page } from "playwright-core";
import { expect } from "vitest";
import { EXIT_TARGET } from "../../src/directory/exit-target";
import { PATIENTLY } from "../helpers/browser";

/** What the place that quick exit leads to was asked. */
export interface Weather {
  /** The `referer` of each request; `undefined` where none was sent. */
  readonly referrers: readonly (string | undefined)[];
  /** From now on there is an answer. */
  readonly arrive: () => unknown;
}

/**
 * Answers for the target. `held` leaves the visitor on the covered page, as an answer does that never comes; it is
 * "no content", because the test driver waits for every navigation that is under way.
 */
export async function serveWeather(page: Page, { held = false } = {}): Promise<Weather> {
  const referrers: (string | undefined)[] = [];
  let status = held ? 204 : 200;
  await page.context().route(`${EXIT_TARGET}**`, async (route) => {
    referrers.push((await route.request().allHeaders())["referer"]);
    await route.fulfill({ status, contentType: "text/html", body: "<title>Weather</title>" });
  });
  return { referrers, arrive: () => (status = 200) };
}

/** Waits until the tab has left. */
export async function expectLeft(page: Page): Promise<void> {
  await expect.poll(() => page.url(), PATIENTLY).toBe(EXIT_TARGET);
}

/** Presses Shift three times. */
export async function pressShift(page: Page, times = 3): Promise<void> {
  for (let press = 0; press < times; press++) await page.keyboard.press("Shift");
}

/** What covers a page after quick exit. */
export const coverOf = (place: Pick<Page, "locator">) => place.locator("html > dialog");

/** Tries again from the cover. */
export const tryAgain = (place: Pick<Page, "locator">): Promise<void> => coverOf(place).locator("a").click();
