import { expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { coverOf, expectLeft, pressShift, serveWeather } from "./weather";

const open = useBrowser();

// The test driver turns the back-forward cache off, so what the browser says on the way back is said by the test.
test("a page that Back brings out of the browser's memory can be used, and shows nothing of what was chosen", async () => {
  const { page } = await open();
  const weather = await serveWeather(page, { held: true });
  const comeBack = (persisted: boolean) =>
    page.evaluate((value) => {
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: value }));
    }, persisted);
  const isChosen = () => page.getByRole("radio", { name: cs.audiences.child }).isChecked();
  await page.getByText(cs.audiences.child, { exact: true }).click();
  await expect.poll(isChosen, PATIENTLY).toBe(true);
  await pressShift(page);
  expect(await page.locator("[data-kos-help] input:checked[name=who]").count()).toBe(0);
  await comeBack(false);
  expect(await coverOf(page).count()).toBe(1);
  await comeBack(true);
  expect(await coverOf(page).count()).toBe(0);
  expect(await isChosen()).toBe(false);
  await page.getByText(cs.audiences.child, { exact: true }).click();
  await expect.poll(isChosen, PATIENTLY).toBe(true);
  await pressShift(page);
  expect(await coverOf(page).count()).toBe(1);
  await comeBack(true);
  weather.arrive();
  await pressShift(page);
  await expectLeft(page);
});
