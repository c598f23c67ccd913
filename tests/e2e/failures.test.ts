import { describe, expect, test } from "vitest";
import { EMERGENCY_NUMBERS } from "../../src/directory/emergency";
import { cs } from "../../src/i18n/cs";
import { KOS_PARTS, rewritten } from "../dist/script-parts";
import { PATIENTLY, TUESDAY, useBrowser, type Visit } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { readVisibleCalls } from "./read-box";

const open = useBrowser();
const page0 = hostPage({ main: placeholder('data-kos-region="praha"') });
const openWith = (script: string) =>
  open(page0, { more: { "/kos.js": { body: script, type: "text/javascript" } } });

/** What stays when the directory cannot be believed. */
async function expectHelpWithoutDirectory({ page, console }: Visit, code: string): Promise<void> {
  const host = page.locator("[data-kos-help]");
  expect(await host.getAttribute("data-kos-state")).toBe(`fallback:${code}`);
  const calls = await readVisibleCalls(page);
  for (const number of EMERGENCY_NUMBERS) {
    expect(calls).toContainEqual({ text: number, href: `tel:${number}` });
  }
  const own = await host.evaluate(({ shadowRoot }) => shadowRoot!.querySelectorAll('a[href^="tel:"]').length);
  expect(own).toBeGreaterThanOrEqual(2);
  expect(
    await page.locator("#plain a").evaluateAll((links) => links.every((link) => link.checkVisibility())),
  ).toBe(true);
  expect(await page.locator(".card").count()).toBe(0);
  expect(console).toHaveLength(1);
  expect(console[0]).toContain("[KOS]");
  expect(console[0]).toContain(code);
}

describe("a script in which somebody changed one character", () => {
  const { packed, envelope, pinnedKeys } = KOS_PARTS;
  const signature = /RU[\w+/=]{80,}/.exec(packed)![0];
  const flip = (text: string, at: number) =>
    text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  const signed = envelope.directory.signatures[0]!;
  const signer = JSON.parse(pinnedKeys).roles.directory.keyids.find(
    (id: string) =>
      // The id stands in the file in reverse, after the two letters of the algorithm.
      Buffer.from(signed.split("\n")[1]!, "base64")
        .subarray(2, 10)
        .reverse()
        .toString("hex")
        .toUpperCase() === id,
  );
  const pub: string = JSON.parse(pinnedKeys).keys[signer].pub;

  test.each([
    ["a number", "E_SIG_THRESHOLD", packed, packed.replace("+420734441233", "+420734441234")],
    ["a signature", "E_SIG_THRESHOLD", packed, packed.replace(signature, flip(signature, 40))],
    [
      "a trusted comment",
      "E_SIG_THRESHOLD",
      packed,
      packed.replace("\\ntrusted comment: ", "\\ntrusted comment: x"),
    ],
    ["the form of the envelope", "E_ENVELOPE", packed, packed.replace('"keys":[]', '"kezs":[]')],
    ["the key of an editor", "E_SIG_THRESHOLD", pinnedKeys, pinnedKeys.replace(pub, flip(pub, 40))],
    ["the id of a key", "E_KEY_FORMAT", pinnedKeys, pinnedKeys.replace(pub, flip(pub, 8))],
    ["the shape of the keys", "E_JSON", pinnedKeys, pinnedKeys.replace("{", "[")],
  ])(
    "(%s) leaves the emergency numbers, a plain sentence and the page's own links",
    async (_, code, from, to) => {
      expect(to).not.toBe(from);
      const visit = await openWith(rewritten(from, to));
      await expectHelpWithoutDirectory(visit, code);
      expect(await visit.page.getByText(cs.failed).isVisible()).toBe(true);
      expect(await visit.page.locator(".heading").textContent()).toBe(cs.heading);
    },
  );

  test("is still refused by a box added later", async () => {
    const visit = await openWith(rewritten(packed, packed.replace("+420734441233", "+420734441234")));
    await visit.page.evaluate((html) => {
      document.querySelector("header")!.innerHTML = html;
    }, placeholder());
    await visit.page.locator("header [data-kos-state^=fallback]").waitFor();
    expect(await visit.page.locator("header .emergency a").count()).toBe(EMERGENCY_NUMBERS.length);
    expect(visit.console).toHaveLength(1);
  });
});

describe("a page on which drawing fails", () => {
  test("keeps the emergency numbers and its own links", async () => {
    const { page, console } = await open(page0, {
      before: () => {
        const create = Intl.DateTimeFormat;
        // Breaks the last line of the box, after everything else was drawn.
        Intl.DateTimeFormat = class extends create {
          constructor(...all: ConstructorParameters<typeof create>) {
            super(...all);
            throw new Error("planted");
          }
        } as never;
      },
      until: '[data-kos-state^="fallback"]',
    });
    expect(await page.locator("[data-kos-help]").getAttribute("data-kos-state")).toBe("fallback:E_FAULT");
    const calls = await readVisibleCalls(page);
    for (const number of EMERGENCY_NUMBERS)
      expect(calls).toContainEqual({ text: number, href: `tel:${number}` });
    expect(await page.locator("#plain").isVisible()).toBe(true);
    expect(console).toHaveLength(1);
  });

  test("keeps them too where reading the directory fails", async () => {
    const { page, console } = await open(page0, {
      before: () => {
        TextEncoder.prototype.encode = () => {
          throw new Error("planted");
        };
      },
      until: '[data-kos-state^="fallback"]',
    });
    expect(await page.locator("[data-kos-help]").getAttribute("data-kos-state")).toBe("fallback:E_FAULT");
    expect(await page.locator(".emergency a").count()).toBe(EMERGENCY_NUMBERS.length);
    expect(await page.locator("#plain a").first().isVisible()).toBe(true);
    expect(console).toHaveLength(1);
  });

  test("leaves an element that cannot hold a box as the page wrote it", async () => {
    const main = '<ul data-kos-help><li id="own"><a href="tel:112">112</a></li></ul>';
    const { page, console } = await open(hostPage({ main }), { until: "ul[data-kos-state]" });
    expect(await page.locator("ul").getAttribute("data-kos-state")).toBe("fallback:E_FAULT");
    expect(await page.locator("#own a").isVisible()).toBe(true);
    expect(console).toHaveLength(1);
  });
});

describe("without the script", () => {
  const links = ["tel:112", "tel:158"];
  const hrefs = async ({ page }: Visit) => (await readVisibleCalls(page)).map(({ href }) => href);

  test("the page's own links are there while it is on its way", async () => {
    let arrive = () => {};
    const after = new Promise<void>((resolve) => (arrive = resolve));
    const script = { "/kos.js": { body: KOS_PARTS.script, type: "text/javascript", after } };
    const visit = await open(page0, { more: script, until: "#plain" });
    expect(await hrefs(visit)).toEqual(links);
    arrive();
    await expect.poll(() => visit.page.locator(".card").count(), PATIENTLY).toBe(8);
    expect(await visit.page.locator("#plain").isVisible()).toBe(false);
  });

  test("the page's own links are there when JavaScript is off", async () => {
    const visit = await open(page0, { context: { javaScriptEnabled: false }, until: "#plain" });
    expect(await hrefs(visit)).toEqual(links);
  });

  test("the emergency numbers are there before the directory is verified", async () => {
    const visit = await open(page0, {
      before: () => (window.requestAnimationFrame = () => 0),
      until: "[data-kos-state]",
      at: TUESDAY,
    });
    expect(await visit.page.locator("[data-kos-help]").getAttribute("data-kos-state")).toBe("loading");
    expect(await hrefs(visit)).toEqual([...links, ...links]);
  });
});
