import type { Frame, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXIT_TARGET } from "../../src/directory/exit-target";
import { cs } from "../../src/i18n/cs";
import { contrast } from "../a11y/contrast";
import { PATIENTLY, SETTLED, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { coverOf, expectLeft, pressShift, serveWeather, tryAgain } from "./weather";

const open = useBrowser();
const exitOf = (place: Page | Frame) => place.getByRole("button", { name: cs.exit });

describe("in a frame", () => {
  /** Opens a page with the box in a frame of it. */
  async function openFrame(attributes: string) {
    const { page } = await open(
      `<!doctype html><title>Web</title><p>Web</p><iframe ${attributes} src="/frame" width="600" height="700"></iframe>`,
      { more: { "/frame": { body: hostPage() } }, until: "iframe" },
    );
    const frame = page.frames()[1]!;
    await frame.locator(SETTLED).waitFor();
    return { page, frame };
  }

  test("of the page's own site the whole page is covered and left", async () => {
    const { page, frame } = await openFrame("");
    const weather = await serveWeather(page, { held: true });
    await exitOf(frame).click();
    expect(await coverOf(page.mainFrame()).boundingBox()).toMatchObject({
      x: 0,
      y: 0,
      width: 800,
      height: 900,
    });
    weather.arrive();
    await tryAgain(page);
    await expectLeft(page);
  });

  test.each([
    ["allow-scripts allow-top-navigation"],
    ["allow-scripts allow-top-navigation-by-user-activation"],
  ])("with sandbox=%s the frame is covered and the page left", async (sandbox) => {
    const { page, frame } = await openFrame(`sandbox="${sandbox}"`);
    const weather = await serveWeather(page, { held: true });
    await exitOf(frame).click();
    expect(await coverOf(frame).count()).toBe(1);
    weather.arrive();
    await tryAgain(frame);
    await expectLeft(page);
    expect(weather.referrers).toEqual([undefined, undefined]);
  });

  test("with sandbox=allow-scripts the frame is covered and left alone", async () => {
    const { page, frame } = await openFrame('sandbox="allow-scripts"');
    const weather = await serveWeather(page, { held: true });
    await frame.locator("h1").click();
    await pressShift(page);
    expect(await coverOf(frame).boundingBox()).toMatchObject({ width: 600, height: 700 });
    weather.arrive();
    await tryAgain(frame);
    await expect.poll(() => page.frames()[1]!.url(), PATIENTLY).toBe(EXIT_TARGET);
    expect(new URL(page.url()).hostname).toBe("127.0.0.1");
    expect(weather.referrers).toEqual([undefined, undefined]);
  });
});

describe("at 400 % zoom", () => {
  const zoomed = { context: { viewport: { width: 320, height: 256 } } };

  test("the button stays in sight while the box is read, 44 px high", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-region="praha"') }), zoomed);
    await serveWeather(page);
    await page.locator(".card").nth(3).scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await exitOf(page).boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
    expect(y + height).toBeLessThanOrEqual(256);
    await exitOf(page).click();
    await expectLeft(page);
  });

  test("it hides nothing that gets the focus, in either direction", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-region="praha"') }), zoomed);
    const hidden: string[] = [];
    let seen = 0;
    for (const key of [...Array<string>(40).fill("Tab"), ...Array<string>(40).fill("Shift+Tab")]) {
      await page.keyboard.press(key);
      const found = await page.evaluate(() => {
        const root = document.activeElement?.shadowRoot;
        const focused = root?.activeElement;
        if (!root || !focused || focused.matches(".exit")) return undefined;
        const [a, b] = [focused, root.querySelector(".exit")!].map((element) =>
          element.getBoundingClientRect(),
        );
        const apart =
          a!.bottom <= b!.top || a!.top >= b!.bottom || a!.right <= b!.left || a!.left >= b!.right;
        return { apart, name: focused.textContent };
      });
      if (found) seen += 1;
      if (found?.apart === false) hidden.push(`${key} ${found.name}`);
    }
    expect(seen).toBeGreaterThan(40);
    expect(hidden).toEqual([]);
  });

  test("the cover holds its words", async () => {
    const { page } = await open(hostPage(), zoomed);
    await serveWeather(page, { held: true });
    await pressShift(page);
    const { x, y, width, height } = (await coverOf(page).getByRole("link").boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
    expect(x + width).toBeLessThanOrEqual(320);
    expect(y + height).toBeLessThanOrEqual(256);
  });
});

describe.each([
  ["light", { forcedColors: "none", colorScheme: "light" }],
  ["dark", { forcedColors: "none", colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active", colorScheme: "light" }],
  ["dark forced colours", { forcedColors: "active", colorScheme: "dark" }],
] as const)("in %s", (_, context) => {
  test("the button and the cover can be read, and the focus seen", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-theme="auto"') }), { context });
    await serveWeather(page, { held: true });
    await page.keyboard.press("Tab");
    const button = await exitOf(page).evaluate((link) => {
      const { color, backgroundColor, borderTopColor, outlineStyle, outlineWidth } = getComputedStyle(link);
      return { color, backgroundColor, borderTopColor, outline: `${outlineStyle} ${outlineWidth}` };
    });
    expect(contrast(button.color, button.backgroundColor)).toBeGreaterThanOrEqual(7);
    expect(contrast(button.borderTopColor, button.backgroundColor)).toBeGreaterThanOrEqual(3);
    expect(button.outline).toBe("solid 3px");
    await page.keyboard.press("Enter");
    const read = (element: Element) => [
      getComputedStyle(element).color,
      getComputedStyle(element).backgroundColor,
    ];
    const [ink, ground] = await coverOf(page).evaluate(read);
    const [link] = await coverOf(page).getByRole("link").evaluate(read);
    expect(ground).toMatch(/^rgb\(/);
    expect(contrast(ink!, ground!)).toBeGreaterThanOrEqual(7);
    expect(contrast(link!, ground!)).toBeGreaterThanOrEqual(4.5);
  });
});

test("on paper there is no button and no sentence about it", async () => {
  const { page } = await open();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".exit:visible, .exit-note:visible").count()).toBe(0);
});
