import fc from "fast-check";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type OptionName, OPTIONS, optionNames, PREFIX } from "../../../widget/options";
import { PATIENTLY, useBrowser } from "../../helpers/browser";
import { hostPage, PLAIN_LINKS, placeholder, SCRIPT } from "../../helpers/pages";

type Attributes = Readonly<Record<string, string>>;

const open = useBrowser();
const SCRIPTED = ["javascript:alert(1)", '"><img src=x onerror=alert(1)>'] as const;
const HUGE = "x".repeat(100_000);
const START = '<button id="start">Začátek</button><div id="boxes"></div>';

/** What is a word of the option's own, although it looks wrong: text for a heading, nothing where nothing means yes. */
const ALLOWED: Readonly<Record<string, readonly OptionName[]>> = {
  "a wrong": ["heading", "source"],
  "an empty": ["kind", "open", "exit"],
  "a huge": ["source"],
  "a scripted": ["heading", "source"],
};

/** Puts boxes with these attributes on the page in place of all others and waits until they are drawn. */
async function draw(page: Page, sets: readonly Attributes[]): Promise<void> {
  await page.evaluate(
    ({ all, links }) => {
      const hosts = all.map((attributes) => {
        const host = document.createElement("div");
        for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
        host.setAttribute("data-kos-help", "");
        host.innerHTML = links;
        return host;
      });
      document.querySelector("#boxes")!.replaceChildren(...hosts);
    },
    { all: sets, links: PLAIN_LINKS },
  );
  const settled = page.locator('#boxes > [data-kos-state]:not([data-kos-state="loading"])');
  await expect.poll(() => settled.count(), { timeout: 20_000 }).toBe(sets.length);
}

/** Boxes of the page in which nobody would find an emergency number. */
const findEmpty = (page: Page): Promise<string[]> =>
  page.locator("#boxes > *").evaluateAll((hosts) =>
    hosts.flatMap((host) => {
      const root = host.shadowRoot!;
      const isShown = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.getBoundingClientRect().width > 20 &&
        (element as HTMLElement).tabIndex >= 0;
      const numbers = [
        ...root.querySelectorAll(".emergency a[href='tel:112'], .emergency a[href='tel:158']"),
      ];
      const opener = root.querySelector(".opener");
      const fine = opener ? isShown(opener) : numbers.length === 2 && numbers.every(isShown);
      return fine && root.childElementCount
        ? []
        : [(host.cloneNode(false) as Element).outerHTML.slice(0, 300)];
    }),
  );

const wrongValue = (name: OptionName): string => (name === "source" ? "ftp://kos.example/" : "nesmysl");

describe("an option with", () => {
  test.each<[string, (name: OptionName) => Attributes]>([
    ["a wrong", (name) => ({ [PREFIX + name]: wrongValue(name) })],
    ["an empty", (name) => ({ [PREFIX + name]: "" })],
    ["a huge", (name) => ({ [PREFIX + name]: HUGE })],
    ["a scripted", (name) => ({ [PREFIX + name]: SCRIPTED[0] })],
    ["a scripted", (name) => ({ [PREFIX + name]: SCRIPTED[1] })],
    ["a duplicated", (name) => ({ [PREFIX + name]: `${wrongValue(name)} ${"x".repeat(80)}` })],
    ["a misspelt", (name) => ({ [`${PREFIX}${name}z`]: "ano" })],
  ])("%s value or name gives the default, one warning and a whole box", async (kind, attributesOf) => {
    const isAllowed = (name: OptionName) =>
      ALLOWED[kind]?.includes(name) && !(kind === "a wrong" && name === "source");
    const onScript = kind === "a duplicated" ? `${PREFIX}limit="3" ${PREFIX}theme="dark"` : "";
    const { page, console } = await open(
      hostPage({ main: START, end: SCRIPT.replace("async", `async ${onScript} ${PREFIX}help`) }),
      { until: "" },
    );
    const names = optionNames();
    await draw(page, [{}, ...names.map(attributesOf)]);
    expect(await findEmpty(page)).toEqual([]);
    expect(await page.locator("#boxes img, #boxes script").count()).toBe(0);
    for (const name of names.filter((one) => !isAllowed(one))) {
      const [[attribute, value] = ["", ""]] = Object.entries(attributesOf(name));
      const about = console.filter((line) => line.includes(`[KOS] ${attribute}="${value.slice(0, 100)}`));
      expect(about, attribute).toHaveLength(1);
      expect(about[0]!.length, attribute).toBeLessThan(1_500);
      expect(about[0]).toContain(kind === "a misspelt" ? `${PREFIX}help` : OPTIONS[name].values);
    }
  });

  test("a fault that five boxes share is said once", async () => {
    const { console } = await open(hostPage({ main: placeholder(`${PREFIX}region="nowhere"`).repeat(5) }));
    expect(console).toHaveLength(1);
  });
});

const values = fc.oneof(
  fc.string({ maxLength: 30, unit: "binary" }).filter((text) => !text.includes("\0")),
  fc.constantFrom(
    "",
    HUGE,
    ...SCRIPTED,
    "on",
    "off",
    "child",
    "praha-7",
    "compact",
    "button",
    "dark",
    "#000000",
    "4",
  ),
);
const attributeSets = fc.dictionary(
  fc.constantFrom(...optionNames().map((name) => PREFIX + name), `${PREFIX}regoin`, "hidden-", "dir", "lang"),
  values,
  { maxKeys: 8 },
);

test("no set of attributes empties a box, throws, or keeps the keyboard from the emergency numbers", async () => {
  const { page } = await open(hostPage({ main: START, end: SCRIPT }), { until: "" });
  await fc.assert(
    fc.asyncProperty(fc.array(attributeSets, { minLength: 8, maxLength: 12 }), async (sets) => {
      await draw(page, sets);
      expect(await findEmpty(page)).toEqual([]);
      await page.locator("#start").focus();
      await expect
        .poll(async () => {
          await page.keyboard.press("Tab");
          return page.evaluate(() => {
            const inside = document.activeElement?.shadowRoot?.activeElement;
            return inside?.getAttribute("href") ?? inside?.className ?? "";
          });
        }, PATIENTLY)
        .toMatch(/^tel:112$|opener/);
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 120_000);
