import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUNDLED_ENVELOPE } from "../../../src/directory/bundled";
import { readOverflow } from "../../a11y/extension-pages";
import { findFirefox } from "../../helpers/bidi";
import { PATIENTLY } from "../../helpers/browser";
import { envelopeFor, type Loose } from "../../helpers/documents";
import { useExtension } from "../../helpers/extension";
import { type FirefoxBrowser, startFirefox } from "../../helpers/firefox";
import { EDITORS } from "../../helpers/sign";
import { clearStorage, putStorage, readStorage } from "./worker";

const extension = useExtension();
const published: Loose = JSON.parse(JSON.parse(BUNDLED_ENVELOPE).directory.payload);
const KVK = "tr:has(#row-CZ041)";
const PLAN = "Poradna pro změnu, Karlovy Vary";

const pages: Page[] = [];
beforeEach(() => clearStorage(extension().worker));
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});

/** Opens the page for people who hurt others, and collects what it asks of any server. */
async function openPage(): Promise<{ page: Page; requests: string[] }> {
  const page = await extension().open("coverage", { width: 1280, height: 900 });
  pages.push(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.locator("select").first().selectOption("violent_person");
  await page.locator(`${KVK}.absent`).waitFor();
  return { page, requests };
}

/** What a link of the page downloads. */
async function download(page: Page, file: string): Promise<string> {
  const [arrived] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`a[download="${file}"]`).click(),
  ]);
  return readFileSync(await arrived.path(), "utf8");
}

/** Chooses another release from a file. */
const compareWith = (page: Page, text: string) =>
  page.locator("input[type=file]").setInputFiles({
    name: "directory.signed.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });

test("a coordinator opens it from the popup, in a page of its own", async () => {
  const popup = await extension().open("popup");
  pages.push(popup);
  const [page] = await Promise.all([
    extension().context.waitForEvent("page"),
    popup.locator('nav a[href="coverage.html"]').click(),
  ]);
  pages.push(page);
  await page.locator("table").waitFor();
  expect(await page.title()).toBe("Mapa mezer – KOS");
  expect(await page.locator(".emergency b").allTextContents()).toEqual(["112", "158", "155", "150"]);
});

test("Karlovy Vary has a documented gap for people who hurt others, with its source", async () => {
  const { page } = await openPage();
  expect(await page.locator(KVK).textContent()).toContain("doložená mezera");
  const absences = page.locator(".absences");
  expect(await absences.textContent()).toContain("zápis Karlovarského kraje");
  expect(await absences.textContent()).toContain("absence takových služeb v regionu");
});

test("a plan, paper and files say the same, and nothing is stored or asked of any server", async () => {
  const { page, requests } = await openPage();
  await page.locator("form select").first().selectOption("CZ041");
  await page.fill("input[name=plan]", PLAN);
  await page.keyboard.press("Enter");
  await page.locator(`${KVK}.planned`).waitFor();
  expect(await page.locator(".finding").textContent()).toContain("V 1 z nich se služba plánuje");

  const csv = await download(page, "mapa-mezer.csv");
  const rows: Record<string, string>[] = parse(csv, { delimiter: ";", bom: true, columns: true });
  expect(rows).toHaveLength(14);
  const row = rows.find((one) => one["Kód kraje"] === "CZ041")!;
  expect([row["Stav"], row["Plánované"]]).toEqual(["zatím jen plán", PLAN]);
  const svg = await download(page, "mapa-mezer.svg");
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain(PLAN);

  await page.emulateMedia({ media: "print" });
  const paper = await page.evaluate(() => document.body.innerText);
  for (const part of [PLAN, "zápis Karlovarského kraje", "[1]", "Rada Evropy", "Vydání"])
    expect(paper).toContain(part);
  // As wide as A4 without its margins.
  await page.setViewportSize({ width: 733, height: 1062 });
  expect(await readOverflow(page)).toEqual([]);
  expect(await readStorage(extension().worker)).toEqual({});
  expect(requests.filter((url) => !/^(blob|chrome-extension):/.test(url))).toEqual([]);
  expect(new URL(page.url()).hash).toBe("");
});

test("every audience's page prints on one page of A4", async () => {
  const { page } = await openPage();
  await page.fill("input[name=plan]", PLAN);
  await page.keyboard.press("Enter");
  await page.locator(".plans li").first().waitFor();
  const field = page.locator("select").first();
  for (const audience of await field
    .locator("option")
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
    await field.selectOption(audience);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g), audience).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/);
  }
});

