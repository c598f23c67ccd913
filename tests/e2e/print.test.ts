import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { openBox } from "./button";

const open = useBrowser();

/** Opens a page with a box and prints it, as far as a screen can show that. */
async function print(attributes: string): Promise<Page> {
  const { page } = await open(hostPage({ main: placeholder(`data-kos-region="praha" ${attributes}`) }));
  await page.emulateMedia({ media: "print" });
  return page;
}

const CONTROLS = ".kos :is(button, select, input, .exit, .exit-note, .choices, [role=status]):visible";

/** Every colour that ink or paper would have. */
const readColours = (page: Page) =>
  page
    .locator(".kos, .kos :is(.panel, p, a, span, h2, h3, li)")
    .evaluateAll((all) => [
      ...new Set(
        all
          .filter((element) => element.checkVisibility())
          .flatMap((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]),
      ),
    ]);

describe("on paper", () => {
  test.each([
    ["an inline box", ""],
    ["a compact box", 'data-kos-layout="compact"'],
    ["a dark box", 'data-kos-theme="dark"'],
    ["a box with an accent", 'data-kos-accent="#7a0046"'],
    ["a button that should print", 'data-kos-layout="button" data-kos-print="card"'],
  ])("%s is a card of numbers in black on white, without controls", async (_, attributes) => {
    const page = await print(attributes);
    const numbers = await page.locator(".kos .emergency .number:visible").allTextContents();
    expect(numbers).toEqual(["112", "158"]);
    const cards = attributes.includes("compact") ? 3 : 8;
    expect(await page.locator(".card:visible").count()).toBe(cards);
    expect(await page.locator(".card .number:visible").count()).toBeGreaterThanOrEqual(cards - 2);
    expect(await page.locator(CONTROLS).count()).toBe(0);
    expect((await readColours(page)).toSorted()).toEqual([
      "rgb(0, 0, 0)",
      "rgb(255, 255, 255)",
      "rgba(0, 0, 0, 0)",
    ]);
  });

  test("a button that should print loses no card where it is open", async () => {
    const { page } = await open(
      hostPage({
        main: placeholder('data-kos-layout="button" data-kos-print="card" data-kos-region="praha"'),
      }),
    );
    await openBox(page);
    await page.emulateMedia({ media: "print" });
    const { top, hidden } = await page.locator(".panel").evaluate((panel) => ({
      top: panel.getBoundingClientRect().top,
      hidden: panel.scrollHeight - panel.clientHeight,
    }));
    expect({ top, hidden }).toEqual({ top: 0, hidden: 0 });
  });

  test("the card says when its hours were true, and asks nothing that paper cannot answer", async () => {
    const page = await print("");
    const text = await page.locator(".kos").innerText();
    expect(text).toContain("Vytištěno 24. listopadu 2026 v 10:00");
    expect(text).not.toContain(cs.nobodyAnswers);
    await page.emulateMedia({ media: "screen" });
    expect(await page.locator(".printed:visible").count()).toBe(0);
  });

  test.each([
    ["a box that should not print", 'data-kos-print="hide"'],
    ["the round button", 'data-kos-layout="button"'],
    ["the round button, open", 'data-kos-layout="button" data-kos-open'],
  ])("%s leaves no trace", async (_, attributes) => {
    const page = await print(attributes);
    expect(
      await page.locator("[data-kos-help]").evaluate((host) => host.getBoundingClientRect().height),
    ).toBe(0);
    expect(await page.locator(".kos *:visible").count()).toBe(0);
  });

  test("cards are not torn apart and the page stays one or two sheets", async () => {
    const page = await print("");
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
  });
});
