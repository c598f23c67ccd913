import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { cs } from "../../src/i18n/cs";
import { runAxe } from "../a11y/axe";
import { PATIENTLY, useBrowser, type VisitOptions } from "../helpers/browser";
import { CONFIGURATOR, PINNED, previewOf, readSeen, UPLOADED } from "./configurator-page";

const open = useBrowser();
// It stands beside the script, as in the folder that a webmaster uploads.
const openConfigurator = (options: VisitOptions = {}) =>
  open({ body: CONFIGURATOR }, { more: UPLOADED, until: ".preview iframe", ...options });
const snippetOf = (page: Page) =>
  page.getByRole("textbox", { name: "Do stránky, na místo pro box" }).inputValue();
const scriptOf = (page: Page) => page.getByRole("textbox", { name: "Jednou do šablony webu" }).inputValue();
const choose = (page: Page, label: string, value: string) => page.getByLabel(label).selectOption(value);

/** The choices of a school with a special wish in every kind of field. */
async function chooseForSchool(page: Page): Promise<void> {
  await choose(page, "Kraj nebo městská část", "praha-7");
  await choose(page, "Pro koho především", "child");
  await choose(page, "Barvy", "dark");
  await page.getByLabel("Váš vlastní kontakt").fill('"Psycholožka" <školy>');
  await page.getByLabel("Telefon k vlastnímu kontaktu").fill("999 000 111");
  await page.getByText("Další nastavení").click();
  await page.getByLabel("Nadpis", { exact: true }).fill('</script>Kam & "komu" \'<b>');
  await page.getByLabel("Kolik karet ukázat napoprvé").fill("4");
}

/** A page of somebody else with a snippet pasted into it. */
const pasteInto = async (main: string, end = "") =>
  (
    await open(`<!doctype html><html lang="cs"><title>Web</title><main>${main}</main>${end}</html>`, {
      more: UPLOADED,
      until: "main > *",
    })
  ).page;

describe("the snippet of the configurator", () => {
  test("shows on a page the very box of the preview", async () => {
    const { page, console } = await openConfigurator();
    await chooseForSchool(page);
    const preview = await previewOf(page);
    await expect.poll(() => preview.locator(".card").count(), PATIENTLY).toBe(4);
    const seen = await readSeen(preview);
    expect(seen.text).toContain('</script>Kam & "komu" \'<b>');
    expect(seen.text).toContain('"Psycholožka" <školy> 999 000 111');
    expect(seen.chosen).toEqual(expect.arrayContaining([cs.audiences.child, "praha-7"]));
    expect(console.filter((line) => !line.includes("sandbox"))).toEqual([]);
    const pasted = await pasteInto(await snippetOf(page));
    expect(await readSeen(pasted)).toEqual(seen);
  });

  test("in two pieces is the same box", async () => {
    const { page } = await openConfigurator();
    await chooseForSchool(page);
    const preview = await previewOf(page);
    await expect.poll(() => preview.locator(".card").count(), PATIENTLY).toBe(4);
    await page.getByText("Do stránky smím jen HTML").click();
    const pasted = await pasteInto(await snippetOf(page), await scriptOf(page));
    expect(await readSeen(pasted)).toEqual(await readSeen(preview));
  });

  test("pinned is that very script with its own hash, and another script is refused", async () => {
    const { page } = await openConfigurator();
    await page.getByText("připnutý:").click();
    const snippet = await snippetOf(page);
    expect(snippet).toContain(`src="/kos/${PINNED}" integrity="sha384-`);
    const pasted = await pasteInto(snippet);
    await pasted.locator('[data-kos-state="fresh"]').waitFor();
    const changed = {
      ...UPLOADED,
      [`/kos/${PINNED}`]: { body: "document.title='x'", type: "text/javascript" },
    };
    const { page: attacked, console } = await open(`<!doctype html><title>Web</title>${snippet}`, {
      more: changed,
      until: "[data-kos-help]",
    });
    await expect.poll(() => console.join(), PATIENTLY).toContain("integrity");
    expect(await attacked.title()).toBe("Web");
    expect(await attacked.getByRole("link", { name: "112" }).isVisible()).toBe(true);
  });

  test("as a frame is the same box without what a frame cannot carry", async () => {
    const { page } = await openConfigurator();
    await chooseForSchool(page);
    await page.getByText("Editor pustí jen rám").click();
    expect(await page.getByText("Tenhle způsob nepřenese: Nadpis, Vlastní kontakt.").isVisible()).toBe(true);
    await expect.poll(async () => (await previewOf(page)).childFrames().length, PATIENTLY).toBe(1);
    const seen = await readSeen((await previewOf(page)).childFrames()[0]!);
    expect(seen.chosen).toEqual(expect.arrayContaining([cs.audiences.child, "praha-7"]));
    const pasted = await pasteInto(await snippetOf(page));
    await expect.poll(() => pasted.frames().length, PATIENTLY).toBe(2);
    const { text: _, ...looks } = await readSeen(pasted.frames()[1]!);
    expect(looks).toEqual({ chosen: seen.chosen, ground: seen.ground, links: seen.links });
  });

  test("as links leads to the page without script and dials without any", async () => {
    const { page } = await openConfigurator();
    await page.getByText("Editor pustí jen text").click();
    const snippet = await snippetOf(page);
    expect(snippet).not.toMatch(/<(?:script|iframe|div)/);
    const pasted = await pasteInto(snippet);
    expect(await pasted.getByRole("link", { name: "112" }).getAttribute("href")).toBe("tel:112");
    await pasted.getByRole("link", { name: cs.heading }).click();
    expect(await pasted.locator(".card").count()).toBeGreaterThan(5);
  });
});

