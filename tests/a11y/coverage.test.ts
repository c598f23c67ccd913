import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { PATIENTLY } from "../helpers/browser";
import { useExtension } from "../helpers/extension";
import { runAxe } from "./axe";
import { LANGUAGES, MEDIA, readOverflow } from "./extension-pages";

const extension = useExtension();
/** A phone, a narrow low tab, a tab of 1280 × 960 at 400 % and at 200 %, a wide tab. */
const SIZES = [
  [320, 640],
  [320, 240],
  [640, 480],
  [1280, 960],
] as const;

/** Opens the page in a language with everything on it: a plan, a refused file, records, a wish. */
async function openFull(language: string): Promise<Page> {
  await extension().worker.evaluate(
    `chrome.storage.local.clear().then(() => chrome.storage.local.set({ language: "${language}", region: "karlovarsky" }))`,
  );
  const page = await extension().open("coverage", { width: 1280, height: 960 });
  await page.locator("select").first().selectOption("violent_person");
  await page.fill("input[name=plan]", "Program s dlouhým názvem, který se nikam nevejde");
  await page.keyboard.press("Enter");
  await page.locator("tr.planned").waitFor();
  await page.locator("button[type=submit]").click();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect.poll(() => page.locator(".compare .notice").count(), PATIENTLY).toBe(1);
  await page.locator("td summary").first().click();
  await page.locator(".behind[open] .call").first().waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  return page;
}

describe.each(LANGUAGES)("the page of gaps (%s)", (language) => {
  test("breaks no rule of axe, light, dark and in forced colours, and never scrolls sideways", async () => {
    const page = await openFull(language);
    for (const media of MEDIA) {
      await page.emulateMedia(media);
      expect((await runAxe(page)).violations, JSON.stringify(media)).toEqual([]);
    }
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      expect(await readOverflow(page), `${width} × ${height}`).toEqual([]);
    }
    await page.close();
  });
});

test("without a directory that can be believed the page says so, and shows no number but the emergency ones", async () => {
  await extension().worker.evaluate("chrome.storage.local.clear()");
  const page = await extension().open("coverage", { width: 640, height: 480 });
  await page.addInitScript(() => {
    crypto.subtle.digest = async () => new ArrayBuffer(64);
  });
  await page.reload();
  await page.locator(".refusal").first().waitFor();
  expect(await page.locator("main").textContent()).toContain("E_");
  expect(await page.locator("table, .tile-map, .finding").count()).toBe(0);
  expect((await page.locator("main").textContent())?.match(/\d+/g)).toBeNull();
  expect(await page.locator(".emergency b").count()).toBe(4);
  expect((await runAxe(page)).violations).toEqual([]);
  await page.close();
});
