import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder, SCRIPT } from "../helpers/pages";
import { openBox, openerOf } from "./button";
import { coverOf, expectLeft, serveWeather } from "./weather";

const open = useBrowser();
const phone = { context: { viewport: { width: 360, height: 740 } } };
const bar = (style: string, id = "bar") =>
  `<div id="${id}" style="position:fixed;z-index:9999;background:#333;${style}"><button>Souhlasím</button></div>`;

/** The same as one that keeps its style to itself, as cookie bars of large vendors do. */
const hiddenBar = (style: string) =>
  `<div id="bar"></div><script>bar.attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(bar(style))}</script>`;

/** The ways in which cookie bars cover a page. */
const BARS = [
  ["at the top", bar("inset:0 0 auto;height:90px"), 300],
  ["at the bottom", bar("inset:auto 0 0;height:160px"), 0],
  ["over everything", bar("inset:0"), 300],
  ["in a shadow root", hiddenBar("inset:auto 0 0;height:160px"), 0],
] as const;

/** A page on which the exit stands near the bottom of the screen before anybody scrolls. */
const hostWith = (end: string, attributes = "") =>
  hostPage({
    head: '<meta name="viewport" content="width=device-width"/>',
    main: `<div style="height:470px"></div>${placeholder(`data-kos-region="praha" ${attributes}`)}`,
    end: end + SCRIPT,
  });

const exitOf = (page: Page) => page.getByRole("button", { name: cs.exit });

/** Whether a finger in the middle of an element of ours meets it and nothing else. */
const isReachable = (page: Page, selector: string) =>
  page.evaluate((name) => {
    const root = document.querySelector("[data-kos-help]")!.shadowRoot!;
    const element = root.querySelector(name)!;
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(root.elementFromPoint(left + width / 2, top + height / 2));
  }, selector);