describe("the configurator", () => {
  test("keeps what was chosen in its address alone, and opens with it again", async () => {
    const { page, server } = await openConfigurator();
    await chooseForSchool(page);
    await page.getByLabel("Složka se soubory").fill("/soubory/kos/");
    await expect.poll(() => page.url(), PATIENTLY).toContain("soubory");
    const [snippet, url] = [await snippetOf(page), page.url()];
    const kept = await page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      history.length,
    ]);
    expect(kept.slice(0, 3)).toEqual([0, 0, ""]);
    expect(new Set(server.asked)).toEqual(new Set(["/", "/kos.js"]));
    const { page: again } = await openConfigurator({ url });
    expect(await snippetOf(again)).toBe(snippet);
  });

  test("says what cannot go into the snippet, and leaves it out", async () => {
    const { page } = await openConfigurator();
    await page.getByText("Další nastavení").click();
    const accent = page.getByLabel("Barva čísel a tlačítek");
    await accent.fill("#ffff00");
    expect(await accent.getAttribute("aria-invalid")).toBe("true");
    expect(await snippetOf(page)).not.toContain("accent");
    await accent.fill("#7a0046");
    await expect.poll(() => snippetOf(page), PATIENTLY).toContain('data-kos-accent="#7a0046"');
  });

  test("copies, and selects the text where the browser does not let it", async () => {
    const { page } = await openConfigurator();
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new Error()) },
      }),
    );
    await page.getByRole("button", { name: "Kopírovat: Do stránky" }).click();
    await page.getByText("Označeno. Zkopírujte klávesami Ctrl + C.").waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await snippetOf(page));
  });

  test.each([
    ["on a wide screen", { width: 1280, height: 900 }],
    ["320 px wide", { width: 320, height: 640 }],
  ])("breaks no rule of axe %s and never scrolls sideways", async (_, viewport) => {
    const { page } = await openConfigurator({ context: { viewport } });
    await page.getByText("Další nastavení").click();
    expect((await runAxe(page)).violations).toEqual([]);
    const { width } = await page.evaluate(() => ({ width: document.documentElement.scrollWidth }));
    expect(width).toBeLessThanOrEqual(viewport.width);
  });
});

describe("the configurator on a disk, without any network", () => {
  const folder = mkdtempSync(join(tmpdir(), "kos-configurator-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("shows the box beside it", async () => {
    for (const name of ["index.html", "kos.js"])
      copyFileSync(join(ROOT, "dist/widget", name), join(folder, name));
    const url = `${pathToFileURL(join(folder, "index.html")).href}#region=karlovarsky`;
    const { page } = await openConfigurator({ url, context: { offline: true } });
    const seen = await readSeen(await previewOf(page));
    expect(seen.chosen).toContain("karlovarsky");
  });
});
