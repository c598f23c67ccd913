import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, PLAIN_HTTP_HOST, SETTLED, useBrowser } from "../helpers/browser";
import { hostPage, placeholder, SCRIPT } from "../helpers/pages";
import { readTree, showAll } from "./read-box";

const open = useBrowser();
const PROTOTYPE = "/usr/share/javascript/prototype/prototype.js";
const hasPrototype = existsSync(PROTOTYPE);

/** Letters of Czech beyond Latin-1, and where windows-1250 and ISO-8859-2 keep them. */
const LETTERS = {
  "windows-1250": {
    á: 0xe1,
    í: 0xed,
    Ž: 0x8e,
    ž: 0x9e,
    ť: 0x9d,
    ů: 0xf9,
    ň: 0xf2,
    č: 0xe8,
    k: 0x6b,
    ý: 0xfd,
  },
  "iso-8859-2": { á: 0xe1, í: 0xed, Ž: 0xae, ž: 0xbe, ť: 0xbb, ů: 0xf9, ň: 0xf2, č: 0xe8, k: 0x6b, ý: 0xfd },
} as const;

function encode(text: string, charset: keyof typeof LETTERS): Uint8Array {
  const table: Readonly<Record<string, number>> = LETTERS[charset];
  return Uint8Array.from(text, (letter) => {
    const byte = table[letter] ?? letter.charCodeAt(0);
    if (byte > 0xff) throw new Error(`${letter} is not in the table of ${charset}`);
    return byte;
  });
}

/** What a whole box shows, on whatever page it stands. */
async function expectWholeBox(place: Page | Frame, cards = 8): Promise<void> {
  await place.locator(SETTLED).first().waitFor();
  expect(await place.locator(".heading").textContent()).toBe(cs.heading);
  expect(await place.locator(".age").isVisible()).toBe(true);
  expect(await place.getByText(cs.privacy).isVisible()).toBe(true);
  await expect.poll(() => place.locator(".card").count(), PATIENTLY).toBe(cards);
  expect(await place.locator('.emergency a[href="tel:112"]').isVisible()).toBe(true);
}

describe("a page in an old encoding, with a script that names no charset", () => {
  test.each(["windows-1250", "iso-8859-2"] as const)("shows Czech in %s", async (charset) => {
    const head = `<meta charset="${charset}"/>`;
    const { page } = await open({ body: encode(hostPage({ head }), charset), type: "text/html" });
    expect(await page.evaluate(() => document.characterSet.toLowerCase())).toBe(charset);
    expect(await page.locator("#text").textContent()).toBe("Žluťoučký kůň");
    await expectWholeBox(page);
    const utf8 = await open();
    await showAll(page);
    await showAll(utf8.page);
    expect(await readTree(page)).toBe(await readTree(utf8.page));
  });
});

describe("a page in a place with few rights", () => {
  test("in a sandboxed frame shows a whole box", async () => {
    const frame = { "/frame": { body: hostPage() } };
    const outer =
      '<!doctype html><title>Web</title><iframe sandbox="allow-scripts" src="/frame" width="600" height="900"></iframe>';
    const { page, console } = await open(outer, { more: frame, until: "iframe" });
    const inner = page.frames()[1]!;
    await expectWholeBox(inner);
    expect(await inner.evaluate(() => origin)).toBe("null");
    await inner.getByText(cs.audiences.child, { exact: true }).click();
    await expect
      .poll(() => inner.getByRole("radio", { name: cs.audiences.child }).isChecked(), PATIENTLY)
      .toBe(true);
    expect(console).toEqual([]);
  });

  test("over plain http, which is no secure context, shows a whole box", async () => {
    const { page } = await open(hostPage(), { host: PLAIN_HTTP_HOST });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(await page.evaluate(() => location.hostname)).toBe(PLAIN_HTTP_HOST);
    await expectWholeBox(page);
  });
});