describe("another release", () => {
  test("is held against this one, the older first; a refused file leaves what is shown", async () => {
    const { page } = await openPage();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("type"));
    await page.focus("input[type=file]");
    await compareWith(page, envelopeFor({ ...published, version: 1, absences: [] }));
    await expect
      .poll(() => page.locator(".changes").textContent(), PATIENTLY)
      .toContain("Karlovarský kraj: nic jsme nenašli → doložená mezera");
    expect(await focused()).toBe("file");
    const shown = await page.locator(".changes").textContent();
    await compareWith(page, envelopeFor({ ...published, version: 1 }, EDITORS.slice(0, 1)));
    await expect
      .poll(() => page.locator(".compare .notice").textContent(), PATIENTLY)
      .toContain("E_SIG_THRESHOLD");
    expect(await page.locator(".changes").textContent()).toBe(shown);
    await page.click("button[name=stop]");
    expect(await page.locator(".changes").count()).toBe(0);
    expect(await focused()).toBe("file");
    expect(await readStorage(extension().worker)).toEqual({});
  });

  test("that was stored and refused is named, and the bundled one is counted", async () => {
    await putStorage(extension().worker, { envelope: '{"format":"help-directory-envelope/1"' });
    const { page } = await openPage();
    expect(await page.locator(".refusal").textContent()).toContain("E_ENVELOPE");
  });
});

test("everything can be done from the keyboard", async () => {
  const { page } = await openPage();
  await page.locator(".tiles button").first().focus();
  for (const region of ["CZ042", "CZ051"]) {
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-region"))).toBe(region);
    await page.keyboard.press("Tab");
  }
  await page.locator('.tiles [data-region="CZ042"]').focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("row-CZ042");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.locator("tr:has(#row-CZ042) .behind[open] li strong").first().textContent()).toContain(
    "Stop násilí",
  );
});

test("forced colours keep the patterns and the figures of the map", async () => {
  const { page } = await openPage();
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  const colours = await page.locator(".tile-map").evaluate((map) => {
    const fill = (selector: string) => getComputedStyle(map.querySelector(selector)!).fill;
    return [fill("g text"), fill("pattern path ~ path, pattern rect"), fill("g > rect:nth-of-type(2)")];
  });
  expect(colours).toEqual(["rgb(29, 39, 51)", "rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
});

const program = findFirefox();
describe.skipIf(!program)("in Firefox (skipped where it is not installed)", () => {
  let firefox: FirefoxBrowser;
  beforeAll(async () => {
    firefox = await startFirefox(program ?? "", "kos@kos.example");
  });
  afterAll(() => firefox?.stop());

  test("the same gap is documented, and a plan fills it", async () => {
    const page = await firefox.open("coverage");
    const has = (selector: string) =>
      firefox.evaluate(page, `!!document.querySelector(${JSON.stringify(selector)})`);
    await expect.poll(() => has("table"), PATIENTLY).toBe(true);
    const choose = (selector: string, value: string) =>
      firefox.evaluate(
        page,
        `(() => {
          const field = document.querySelector(${JSON.stringify(selector)});
          field.value = ${JSON.stringify(value)};
          field.dispatchEvent(new Event("change", { bubbles: true }));
        })()`,
      );
    await firefox.evaluate(
      page,
      `(() => {
        window.made = [];
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => (made.push(file), make(file));
      })()`,
    );
    await choose("select", "violent_person");
    await expect.poll(() => has(`${KVK}.absent`), PATIENTLY).toBe(true);
    await choose("form select", "CZ041");
    await firefox.evaluate(page, "document.querySelector('input[name=plan]').focus()");
    await firefox.press(page, `${PLAN}\uE007`);
    await expect.poll(() => has(`${KVK}.planned`), PATIENTLY).toBe(true);
    // The page's policy keeps it from reading its own file by its address.
    const table = "made.findLast(({ type }) => type === 'text/csv').text()";
    await expect.poll(() => firefox.evaluate(page, table), PATIENTLY).toContain(PLAN);
    expect(await has("a[download][href^='blob:moz-extension:']")).toBe(true);
    expect(await firefox.evaluate(page, "browser.storage.local.get(null)")).toEqual({});
    expect(await firefox.evaluate(page, "document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});
