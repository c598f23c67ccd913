import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { en } from "../../src/i18n/en";
import { TUESDAY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { czechDate, daysAfter, DIRECTORY } from "./directory";
import { readVisibleCalls } from "./read-box";

const open = useBrowser();
const inPrague = hostPage({ main: placeholder('data-kos-region="praha"') });
const { issued, review_by: reviewBy, expires } = DIRECTORY;

describe("a box", () => {
  test.each([
    ["fresh", "on the day it was issued", issued, []],
    ["fresh", "three days later", TUESDAY, []],
    ["fresh", "on the last day before its review", daysAfter(reviewBy, -1), []],
    ["stale", "a day after its review was due", daysAfter(reviewBy, 1), [cs.stale]],
    ["expired", "a day after its end", daysAfter(expires, 1), [cs.expired(czechDate(issued))]],
    ["expired", "in 2099", "2099-06-01T09:00:00Z", [cs.expired(czechDate(issued))]],
    ["fresh", "on a device that thinks it is 2009", "2009-06-01T09:00:00Z", []],
  ])("is %s %s, and always shows its numbers", async (state, _, at, notices) => {
    const { page, console } = await open(inPrague, { at });
    expect(await page.locator("[data-kos-help]").getAttribute("data-kos-state")).toBe(state);
    expect(await page.locator(".notice").allTextContents()).toEqual(notices);
    expect(await page.locator(".card").count()).toBe(8);
    expect((await readVisibleCalls(page)).length).toBeGreaterThan(8);
    expect(await page.locator(".emergency a").count()).toBe(2);
    expect(await page.getByText(cs.age(czechDate(issued))).isVisible()).toBe(true);
    expect(await page.getByText(cs.development).isVisible()).toBe(true);
    expect(console).toEqual([]);
  });

  test("says in English that it is stale", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-lang="en"') }), {
      at: daysAfter(reviewBy, 1),
    });
    expect(await page.locator(".notice").allTextContents()).toEqual([en.stale]);
  });
});
