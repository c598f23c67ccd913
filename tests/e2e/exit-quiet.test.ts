import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXIT_TARGET } from "../../src/directory/exit-target";
import { cs } from "../../src/i18n/cs";
import { en } from "../../src/i18n/en";
import { runAxe } from "../a11y/axe";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder, SCRIPT } from "../helpers/pages";
import { coverOf, expectLeft, pressShift, serveWeather } from "./weather";

const open = useBrowser();
const exitOf = (page: Page) => page.getByRole("button", { name: cs.exit });
const phone = { context: { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } } };

test("the target is an absolute https address that names nobody and asks for nothing", () => {
  const { protocol, username, password, search, hash, href } = new URL(EXIT_TARGET);
  expect([protocol, username, password, search, hash]).toEqual(["https:", "", "", "", ""]);
  expect(href).toBe(EXIT_TARGET);
});

describe("the sentence about quick exit", () => {
  test.each([
    ["cs", cs],
    ["en", en],
  ])(
    "in %s says nothing of Shift where there is only touch, and says that the history stays",
    async (lang, messages) => {
      const { page } = await open(hostPage({ main: placeholder(`data-kos-lang="${lang}"`) }), phone);
      expect(await page.evaluate(() => matchMedia("(any-hover: none)").matches)).toBe(true);
      expect(await page.locator(".exit-note").innerText()).toBe(messages.exitNoteTouch);
      expect(messages.exitNoteTouch).not.toContain("Shift");
      expect(messages.exitNoteTouch).toMatch(/histor/i);
      expect(messages.exitNote).toContain("Shift");
    },
  );

  test.each([
    ["with a keyboard", {}, cs.exitNote],
    ["with fingers alone", phone, cs.exitNoteTouch],
  ])("describes the button to readers %s", async (_, options, sentence) => {
    const { page } = await open(hostPage(), options);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const [button, ...more] = nodes.filter(({ name }) => name?.value === cs.exit);
    expect(button?.role?.value).toBe("button");
    expect(button?.description?.value).toBe(sentence);
    // The text inside the button has its name; a second control would have a role of its own.
    expect(more.filter(({ role }) => ["button", "link"].includes(role?.value as string))).toEqual([]);
  });
});

describe("quick exit", () => {
  test("takes no focus while the page loads", async () => {
    const { page } = await open();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
  });

  test("is not Escape, however often it is pressed", async () => {
    const { page } = await open();
    await serveWeather(page, { held: true });
    for (let press = 0; press < 4; press++) await page.keyboard.press("Escape");
    expect(await coverOf(page).count()).toBe(0);
  });

  test("tells the page nothing: no event of ours, no request but the target's", async () => {
    const { page, server } = await open(hostPage(), {
      before: () => {
        const heard: string[] = [];
        (window as { heard?: string[] }).heard = heard;
        const events = EventTarget.prototype as {
          dispatchEvent: (this: EventTarget, event: Event) => boolean;
        };
        const { dispatchEvent } = events;
        events.dispatchEvent = function (event) {
          heard.push(event.type);
          return dispatchEvent.call(this, event);
        };
        document.addEventListener("securitypolicyviolation", () => heard.push("violation"));
      },
    });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await serveWeather(page, { held: true });
    await exitOf(page).click();
    expect(await coverOf(page).count()).toBe(1);
    expect(await page.evaluate(() => (window as { heard?: string[] }).heard)).toEqual([]);
    expect(server.asked).toEqual(["/", "/kos.js"]);
    expect(requests).toEqual([EXIT_TARGET]);
  });

  test("leaves once where the script stands on the page twice", async () => {
    const { page } = await open(hostPage({ end: SCRIPT + SCRIPT }));
    const weather = await serveWeather(page);
    await pressShift(page);
    await expectLeft(page);
    expect(weather.referrers).toHaveLength(1);
  });

  test.each([["auto"], ["dark"]])(
    "with a cover that readers are told of and that is accessible (%s)",
    async (theme) => {
      const { page } = await open(hostPage({ main: placeholder(`data-kos-theme="${theme}"`) }), {
        context: { colorScheme: theme === "dark" ? "dark" : "light" },
      });
      await serveWeather(page, { held: true });
      await exitOf(page).click();
      expect(await page.getByRole("dialog", { name: cs.exitLoading }).isVisible()).toBe(true);
      expect((await runAxe(page)).violations).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    },
  );
});

describe("a box that cannot be drawn", () => {
  const broken = {
    before: () => {
      CSSStyleSheet.prototype.replaceSync = () => {
        throw new Error("planted");
      };
    },
    until: '[data-kos-state^="fallback"]',
  };
  const link = (page: Page) => page.getByRole("link", { name: cs.exit });

  test("still holds the emergency numbers and a way out that covers the page", async () => {
    const { page } = await open(hostPage(), broken);
    const weather = await serveWeather(page, { held: true });
    expect(await page.getByRole("link", { name: "112" }).first().isVisible()).toBe(true);
    expect(await link(page).getAttribute("href")).toBe(EXIT_TARGET);
    await link(page).click();
    await expect.poll(() => coverOf(page).count(), PATIENTLY).toBe(1);
    weather.arrive();
    await coverOf(page).getByRole("link").click();
    await expectLeft(page);
  });

  test("holds none where the webmaster turned it off", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-exit="off"') }), broken);
    expect(await page.getByRole("link", { name: "112" }).first().isVisible()).toBe(true);
    expect(await link(page).count()).toBe(0);
  });
});
