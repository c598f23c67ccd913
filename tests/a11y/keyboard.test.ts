import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { expectClosed, focusedIn, openerOf } from "../e2e/button";
import { DIRECTORY } from "../e2e/directory";
import { readCards, readFocusedKey } from "../e2e/read-box";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";

const open = useBrowser();

interface Focus {
  /** What is focused, as a person would name it. */
  readonly name: string;
  readonly outline: string;
  /** Where it is on the page. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** Whether something else lies over its middle. */
  readonly hidden: boolean;
}

/** Where the focus is in the box, and the ring around it or around what stands for it. */
const readFocus = (page: Page): Promise<Focus | undefined> =>
  page.evaluate(() => {
    const root = document.activeElement?.shadowRoot;
    const element = root?.activeElement;
    if (!root || !element) return undefined;
    const ringed = element.matches("input") ? element.nextElementSibling! : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
    const name = element.matches("select") ? element.closest("label")?.querySelector("span") : ringed;
    // The middle of a link that runs over two lines may be beside it.
    const { x, y, width, height } = ringed.getClientRects()[0] ?? ringed.getBoundingClientRect();
    const over = root.elementFromPoint(x + width / 2, y + height / 2);
    return {
      top: y + scrollY,
      bottom: y + height + scrollY,
      left: x,
      hidden: over !== ringed && !ringed.contains(over),
      name: name?.textContent ?? element.getAttribute("aria-label") ?? "",
      outline: `${outlineStyle} ${outlineWidth}`,
    };
  });

/** Presses Tab until the focus has left the box again. */
async function walk(page: Page): Promise<readonly Focus[]> {
  const path: Focus[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const focus = await readFocus(page);
    if (focus) path.push(focus);
    else if (path.length > 0) return path;
  }
  throw new Error("the focus never left the box");
}

describe("with the keyboard alone", () => {
  test.each(["light", "dark"])(
    "everything can be reached in order, with a ring of 3 px (%s)",
    async (theme) => {
      const main = placeholder(`data-kos-region="praha" data-kos-theme="${theme}"`);
      const { page } = await open(hostPage({ main }));
      const path = await walk(page);
      expect(path.map(({ outline }) => outline)).toEqual(path.map(() => "solid 3px"));
      const names = path.map(({ name }) => name);
      const cards = await readCards(page);
      const wanted = [
        "112",
        "158",
        cs.audiences.child,
        cs.moreAudiences,
        cs.where,
        cs.now,
        ...cards.slice(0, 2).flatMap(({ numbers }) => numbers.slice(0, 1).map(({ text }) => text)),
      ];
      expect(names.filter((name) => wanted.includes(name)).slice(0, wanted.length)).toEqual(wanted);
      expect(names.some((name) => name.startsWith(cs.nextOption("")))).toBe(true);
      expect(names.slice(names.indexOf(cs.more) + 1)).toHaveLength(DIRECTORY.public_guidance.length);
    },
  );

  test.each([
    ["cs", 'lang="cs"'],
    ["uk", 'lang="cs"'],
    ["cs", 'lang="ar" dir="rtl"'],
  ])(
    "the order is that of the eye, and nothing lies over the focus (%s on a page with %s)",
    async (language, html) => {
      const main = placeholder(`data-kos-region="praha" data-kos-lang="${language}" data-kos-limit="3"`);
      const { page } = await open(hostPage({ html, main }), {
        context: { viewport: { width: 320, height: 256 } },
      });
      const path = await walk(page);
      expect(path.length).toBeGreaterThan(12);
      expect(path.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual([]);
      const backwards = path.filter((focus, index) => {
        const before = path[index - 1];
        // In one row from left to right, else in a row below.
        return (
          before && focus.top < before.bottom - 1 && (focus.bottom < before.top || focus.left < before.left)
        );
      });
      // Quick exit comes first, wherever it stands (research/embed-and-extension.md §8).
      expect(backwards.filter((focus) => focus !== path[1]).map(({ name }) => name)).toEqual([]);
    },
  );

  test("the box behind the round button is no trap: Tab leads out of it, Escape back to the button", async () => {
    const { page } = await open(
      hostPage({ main: `${placeholder('data-kos-layout="button"')}<a href="#">Dal</a>` }),
    );
    await openerOf(page).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedIn(page), PATIENTLY).toContain("panel");
    for (let press = 0; press < 3; press++) await page.keyboard.press("Tab");
    expect(await readFocus(page)).toMatchObject({ name: "112", hidden: false });
    await page.keyboard.press("Escape");
    await expectClosed(page);
    expect(await focusedIn(page)).toContain("opener");
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedIn(page), PATIENTLY).toContain("panel");
    await walk(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("a");
  });

  test("a door, an hour and the next option can be chosen", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-region="praha"') }));
    await page.locator('input[name="who"]').first().focus();
    await page.keyboard.press("ArrowDown");
    await expect
      .poll(() => page.getByRole("radio", { name: cs.audiences.adult_at_risk }).isChecked(), PATIENTLY)
      .toBe(true);
    await page.locator('input[name="when"]').first().focus();
    await page.keyboard.press("ArrowDown");
    await page.getByLabel(cs.day).waitFor();
    const next = page.locator(".quiet").first();
    await next.focus();
    await page.keyboard.press("Enter");
    const keys = (await readCards(page)).map(({ key }) => key);
    await expect.poll(() => readFocusedKey(page), PATIENTLY).toBe(keys[1]);
    await page.keyboard.press("Tab");
    expect((await readFocus(page))!.name).toBe((await readCards(page))[1]!.numbers[0]!.text);
  });

  test("a list that grows keeps the focus in the box", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-region="praha"') }));
    const more = page.getByRole("button", { name: cs.more });
    while ((await more.count()) > 0) {
      const before = await page.locator(".card").count();
      await more.focus();
      await page.keyboard.press("Enter");
      await page.locator(".card").nth(before).waitFor({ state: "attached" });
      expect(await readFocus(page), `after ${before} cards`).toBeDefined();
    }
  });

  test("a box that unfolds keeps the focus in the box", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-layout="compact"') }));
    await page.getByRole("button", { name: cs.moreOptions }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".choices").waitFor();
    expect(await readFocus(page)).toBeDefined();
  });

  test("opening all doors keeps the focus in the box", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: cs.moreAudiences }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(cs.audiences.anyone, { exact: true }).waitFor();
    expect(await readFocus(page)).toBeDefined();
  });
});
