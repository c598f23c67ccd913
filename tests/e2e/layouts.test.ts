import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { cs } from "../../src/i18n/cs";
import { runAxe } from "../a11y/axe";
import { PATIENTLY, useBrowser, type VisitOptions } from "../helpers/browser";
import { hostPage, placeholder, SCRIPT } from "../helpers/pages";
import { expectClosed, focusedIn, openBox, openerOf, panelOf } from "./button";

const FOLDER = join(ROOT, ".cache/screenshots");
const open = useBrowser();
const button = (attributes = "") => placeholder(`data-kos-layout="button" ${attributes}`);
const page0 = hostPage({ main: button() });
const chosen = (page: Page) => page.locator("input:checked[name=who]").count();

mkdirSync(FOLDER, { recursive: true });

describe("the round button", () => {
  test.each([
    ["", 'lang="cs"', "right"],
    ['data-kos-corner="start"', 'lang="cs"', "left"],
    ["", 'lang="cs" dir="rtl"', "left"],
    ['data-kos-corner="start"', 'lang="cs" dir="rtl"', "right"],
  ])("with %j on a page with %s stands at the bottom on the %s", async (corner, html, side) => {
    const { page } = await open(hostPage({ html, main: button(corner) }));
    const { x, y, width, height } = (await openerOf(page).boundingBox())!;
    expect(side === "left" ? x : 800 - x - width).toBe(16);
    expect(900 - y - height).toBe(16);
    await openBox(page);
    expect(await page.locator(".kos").evaluate((box) => getComputedStyle(box).direction)).toBe("ltr");
  });

  test("opens the box in the top layer, takes the focus in and brings it back at Escape", async () => {
    const { page } = await open(page0);
    expect(await openerOf(page).getAttribute("aria-expanded")).toBe("false");
    await openerOf(page).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => openerOf(page).getAttribute("aria-expanded"), PATIENTLY).toBe("true");
    expect(await panelOf(page).evaluate((panel) => panel.matches(":popover-open"))).toBe(true);
    await expect.poll(() => focusedIn(page), PATIENTLY).toContain("panel");
    expect(await page.locator(".emergency a").first().isVisible()).toBe(true);
    expect(await page.locator(".card").count()).toBe(8);
    await page.keyboard.press("Tab");
    expect(await focusedIn(page)).toBe("close");
    await page.keyboard.press("Escape");
    await expectClosed(page);
    expect(await focusedIn(page)).toContain("opener");
    expect(await openerOf(page).getAttribute("aria-expanded")).toBe("false");
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ["a click beside it", (page) => page.mouse.click(40, 40)],
    ["its own cross", (page) => page.getByRole("button", { name: cs.close }).click()],
    ["a second press of the button", (page) => openerOf(page).dispatchEvent("click")],
    ["the focus that goes on to the page", (page) => page.locator("#after").focus()],
    ["the page that goes away", (page) => page.evaluate(() => void dispatchEvent(new Event("pagehide")))],
  ])("closes at %s, and forgets what was chosen", async (_, act) => {
    const { page } = await open(hostPage({ main: `${button()}<a id="after" href="#">Dál</a>` }));
    await openBox(page);
    await page.getByText(cs.audiences.child, { exact: true }).click();
    await expect.poll(() => chosen(page), PATIENTLY).toBe(1);
    await act(page);
    await expectClosed(page);
    await openBox(page);
    expect(await chosen(page)).toBe(0);
  });

  test("leaves the page its focus, address and elements alone", async () => {
    const { page } = await open(page0);
    const read = () =>
      page.evaluate(() => [document.documentElement.outerHTML, location.href, history.length]);
    const before = await read();
    await openBox(page);
    await page.keyboard.press("Escape");
    await expectClosed(page);
    expect(await read()).toEqual(before);
  });

  test("opens the box at the start where the webmaster wants it, without taking the focus", async () => {
    const { page } = await open(hostPage({ main: button("data-kos-open") }));
    await panelOf(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
    await page.keyboard.press("Escape");
    await expectClosed(page);
  });

  test("lies under the page's own layers with an ordinary z-index", async () => {
    const layer = '<div id="layer" style="position:absolute;inset:0;z-index:100;height:900px"></div>';
    const { page } = await open(hostPage({ main: button(), end: layer + SCRIPT }));
    const { x, y } = (await openerOf(page).boundingBox())!;
    expect(
      await page.evaluate(([left, top]) => document.elementFromPoint(left!, top!)?.id, [x + 20, y + 20]),
    ).toBe("layer");
  });

  test.each(["filter:grayscale(1)", "transform:translateX(0)", "will-change:transform"])(
    "keeps its corner inside an element with %s",
    async (style) => {
      const long = `<div style="${style};width:300px">${"<p>Obec</p>".repeat(80)}${button()}</div>`;
      const { page } = await open(hostPage({ main: long }));
      const place = async () => {
        const { x, y, width, height } = (await openerOf(page).boundingBox())!;
        return [800 - x - width < 40, Math.round(900 - y - height)];
      };
      await expect.poll(place, PATIENTLY).toEqual([true, 16]);
      await page.mouse.wheel(0, 700);
      await expect.poll(() => page.evaluate(() => scrollY), PATIENTLY).toBeGreaterThan(500);
      expect(await place()).toEqual([true, 16]);
      await openBox(page);
    },
  );

  test("is a tab at the edge of a small screen that is still called by its word", async () => {
    const { page } = await open(page0, { context: { viewport: { width: 360, height: 740 } } });
    const { x, width, height } = (await openerOf(page).boundingBox())!;
    expect(x + width).toBe(360);
    expect(width).toBeLessThanOrEqual(48);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await openBox(page);
    const panel = (await panelOf(page).boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(360);
    expect(panel.y).toBeGreaterThanOrEqual(0);
  });

  test("hides nothing that gets the focus", async () => {
    const links = Array.from(
      { length: 60 },
      (_, index) => `<p style="text-align:right"><a href="#${index}">Odkaz</a></p>`,
    );
    const { page } = await open(hostPage({ main: button() + links.join("") }), {
      context: { viewport: { width: 360, height: 500 } },
    });
    await page.locator("h1").click();
    const hidden = () =>
      page.evaluate(() => {
        const focused = document.activeElement!.getBoundingClientRect();
        const root = document.querySelector("[data-kos-help]")!.shadowRoot!;
        const cover = root.querySelector(".opener")!.getBoundingClientRect();
        return focused.bottom > cover.top && focused.top < cover.bottom && focused.right > cover.left;
      });
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press("Tab");
      await expect.poll(hidden, PATIENTLY).toBe(false);
    }
    expect(await page.evaluate(() => location.hash || document.activeElement?.localName)).toBe("a");
  });

  test("stands once on a page: a second one becomes a box, and gets the button when the first has gone", async () => {
    const { page, console } = await open(
      hostPage({ main: button('id="one"') + button('id="two"') + button('id="three"') }),
    );
    const opener = (id: string) => page.locator(`#${id} .opener`).count();
    expect(await Promise.all(["one", "two", "three"].map(opener))).toEqual([1, 0, 0]);
    expect(await page.locator("#two .card").first().isVisible()).toBe(true);
    expect(console.filter((line) => line.includes("more than once"))).toHaveLength(1);
    await page.locator("#one").evaluate((host) => host.remove());
    await expect.poll(() => opener("two"), PATIENTLY).toBe(1);
    expect(await opener("three")).toBe(0);
    await page.locator("#two").evaluate((host) => host.setAttribute("data-kos-layout", "compact"));
    await expect.poll(() => opener("three"), PATIENTLY).toBe(1);
    expect(await opener("two")).toBe(0);
  });

  test("works under a policy that allows one script and enforces Trusted Types", async () => {
    const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
    const { page, console } = await open({ body: page0, headers: { "content-security-policy": policy } });
    await openBox(page);
    expect(console).toEqual([]);
  });

  test("opens the emergency numbers when the directory cannot be believed", async () => {
    const { page } = await open(page0, {
      before: () => {
        TextEncoder.prototype.encode = () => {
          throw new Error("planted");
        };
      },
      until: '[data-kos-state^="fallback"]',
    });
    await openBox(page);
    expect(await page.locator(".emergency a").count()).toBe(4);
    expect(await page.locator("#plain").isVisible()).toBe(true);
  });

  test("opens a modal dialog in a browser without popovers", async () => {
    const { page } = await open(page0, {
      before: () => {
        for (const name of ["popover", "showPopover", "hidePopover"])
          Reflect.deleteProperty(HTMLElement.prototype, name);
        Reflect.deleteProperty(HTMLButtonElement.prototype, "popoverTargetElement");
      },
    });
    await openerOf(page).click();
    await panelOf(page).waitFor();
    expect(await panelOf(page).evaluate((panel) => panel.matches("dialog:modal"))).toBe(true);
    expect(await page.locator(".card").count()).toBe(8);
    await page.keyboard.press("Escape");
    await expectClosed(page);
    await expect.poll(() => focusedIn(page), PATIENTLY).toContain("opener");
    await openerOf(page).click();
    await panelOf(page).waitFor();
    await page.mouse.click(40, 40);
    await expectClosed(page);
  });

  test.each([["closed"], ["open"]])("is accessible %s", async (state) => {
    const { page } = await open(page0);
    if (state === "open") await openBox(page);
    expect((await runAxe(page)).violations).toEqual([]);
  });
});

const phone = { viewport: { width: 360, height: 740 } };
const VIEWS: readonly (readonly [string, string, string, NonNullable<VisitOptions["context"]>])[] = [
  ["button-phone", "", "", phone],
  ["button-wide", "", "", {}],
  ["button-dark", "", 'data-kos-theme="dark"', {}],
  ["button-auto-dark", "", 'data-kos-theme="auto"', { ...phone, colorScheme: "dark" }],
  ["button-rtl", 'dir="rtl"', "", {}],
  ["button-forced-colours", "", "", { forcedColors: "active" }],
  ["button-reduced-motion", "", "", { reducedMotion: "reduce" }],
];

test.each(VIEWS)(
  "pictures the view %s, closed and open, for people to look at",
  async (name, html, attributes, context) => {
    const main = button(`data-kos-region="praha" ${attributes}`);
    const { page } = await open(hostPage({ html: `lang="cs" ${html}`, main }), { context });
    const closed = await page.screenshot({ path: join(FOLDER, `${name}-closed.png`) });
    await openBox(page);
    const opened = await page.screenshot({ path: join(FOLDER, `${name}-open.png`) });
    expect(opened.length).toBeGreaterThan(closed.length);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  },
);
