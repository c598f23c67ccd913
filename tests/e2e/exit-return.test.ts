import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { ARGS, browserPath, PATIENTLY, SETTLED, useBrowser } from "../helpers/browser";
import { hostPage, placeholder, SCRIPT, siteOf } from "../helpers/pages";
import { type Server, startServer } from "../helpers/server";
import { expectClosed, openBox } from "./button";
import { type SlowTarget, startSlowTarget } from "./slow-target";
import { coverOf, expectLeft, pressShift, serveWeather } from "./weather";

const open = useBrowser();
const isChosen = (page: Page) => page.getByRole("radio", { name: cs.audiences.child }).isChecked();
/** Remembers whether the page was kept. */
const NOTE = "<script>shown = []; addEventListener('pageshow', (e) => shown.push(e.persisted))</script>";
/**
 * Reports what lies over the middle of the page. The driver cannot read a page while a navigation is under way, so the
 * page itself has to tell; a page that has asked for something is not kept, so this one stands alone.
 */
const REPORT = `<script>
  setInterval(() => {
    const { localName, clientHeight } = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (localName === "dialog") fetch("/covered/" + (clientHeight === innerHeight ? "whole" : "part"));
  }, 100);
</script>`;
/** Presses the exit when the driver is no longer looking. */
const leave = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector("[data-kos-help]")?.shadowRoot;
    setTimeout(() => root?.querySelector<HTMLElement>(".exit")?.click(), 50);
  });
const choose = (page: Page) => page.getByText(cs.audiences.child, { exact: true }).click();

test("only a page that comes out of the browser's memory is uncovered", async () => {
  const { page } = await open();
  const weather = await serveWeather(page, { held: true });
  const comeBack = (persisted: boolean) =>
    page.evaluate((value) => {
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: value }));
    }, persisted);
  await choose(page);
  await expect.poll(() => isChosen(page), PATIENTLY).toBe(true);
  await pressShift(page);
  expect(await page.locator("[data-kos-help] input:checked[name=who]").count()).toBe(0);
  await comeBack(false);
  expect(await coverOf(page).count()).toBe(1);
  await comeBack(true);
  expect(await coverOf(page).count()).toBe(0);
  expect(await isChosen(page)).toBe(false);
  await choose(page);
  await expect.poll(() => isChosen(page), PATIENTLY).toBe(true);
  await pressShift(page);
  expect(await coverOf(page).count()).toBe(1);
  await comeBack(true);
  weather.arrive();
  await pressShift(page);
  await expectLeft(page);
});

// The test driver turns the back-forward cache off, and interception too; here the browser is as people have it.
describe("in a browser that keeps pages for Back, with a target that keeps silent", () => {
  let browser: Browser;
  let server: Server;
  let target: SlowTarget;

  beforeAll(async () => {
    [server, target] = await Promise.all([startServer(), startSlowTarget()]);
    browser = await chromium.launch({
      executablePath: browserPath(),
      args: [...ARGS, target.argument],
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
  });
  afterAll(() => Promise.all([browser?.close(), server?.close(), target?.close()]));

  async function openHost(attributes = "", script = NOTE): Promise<Page> {
    const body = hostPage({ main: placeholder(attributes), end: script + SCRIPT });
    // Of pages that must not be stored, the browser keeps only some.
    const host = { body, headers: { "cache-control": "no-cache" } };
    server.put({ ...siteOf(host), "/other": { body: "<p>Jiná stránka" } });
    const page = await browser.newPage({ locale: "cs-CZ", ignoreHTTPSErrors: true });
    await page.goto(`http://127.0.0.1:${server.port}/`);
    await page.waitForSelector(SETTLED, { state: "attached" });
    return page;
  }

  /** Goes to another page and back to the one that the browser has kept. */
  async function goAndComeBack(page: Page): Promise<void> {
    await page.goto(`http://127.0.0.1:${server.port}/other`);
    await page.goBack({ waitUntil: "commit" });
    await expect.poll(() => page.evaluate("shown"), PATIENTLY).toEqual([false, true]);
  }

  test("a page whose target never came can be used again, and shows nothing of what was chosen", async () => {
    const page = await openHost();
    await choose(page);
    const before = target.asked();
    await leave(page);
    await expect.poll(target.asked, PATIENTLY).toBeGreaterThan(before);
    await goAndComeBack(page);
    await expect.poll(() => coverOf(page).count(), PATIENTLY).toBe(0);
    expect(await isChosen(page)).toBe(false);
    await choose(page);
    await expect.poll(() => isChosen(page), PATIENTLY).toBe(true);
    await page.close();
  });

  test("a box that nobody left does not keep its page from being kept", async () => {
    const page = await openHost('data-kos-region="praha"');
    await choose(page);
    await goAndComeBack(page);
    expect(await coverOf(page).count()).toBe(0);
    await page.close();
  });

  test("a box behind the round button comes back closed", async () => {
    const page = await openHost('data-kos-layout="button"');
    await openBox(page);
    await goAndComeBack(page);
    await expectClosed(page);
    await openBox(page);
    expect(await isChosen(page)).toBe(false);
    await page.close();
  });

  test("a page stays covered until the slow target answers, and then it has left", async () => {
    const page = await openHost("", REPORT);
    const before = target.asked();
    await leave(page);
    await expect.poll(target.asked, PATIENTLY).toBeGreaterThan(before);
    const reports = () => server.asked.filter((path) => path === "/covered/whole").length;
    await expect.poll(reports, PATIENTLY).toBeGreaterThan(10);
    expect(server.asked).not.toContain("/covered/part");
    expect(page.url()).toContain("127.0.0.1");
    target.answer();
    await expectLeft(page);
  });
});