/** Where everything on the page and in the box stands, the exit itself left out. */
const readPlaces = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector("[data-kos-help]")!.shadowRoot!;
    const all = [...document.querySelectorAll("body *"), ...root.querySelectorAll(".kos :not(.exit)")];
    return all.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[left, top + scrollY, width, height].map(Math.round).join(" ")}`;
    });
  });

describe("quick exit", () => {
  test.each(BARS)(
    "under a cookie bar %s comes out where it can be reached, and leaves",
    async (_, cookies, y) => {
      const { page } = await open(hostWith(cookies), phone);
      await serveWeather(page);
      await page.evaluate((top) => window.scrollTo(0, top), y);
      await expect.poll(() => isReachable(page, ".exit"), PATIENTLY).toBe(true);
      const { x, y: top, width, height } = (await exitOf(page).boundingBox())!;
      expect(Math.min(x, top)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(360);
      expect(top + height).toBeLessThanOrEqual(740);
      await page.mouse.click(x + width / 2, top + height / 2);
      await expectLeft(page);
    },
  );

  test("shifts nothing when it comes out, and goes back when the bar has gone", async () => {
    const { page } = await open(hostWith(BARS[1][1].replace("<div", "<div hidden")), phone);
    await page.locator("#bar").evaluate((element) => (element.style.display = "none"));
    const before = await readPlaces(page);
    const home = await exitOf(page).boundingBox();
    await page.locator("#bar").evaluate((element) => (element.style.display = "block"));
    const top = async () => (await exitOf(page).boundingBox())!.y;
    await expect.poll(top, PATIENTLY).not.toBe(home!.y);
    const after = await readPlaces(page);
    const shifted = after.filter((place, index) => place !== before[index]);
    expect(shifted.filter((place) => !place.startsWith("div 0 580") && !place.startsWith("button"))).toEqual(
      [],
    );
    await page.locator("#bar").evaluate((element) => element.remove());
    await expect.poll(() => exitOf(page).boundingBox(), PATIENTLY).toEqual(home);
    expect(await page.locator(":is(.exit, .exit-place)[style]:not([style=''])").count()).toBe(0);
  });

  test("keeps the focus and its name while it moves", async () => {
    const { page } = await open(hostWith(""), phone);
    await exitOf(page).focus();
    await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), BARS[2][1]);
    await expect.poll(() => page.locator(".exit").getAttribute("popover"), PATIENTLY).toBe("manual");
    expect(await exitOf(page).evaluate((link) => link.matches(":focus"))).toBe(true);
  });

  test("does not climb over its own cover, nor over a dialog of the page", async () => {
    const { page } = await open(hostWith("<dialog id='own'>Dotaz</dialog>"), phone);
    await serveWeather(page, { held: true });
    await page.evaluate(() => document.querySelector<HTMLDialogElement>("#own")!.showModal());
    const settle = () => page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    await settle();
    expect(await page.locator(".exit").getAttribute("popover")).toBeNull();
    await page.keyboard.press("Escape");
    await exitOf(page).click();
    await settle();
    expect(await coverOf(page).isVisible()).toBe(true);
    expect(await page.locator(".exit").getAttribute("popover")).toBeNull();
  });

  test("of each of two boxes comes out by itself", async () => {
    const main =
      placeholder('id="one" data-kos-layout="compact"') + placeholder('id="two" data-kos-layout="compact"');
    const { page } = await open(hostPage({ main, end: bar("inset:0 0 auto;height:90px") + SCRIPT }), phone);
    await page.locator("#two").evaluate((host) => host.scrollIntoView());
    const popped = () =>
      page.locator(".exit").evaluateAll((all) => all.map((one) => one.hasAttribute("popover")));
    await expect.poll(popped, PATIENTLY).toEqual([false, true]);
  });

  test("stays in its place where the page's frame is fixed and holds the box itself", async () => {
    const frame = `<div style="position:fixed;inset:0;overflow:auto">${placeholder()}</div>`;
    const { page } = await open(hostPage({ main: frame }), phone);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    expect(await page.locator(".exit").getAttribute("popover")).toBeNull();
  });
});

describe("the round button", () => {
  const button = 'data-kos-layout="button"';
  const lift = async (page: Page) => {
    const { y, height } = (await openerOf(page).boundingBox())!;
    return Math.round(740 - y - height);
  };

  test.each([
    ["a cookie bar", bar("inset:auto 0 0;height:90px"), 94],
    [
      "a bar on top of a bar",
      bar("inset:auto 0 0;height:90px") + bar("inset:auto 0 90px;height:60px", "two"),
      154,
    ],
    [
      "a footer that follows",
      '<footer style="position:sticky;bottom:0;height:70px;background:#ccc">Patička</footer>',
      74,
    ],
    ["a cookie bar in a shadow root", hiddenBar("inset:auto 0 0;height:90px"), 94],
    ["a bubble in the same corner", bar("inset:auto 8px 8px auto;width:60px;height:60px;z-index:1"), 72],
  ])("stands above %s", async (_, cookies, least) => {
    const { page } = await open(hostWith(cookies, button), phone);
    await expect.poll(() => lift(page), PATIENTLY).toBeGreaterThanOrEqual(least);
    expect(await isReachable(page, ".opener")).toBe(true);
    await openBox(page);
  });

  test("comes down again when the bar has gone", async () => {
    const { page } = await open(hostWith(bar("inset:auto 0 0;height:90px"), button), phone);
    await expect.poll(() => lift(page), PATIENTLY).toBeGreaterThan(90);
    await page.locator("#bar").evaluate((element) => element.remove());
    await expect.poll(() => lift(page), PATIENTLY).toBe(16);
  });

  test("leaves a page-wide layer of the page on top", async () => {
    const { page } = await open(hostWith(bar("inset:0"), button), phone);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    expect(await lift(page)).toBe(16);
    expect(await isReachable(page, ".opener")).toBe(false);
  });
});

test("a page that lies still is not looked at again", async () => {
  const { page } = await open(hostWith(BARS[1][1]), {
    ...phone,
    before: () => {
      const look = document.elementsFromPoint.bind(document);
      document.elementsFromPoint = (...at) => {
        (window as { looks?: number }).looks = ((window as { looks?: number }).looks ?? 0) + 1;
        return look(...at);
      };
    },
  });
  await expect.poll(() => isReachable(page, ".exit"), PATIENTLY).toBe(true);
  const looks = () =>
    page.evaluate(
      () => new Promise((done) => setTimeout(() => done((window as { looks?: number }).looks), 1000)),
    );
  const before = await looks();
  expect(before).toBeGreaterThan(0);
  expect(await looks()).toBe(before);
});
