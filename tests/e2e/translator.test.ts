import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { uk } from "../../src/i18n/uk";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { digitsOf, nameOf, SERVICES } from "./directory";
import { readTexts } from "./read-layout";
import { TRANSLATED, translatePage } from "./translator";

/** A row as a person sees it: the name above it, the number read and the number dialled, and whose card it is on. */
interface Row {
  readonly key: string | undefined;
  readonly name: string;
  readonly text: string;
  readonly href: string;
}

const open = useBrowser();
const plain = (text: string) => text.replace(TRANSLATED, "");
const digits = (text: string) => text.replace(/\D/g, "");
const inPrague = hostPage({ main: placeholder('data-kos-region="praha"') });

/** All there is to change in a box, by whoever may change it. */
const STEPS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "the evening comes": async (page) => {
    await page.clock.setFixedTime(new Date("2026-11-24T20:30:00Z"));
    await page.evaluate(() => dispatchEvent(new Event("minute")));
  },
  "a door is opened": (page) => page.locator('input[name="who"]').nth(1).check({ force: true }),
  "another door is opened": (page) => page.locator('input[name="who"]').nth(0).check({ force: true }),
  "the rest of the doors is shown": (page) => page.locator("fieldset button.chip").click(),
  "a region is chosen": (page) =>
    page.locator("label.field select:not(.language)").selectOption("karlovarsky"),
  "a later hour is asked for": (page) => page.locator('input[name="when"]').nth(1).check({ force: true }),
  "another day is asked for": (page) => page.locator("fieldset select").first().selectOption({ index: 2 }),
  "another hour is asked for": (page) => page.locator("fieldset select").last().selectOption({ index: 3 }),
  "now is asked for again": (page) => page.locator('input[name="when"]').nth(0).check({ force: true }),
  "more is shown": (page) => page.locator("button.more").click(),
  "the webmaster chooses a door": (page) => setOption(page, "data-kos-audience", "violent-person"),
  "the webmaster chooses a region": (page) => setOption(page, "data-kos-region", "praha-7"),
  "the webmaster takes the door back": (page) => setOption(page, "data-kos-audience", "anyone"),
  "the webmaster writes a heading": (page) => setOption(page, "data-kos-heading", "Kam se obrátit"),
  "the webmaster folds the box": (page) => setOption(page, "data-kos-layout", "compact"),
  "the webmaster changes the language": (page) => setOption(page, "data-kos-lang", "uk"),
};

describe.each([
  ["honours translate=no", true],
  ["ignores translate=no", false],
])("a page translator that %s", (_, honours) => {
  test("never brings a name together with another one's number, nor leaves what no longer holds", async () => {
    const { page } = await open(inPrague, { before: tickOnDemand });
    const { page: reference } = await open(inPrague, { before: tickOnDemand });
    await page.evaluate(translatePage, honours);
    await expectOwnNumbers(page, "at first");
    for (const [step, change] of Object.entries(STEPS)) {
      const before = await readTexts(reference);
      await change(page);
      await change(reference);
      await expect.poll(() => readTexts(reference), { ...PATIENTLY, message: step }).not.toEqual(before);
      await expectOwnNumbers(page, step);
      const asItWas = { ...PATIENTLY, message: `after ${step}` };
      const inTranslation = async () => (await readTexts(page)).map(plain);
      await expect.poll(inTranslation, asItWas).toEqual(await readTexts(reference));
      await expectOwnNumbers(page, step);
    }
    const translated = (await readTexts(page)).filter((text) => plain(text) !== text);
    expect(translated.length).toBeGreaterThan(40);
  });
});

/** Runs in the page: a minute passes when the test says so. */
function tickOnDemand(): void {
  Object.assign(globalThis, {
    setInterval: (tick: () => void) => addEventListener("minute", () => tick()),
  });
}

async function setOption(page: Page, name: string, value: string): Promise<void> {
  const host = page.locator("[data-kos-help]");
  await host.evaluate((element, [key, text]) => element.setAttribute(key, text), [name, value] as const);
}

/** Rule 6: the number that is read is the one that is dialled, and belongs to the record whose name stands above. */
async function expectOwnNumbers(page: Page, step: string): Promise<void> {
  const rows = await readRows(page);
  expect(rows.length, step).toBeGreaterThan(2);
  for (const { key, name, text, href } of rows) {
    expect(digits(text), step).toBe(digits(href.replace("+420", "")));
    const owner = SERVICES.find(
      (service) =>
        (key === undefined || service.id === key) &&
        nameOf(service) === plain(name) &&
        digitsOf(service).includes(digits(text)),
    );
    expect(owner, `after ${step}: ${name}, ${text}`).toBeDefined();
  }
  const emergency = await page.locator(".emergency-number").allTextContents();
  const named = [cs, uk].map(
    ({ emergencyNames }) => `112${emergencyNames["112"]} 158${emergencyNames["158"]}`,
  );
  expect(named, step).toContain(emergency.map(plain).join(" "));
}

/** Rows of the cards, and those that a card without a number offers meanwhile under another one's name. */
const readRows = (page: Page): Promise<Row[]> =>
  page.locator(".card .phone").evaluateAll((rows) =>
    rows.map((row) => {
      const card = row.closest(".instead") ?? row.closest(".card");
      const link = row.querySelector("a");
      return {
        key: card?.getAttribute("data-key") ?? undefined,
        name: card?.firstElementChild?.textContent ?? "",
        text: link?.textContent ?? "",
        href: link?.getAttribute("href") ?? "",
      };
    }),
  );
