import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { ROOT } from "../../.ci/files.mjs";
import { chooseMessages } from "../../src/i18n/choose";
import { AGED, pageOfBoxes, setAll, setStage } from "../a11y/stage";
import { useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";

const FOLDER = join(ROOT, ".cache/screenshots");
const open = useBrowser();
mkdirSync(FOLDER, { recursive: true });

/** The source, another alphabet, and the longest lines with the most marks. */
const LANGUAGES = ["cs", "uk", "vi"] as const;
const PHONE = 360;
const WIDTHS = [PHONE, 800];
const LIGHT = { colorScheme: "light", forcedColors: "none", media: "screen" } as const;
/** Looks beside the light one, and the device that has them. */
const LOOKS = [
  ["dark", "dark", LIGHT],
  ["auto-dark", "auto", { ...LIGHT, colorScheme: "dark" }],
  ["forced", "light", { ...LIGHT, forcedColors: "active" }],
] as const;

async function expectPicture(page: Page, name: string, fullPage = true): Promise<void> {
  const bytes = await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
  expect(bytes.length, name).toBeGreaterThan(3000);
}

test.each(LANGUAGES)(
  "pictures every state of the box in %s, on screens and on paper, for people to look at",
  { timeout: 180_000 },
  async (language) => {
    expect.hasAssertions();
    const { page } = await open(pageOfBoxes("inline", language), { more: AGED });
    await setStage(page, chooseMessages(language));
    for (const layout of ["inline", "compact"]) {
      await setAll(page, "layout", layout);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await expectPicture(page, `${layout}-${language}-${width}`);
      }
      for (const [name, theme, media] of language === "cs" ? LOOKS : []) {
        await page.setViewportSize({ width: PHONE, height: 800 });
        await setAll(page, "theme", theme);
        await page.emulateMedia(media);
        await expectPicture(page, `${layout}-${language}-${name}`);
        await setAll(page, "theme", "light");
        await page.emulateMedia(LIGHT);
      }
    }
    await page.setViewportSize({ width: 800, height: 800 });
    await page.emulateMedia({ media: "print" });
    await expectPicture(page, `paper-${language}`);
    expect(await page.locator(".emergency:visible").count()).toBeGreaterThan(5);
  },
);

test.each(LANGUAGES)("pictures the round button in %s, closed and open", async (language) => {
  expect.hasAssertions();
  const box = `data-kos-layout="button" data-kos-region="praha" data-kos-lang="${language}"`;
  const { page } = await open(hostPage({ main: placeholder(box) }));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    await expectPicture(page, `button-${language}-${width}-closed`, false);
    await page.locator(".opener").click();
    await page.locator(".panel .card").first().waitFor();
    await expectPicture(page, `button-${language}-${width}-open`, false);
    await page.locator(".close").click();
    await page.locator(".panel").waitFor({ state: "hidden" });
  }
});

test.each([
  ["frame", "frame.html#region=praha&limit=3"],
  ["without-script", "bez-skriptu.html"],
  ["without-script-d", "bez-skriptu-d.html"],
])("pictures the page %s", async (name, address) => {
  expect.hasAssertions();
  const file = address.replace(/#.*/, "");
  const body = readFileSync(join(ROOT, "dist/widget", file), "utf8");
  const { page, server } = await open("<p>", { more: { [`/${file}`]: { body } }, until: "" });
  await page.goto(`http://127.0.0.1:${server.port}/${address}`);
  await page.locator(".card").first().waitFor();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await expectPicture(page, `${name}-${width}`);
  }
  for (const [look, theme, media] of LOOKS) {
    await setAll(page, "theme", theme);
    await page.emulateMedia(media);
    await expectPicture(page, `${name}-${look}`);
  }
  await page.emulateMedia({ ...LIGHT, media: "print" });
  await expectPicture(page, `${name}-paper`);
});
