import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { expectClosed, openBox } from "./button";
import { coverOf, expectLeft, pressShift, serveWeather } from "./weather";

const open = useBrowser();
const button = (attributes = "") => placeholder(`data-kos-layout="button" ${attributes}`);
const page0 = hostPage({ main: button() });

describe("quick exit behind the round button", () => {
  test("is not heard on a page where nobody has opened it, and is from then on", async () => {
    const { page } = await open(page0);
    await serveWeather(page, { held: true });
    await pressShift(page, 4);
    expect(await coverOf(page).count()).toBe(0);
    await openBox(page);
    await page.keyboard.press("Escape");
    await expectClosed(page);
    await pressShift(page);
    expect(await coverOf(page).count()).toBe(1);
  });

  test("is the first thing beside the cross, and covers the open box", async () => {
    const { page } = await open(page0);
    const weather = await serveWeather(page, { held: true });
    await openBox(page);
    await page.getByRole("button", { name: cs.exit }).click();
    expect(await coverOf(page).isVisible()).toBe(true);
    await expectClosed(page);
    weather.arrive();
    await pressShift(page);
    await coverOf(page).getByRole("link").click();
    await expectLeft(page);
  });

  test("keeps a box closed that the webmaster wants open", async () => {
    const { page } = await open(hostPage({ main: button("data-kos-open") }));
    await serveWeather(page, { held: true });
    await page.getByRole("button", { name: cs.exit }).click();
    expect(await coverOf(page).isVisible()).toBe(true);
    await expectClosed(page);
  });
});
