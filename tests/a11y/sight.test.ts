import { describe, expect, test } from "vitest";
import type { BrowserContextOptions, Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { contrast } from "./contrast";

const open = useBrowser();
const main = placeholder('data-kos-region="praha"');

/** Elements whose content is wider than the page they stand on, and the page itself if it scrolls sideways. */
const readOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector("[data-kos-help]")!.shadowRoot!;
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...root.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      ...(scrollWidth > clientWidth ? [`page ${scrollWidth}`] : []),
      ...wide.map(
        (element) => `${element.localName}.${element.className} ${element.textContent?.slice(0, 30)}`,
      ),
    ];
  });

describe("the box fits without scrolling sideways", () => {
  const openEverything = async (page: Page) => {
    await page.getByRole("button", { name: cs.moreAudiences }).click();
    await page.getByText(cs.later, { exact: true }).click();
    await page.getByLabel(cs.day).waitFor();
  };

  test("on a page of 320 px", async () => {
    const { page } = await open(hostPage({ main }), { context: { viewport: { width: 320, height: 640 } } });
    await openEverything(page);
    expect(await readOverflow(page)).toEqual([]);
  });

  test("on a page whose root text is four times as large", async () => {
    const head =
      '<meta name="viewport" content="width=device-width"/><style>html{font-size:64px}h1,p{font-size:16px}</style>';
    const { page } = await open(hostPage({ main, head }), {
      context: { viewport: { width: 320, height: 640 } },
    });
    expect(await readOverflow(page)).toEqual([]);
  });

  test("with text four times as large by the visitor's own setting, which it follows", async () => {
    const head = "<style>h1,p{font-size:16px}</style>";
    const { page } = await open(hostPage({ main, head }), {
      context: { viewport: { width: 1280, height: 900 } },
    });
    const client = await page.context().newCDPSession(page);
    await client.send("Page.setFontSizes", { fontSizes: { standard: 64, fixed: 52 } });
    const size = () => page.locator(".kos").evaluate((box) => getComputedStyle(box).fontSize);
    await expect.poll(size, PATIENTLY).toBe("64px");
    await openEverything(page);
    expect(await readOverflow(page)).toEqual([]);
  });
});

describe("text stands out from its ground by 7 : 1 or more", () => {
  const texts = [
    ".kos",
    ".heading",
    ".fine",
    ".state.open",
    ".state.closed",
    ".state.unknown",
    ".emergency .number",
    ".call",
    ".quiet",
    ".more",
    ":checked + .chip",
    ":not(:checked) + .chip",
    "select",
    ".card a.item",
  ];

  test.each<[string, string, BrowserContextOptions]>([
    ["light", "", {}],
    ["dark", 'data-kos-theme="dark"', {}],
    ["light with the palest accent allowed", 'data-kos-accent="#595959"', {}],
    ["forced colours", "", { forcedColors: "active" }],
    ["dark forced colours", "", { forcedColors: "active", colorScheme: "dark" }],
  ])("(%s)", async (_, attributes, context) => {
    const { page } = await open(hostPage({ main: placeholder(`data-kos-region="praha" ${attributes}`) }), {
      context,
    });
    for (const text of texts) {
      const found = await page
        .locator(text)
        .first()
        .evaluate((element) => {
          const clear = (at: Element) => getComputedStyle(at).backgroundColor.startsWith("rgba");
          let ground: Element | null = element;
          while (ground && clear(ground)) ground = ground.parentElement;
          return {
            ink: getComputedStyle(element).color,
            ground: ground ? getComputedStyle(ground).backgroundColor : "none",
          };
        });
      expect(contrast(found.ink, found.ground), text).toBeGreaterThanOrEqual(7);
    }
  });

  test.each(["light", "dark"])("and edges and rings by 3 : 1 (%s)", async (theme) => {
    const box = placeholder(`data-kos-region="praha" data-kos-theme="${theme}"`);
    const { page } = await open(hostPage({ main: box }));
    const ground = await page.locator(".kos").evaluate((kos) => getComputedStyle(kos).backgroundColor);
    for (const edged of [".kos", ".chip", "select", ".exit", ".call", ".more"]) {
      const edge = await page
        .locator(edged)
        .first()
        .evaluate((element) => getComputedStyle(element).borderTopColor);
      expect(contrast(edge, ground), edged).toBeGreaterThanOrEqual(3);
    }
    await page.locator(".exit").focus();
    await page.keyboard.press("Tab");
    const ring = await page.locator(".number:focus").evaluate((link) => getComputedStyle(link).outlineColor);
    expect(contrast(ring, ground)).toBeGreaterThanOrEqual(3);
  });

  test("as this test measures it", () => {
    expect(contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)")).toBeCloseTo(21);
    expect(contrast("rgb(118, 118, 118)", "rgb(255, 255, 255)")).toBeCloseTo(4.54, 2);
  });
});

describe("whoever points", () => {
  test("never sees a number broken across lines", async () => {
    const { page } = await open(hostPage({ main }), { context: { viewport: { width: 320, height: 800 } } });
    const lines = await page.locator(".number").evaluateAll((numbers) =>
      numbers.map((number) => {
        const range = document.createRange();
        range.selectNodeContents(number);
        return range.getClientRects().length;
      }),
    );
    expect(lines.length).toBeGreaterThan(8);
    expect(new Set(lines)).toEqual(new Set([1]));
  });

  test("sees nothing move", async () => {
    const { page } = await open(hostPage({ main }), { context: { reducedMotion: "reduce" } });
    const running = await page.evaluate(
      () => document.querySelector("[data-kos-help]")!.shadowRoot!.getAnimations().length,
    );
    expect(running).toBe(0);
  });
});