describe("a page with unusual markup", () => {
  test("in quirks mode shows a whole box", async () => {
    const { page } = await open(hostPage({ doctype: "" }));
    expect(await page.evaluate(() => document.compatMode)).toBe("BackCompat");
    await expectWholeBox(page);
  });

  test("written from right to left shows a box written from left to right", async () => {
    const { page } = await open(hostPage({ html: 'lang="cs" dir="rtl"' }));
    await expectWholeBox(page);
    expect(await page.locator(".kos").evaluate((box) => getComputedStyle(box).direction)).toBe("ltr");
  });

  test("in XHTML shows a whole box", async () => {
    const html = 'xmlns="http://www.w3.org/1999/xhtml" lang="cs"';
    const body = hostPage({
      doctype: "<!DOCTYPE html>",
      html,
      main: placeholder().replace("data-kos-help", 'data-kos-help=""'),
      end: SCRIPT.replace("async", 'async="async"'),
    });
    const { page } = await open({ body, type: "application/xhtml+xml; charset=utf-8" });
    expect(await page.evaluate(() => document.contentType)).toBe("application/xhtml+xml");
    await expectWholeBox(page);
  });

  test("with another base address keeps visitors in place", async () => {
    const { page } = await open(
      hostPage({
        head: '<base href="https://example.invalid/"/>',
        end: '<script>document.write(`<script src="${location.origin}/kos.js"><\\/script>`)</script>',
      }),
    );
    await expectWholeBox(page);
    await page.locator(".quiet").first().click();
    expect(new URL(page.url()).hostname).toBe("127.0.0.1");
  });
});

describe("a page with a hostile style sheet", () => {
  const hostile = `<style>
    html { font-size: 62.5%; } :root { --kos-ink: #fff; --kos-ground: #fff; }
    body { text-transform: uppercase; letter-spacing: 9px; line-height: 0.2; font: 3px/1 fantasy; color: #fff; text-align: right;
      visibility: hidden; cursor: wait; word-spacing: 3em; white-space: nowrap; text-indent: -999px; user-select: none; }
    * { display: none !important; color: transparent !important; font-size: 2px !important; position: fixed !important; left: -9999px !important; }
    html, body, main, main * { display: block !important; position: static !important; }
    div { opacity: 0 !important; width: 1px !important; height: 1px !important; overflow: hidden !important; transform: scale(0) !important; }
  </style>`;

  test("cannot change how the box reads", async () => {
    const plain = await open();
    const { page } = await open(hostPage({ head: hostile }));
    await expectWholeBox(page);
    const read = (tab: Page) =>
      tab
        .locator(".kos, .heading, .emergency, .card .number, .card .state, .fine, .chip, select")
        .evaluateAll((elements) =>
          elements.slice(0, 40).map((element) => {
            const style = getComputedStyle(element);
            const names = [
              "font",
              "color",
              "background-color",
              "letter-spacing",
              "text-transform",
              "word-spacing",
              "text-indent",
              "text-align",
              "visibility",
              "opacity",
              "white-space",
              "user-select",
              "cursor",
              "display",
            ];
            return names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
          }),
        );
    expect(await read(page)).toEqual(await read(plain.page));
    expect(await page.locator(".kos").evaluate((box) => getComputedStyle(box).fontSize)).toBe("16px");
    const box = (await page.locator(".emergency").boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.width).toBeGreaterThan(200);
  });

  test("leaves the webmaster the attribute that hides", async () => {
    const { page } = await open(hostPage({ main: placeholder("hidden") }));
    expect(await page.locator(".kos").isVisible()).toBe(false);
  });
});

describe(`a page with Prototype.js 1.7${hasPrototype ? "" : " (skipped: Debian's libjs-prototype is not installed)"}`, () => {
  test.skipIf(!hasPrototype)("shows a whole box and keeps its own patches", async () => {
    const script = {
      "/prototype.js": { body: hasPrototype ? readFileSync(PROTOTYPE) : "", type: "text/javascript" },
    };
    const page1 = hostPage({
      head: '<script src="/prototype.js"></script>',
      main: placeholder('data-kos-region="praha"'),
    });
    const { page, console } = await open(page1, { more: script });
    expect(
      await page.evaluate(() => (window as { Prototype?: { Version: string } }).Prototype?.Version),
    ).toMatch(/^1\.7/);
    expect(await page.evaluate(() => Array.from(new Map([[1, 2]])))).toEqual([]);
    expect(await page.evaluate(() => typeof [1].entries)).not.toBe("function");
    await expectWholeBox(page);
    await page.getByText(cs.later, { exact: true }).click();
    await page.getByLabel(cs.day).selectOption({ index: 1 });
    await showAll(page);
    expect(await page.locator(".card").count()).toBeGreaterThan(20);
    expect(console).toEqual([]);
  });
});
