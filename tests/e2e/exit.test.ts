import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXIT_TARGET } from "../../src/directory/exit-target";
import { cs } from "../../src/i18n/cs";
import { en } from "../../src/i18n/en";
import { PATIENTLY, SETTLED, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { readPage, readStores } from "./read-host";
import { coverOf, expectLeft, pressShift, serveWeather, tryAgain } from "./weather";

const open = useBrowser();
const exitOf = (page: Page) => page.getByRole("button", { name: cs.exit }).first();
const STRICT = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
const SECRETS = new RegExp(`${cs.heading}|Obec|Sociální|pomoc`, "i");

describe("the button", () => {
  test.each<[string, (page: Page) => Promise<unknown>]>([
    ["a click", (page) => exitOf(page).click()],
    ["Enter", (page) => exitOf(page).press("Enter")],
    ["the space bar", (page) => exitOf(page).press(" ")],
    ["Shift three times", (page) => pressShift(page)],
  ])("covers the page on %s and leaves in the same tab", async (_, act) => {
    const { page, console } = await open();
    const weather = await serveWeather(page, { held: true });
    await act(page);
    const cover = coverOf(page);
    expect(await cover.count()).toBe(1);
    const { width, height } = page.viewportSize()!;
    expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, width, height });
    expect(await cover.innerText()).not.toMatch(SECRETS);
    weather.arrive();
    await page.reload();
    await page.locator(SETTLED).waitFor();
    await act(page);
    await expectLeft(page);
    expect(page.context().pages()).toHaveLength(1);
    expect(console).toEqual([]);
  });

  test("is a link that leads away by itself, that cannot be dragged and tells nothing of the page", async () => {
    const { page } = await open();
    const link = exitOf(page);
    const read = (name: string) => link.getAttribute(name);
    expect(await read("href")).toBe(EXIT_TARGET);
    expect(await read("rel")).toBe("noreferrer noopener");
    expect(await read("referrerpolicy")).toBe("no-referrer");
    expect(await read("draggable")).toBe("false");
  });

  test.each([
    ["cs", cs],
    ["en", en],
  ])("says in %s what it does, and that the history stays", async (lang, messages) => {
    const { page } = await open(hostPage({ main: placeholder(`data-kos-lang="${lang}"`) }));
    const link = page.getByRole("button", { name: messages.exit, exact: true });
    expect(await link.textContent()).toBe(messages.exit);
    const id = await link.getAttribute("aria-describedby");
    expect(await page.locator(`#${id}`).innerText()).toBe(messages.exitNote);
    expect(messages.exitNote).toMatch(/histor/i);
  });

  test("is the first stop of Tab in the box", async () => {
    const { page } = await open();
    await page.keyboard.press("Tab");
    expect(await exitOf(page).evaluate((link) => link.matches(":focus-visible"))).toBe(true);
  });

  test("is there when the directory cannot be believed", async () => {
    const { page } = await open(hostPage(), {
      before: () => {
        TextEncoder.prototype.encode = () => {
          throw new Error("planted");
        };
      },
      until: '[data-kos-state^="fallback"]',
    });
    const weather = await serveWeather(page);
    await exitOf(page).click();
    await expectLeft(page);
    expect(weather.referrers).toHaveLength(1);
  });

  test("is gone, and Shift with it, where the webmaster turned it off", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-exit="off"') }));
    await serveWeather(page);
    expect(await exitOf(page).count()).toBe(0);
    expect(await page.locator("#exit-note").count()).toBe(0);
    await pressShift(page);
    expect(await coverOf(page).count()).toBe(0);
  });
});

