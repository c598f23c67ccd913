import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { CONFIGURATOR, previewOf, readSeen, UPLOADED } from "./configurator-page";

/*
 * The pictures of widget/GUIDE.cs.md. Every run takes them; `KOS_PICTURES=1` writes them into the guide:
 * KOS_PICTURES=1 npx vitest run --project e2e tests/e2e/guide-pictures.test.ts
 */
const FOLDER = join(ROOT, process.env.KOS_PICTURES ? "widget/guide" : ".cache/screenshots/guide");
const open = useBrowser();

mkdirSync(FOLDER, { recursive: true });

/** Gives the bytes of the picture. */
const take = async (place: Page | Locator, name: string): Promise<number> =>
  (await place.screenshot({ path: join(FOLDER, `${name}.png`) })).length;

const openConfigurator = (height: number, deviceScaleFactor = 1) =>
  open(
    { body: CONFIGURATOR },
    {
      more: UPLOADED,
      until: ".preview iframe",
      context: { viewport: { width: 1000, height }, deviceScaleFactor },
    },
  );

test("pictures the configurator with its choices and its preview", async () => {
  const { page } = await openConfigurator(500, 0.75);
  await page.getByLabel("Kraj nebo městská část").selectOption("praha-7");
  await page.getByLabel("Pro koho především").selectOption("child");
  await readSeen(await previewOf(page));
  await page.locator(".desk").evaluate((desk) => desk.scrollIntoView());
  expect(await take(page, "konfigurator")).toBeGreaterThan(3_000);
});

test("pictures the question about the editor and the snippet", async () => {
  const { page } = await openConfigurator(900);
  await page.getByLabel("Kraj nebo městská část").selectOption("karlovarsky");
  expect(await take(page.getByRole("group", { name: "Který editor máte?" }), "editor")).toBeGreaterThan(
    3_000,
  );
  expect(await take(page.locator(".copy").first(), "kod")).toBeGreaterThan(3_000);
});

test("pictures the result of the self-test", { timeout: 120_000 }, async () => {
  const { page } = await openConfigurator(620);
  await page.getByRole("button", { name: "Spustit zkoušku" }).click();
  await page.locator(".result.clean").waitFor({ timeout: 60_000 });
  expect(await take(page.locator(".result"), "zkouska")).toBeGreaterThan(3_000);
});

test("pictures the box on a page of a school", async () => {
  const { page } = await open(
    hostPage({ main: placeholder('data-kos-region="praha-7" data-kos-audience="child"') }),
    {
      context: { viewport: { width: 640, height: 480 } },
    },
  );
  await readSeen(page);
  await page.locator("[data-kos-help]").evaluate((box) => box.scrollIntoView());
  expect(await take(page, "box")).toBeGreaterThan(3_000);
});