describe("leaving", () => {
  test("takes the place of the page in the history, so that Back leads to what was before", async () => {
    const { page, server } = await open();
    const { port } = server;
    await page.goto(`http://127.0.0.1:${port}/?second`);
    await serveWeather(page);
    const { history } = await readPage(page);
    await exitOf(page).click();
    await expectLeft(page);
    expect((await readPage(page)).history).toBe(history);
    await page.goBack();
    expect(page.url()).toBe(`http://127.0.0.1:${port}/`);
  });

  test.each([["strict-origin-when-cross-origin"], ["unsafe-url"]])(
    "does not tell the target where the visitor came from (page with %s)",
    async (policy) => {
      const { page } = await open(hostPage({ head: `<meta name="referrer" content="${policy}"/>` }));
      const weather = await serveWeather(page);
      await exitOf(page).click();
      await expectLeft(page);
      expect(weather.referrers).toEqual([undefined]);
      expect(await page.evaluate(() => document.referrer)).toBe("");
    },
  );

  test("changes neither title nor address of the page, and stores nothing", async () => {
    const { page } = await open();
    const before = await readPage(page);
    await serveWeather(page, { held: true });
    await exitOf(page).click();
    expect(await readPage(page)).toEqual(before);
    expect(await page.locator("meta[name=referrer]").count()).toBe(0);
    const { local, session, cookies, databases } = await readStores(page);
    expect([...local, ...session, ...databases, cookies]).toEqual([""]);
  });

  test("works under a policy that allows one script and enforces Trusted Types", async () => {
    const { page, console } = await open({
      body: hostPage(),
      headers: { "content-security-policy": STRICT },
    });
    const weather = await serveWeather(page, { held: true });
    await exitOf(page).click();
    expect((await coverOf(page).boundingBox())!.height).toBe(900);
    weather.arrive();
    await tryAgain(page);
    await expectLeft(page);
    expect(console).toEqual([]);
  });

  test("stays covered behind a page's own question whether to leave", async () => {
    const end = '<script>onbeforeunload = (e) => e.preventDefault()</script><script src="/kos.js"></script>';
    const { page } = await open(hostPage({ end }));
    await serveWeather(page);
    let asked = 0;
    page.on("dialog", (dialog) => {
      asked += 1;
      void (asked === 1 ? dialog.dismiss() : dialog.accept());
    });
    await exitOf(page).click();
    await expect.poll(() => asked, PATIENTLY).toBe(1);
    expect(await coverOf(page).isVisible()).toBe(true);
    await tryAgain(page);
    await expectLeft(page);
  });

  test("offline ends on the browser's own page, from which the target can be tried again", async () => {
    const { page } = await open();
    await page.context().setOffline(true);
    await exitOf(page).click();
    await expect.poll(() => page.url(), PATIENTLY).toMatch(/^chrome-error:/);
    expect(await page.locator("body").innerText()).not.toMatch(SECRETS);
    expect(await page.title()).not.toMatch(SECRETS);
    await page.context().setOffline(false);
    await serveWeather(page);
    await page.reload();
    await expectLeft(page);
  });
});

describe("the cover, while the target is on its way", () => {
  const bar =
    '<button id="bar" style="position:fixed;inset:auto 0 0;z-index:2147483647;height:90px">OK</button>';
  const dialog = '<dialog id="bar"><button>OK</button></dialog><script>bar.showModal()</script>';
  const popover =
    '<div id="bar" popover="manual"><button>OK</button></div><script>bar.showPopover()</script>';
  const read = (page: Page) =>
    page.evaluate(() => {
      const { left, top, width, height } = document.querySelector("#bar")!.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2)!;
      return { width, hit: at.closest("html > dialog:not(#bar)") !== null };
    });

  test.each([
    ["with the highest z-index", bar],
    ["in a modal dialog", dialog],
    ["in a popover", popover],
  ])("lies above a cookie bar %s", async (_, end) => {
    const { page } = await open(hostPage({ end: `${end}<script src="/kos.js"></script>` }));
    await serveWeather(page, { held: true });
    expect((await read(page)).hit).toBe(false);
    await pressShift(page);
    expect(await read(page)).toEqual({ width: expect.any(Number), hit: true });
  });

  test("lets neither Tab nor Escape reach what it hides", async () => {
    const { page } = await open();
    await serveWeather(page, { held: true });
    await exitOf(page).click();
    const again = coverOf(page).getByRole("link", { name: cs.exitAgain });
    expect(await again.evaluate((link) => link === document.activeElement)).toBe(true);
    for (const key of ["Escape", "Escape", "Escape"]) await page.keyboard.press(key);
    await expect.poll(() => coverOf(page).evaluate((cover) => cover.matches(":modal")), PATIENTLY).toBe(true);
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => document.activeElement?.closest("body > *")?.localName);
      expect(name).toBeUndefined();
    }
  });

  test("cannot be hidden by the page's style sheet", async () => {
    const head =
      "<style>*{display:none!important;opacity:0!important;color:transparent!important;font-size:0!important}" +
      "html,body,main,#text{display:block!important}html{visibility:hidden!important}</style>";
    const { page } = await open(hostPage({ head }));
    await serveWeather(page, { held: true });
    await pressShift(page);
    const cover = coverOf(page);
    expect(await cover.boundingBox()).toMatchObject({ x: 0, y: 0, width: 800, height: 900 });
    expect(await cover.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
    expect(await cover.getByRole("link").isVisible()).toBe(true);
  });

  test("holds a link that tries again in the same careful way", async () => {
    const { page, server } = await open();
    const weather = await serveWeather(page, { held: true });
    await exitOf(page).click();
    const before = await page.evaluate(() => history.length);
    weather.arrive();
    await tryAgain(page);
    await expectLeft(page);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(weather.referrers).toEqual([undefined, undefined]);
    expect(server.asked).toEqual(["/", "/kos.js"]);
  });
});
