import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { en } from "../../src/i18n/en";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder, SCRIPT } from "../helpers/pages";
import { serviceOf } from "./directory";
import { readKeys, showAll } from "./read-box";

const open = useBrowser();
const withOptions = (attributes: string, html = 'lang="cs"') =>
  hostPage({ html, main: placeholder(attributes) });
const heading = (page: Page) => page.locator(".heading");
const headingText = (page: Page) => heading(page).textContent();
const set = (page: Page, name: string, value: string) =>
  page
    .locator("[data-kos-help]")
    .evaluate((host, [key, text]) => host.setAttribute(key!, text!), [name, value]);

describe("the compact layout", () => {
  test("shows three cards without questions, and everything on demand", async () => {
    const { page } = await open(withOptions('data-kos-layout="compact"'));
    expect(await page.locator(".card").count()).toBe(3);
    expect(await page.locator(".choices").count()).toBe(0);
    await page.getByRole("button", { name: cs.moreOptions }).click();
    await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBe(8);
    expect(await page.locator(".choices").isVisible()).toBe(true);
  });

  test("starts unfolded where the webmaster wants it", async () => {
    const { page } = await open(withOptions('data-kos-layout="compact" data-kos-open'));
    expect(await page.locator(".card").count()).toBe(8);
  });
});

describe("the looks of a box", () => {
  test("take heading, level and number of cards from the page", async () => {
    const { page } = await open(
      withOptions('data-kos-heading="Komu zavolat" data-kos-heading-level="4" data-kos-limit="5"'),
    );
    expect(await headingText(page)).toBe("Komu zavolat");
    expect(await heading(page).evaluate(({ localName }) => localName)).toBe("h4");
    expect(
      await page
        .locator(".card .name")
        .first()
        .evaluate(({ localName }) => localName),
    ).toBe("h5");
    expect(await page.locator(".card").count()).toBe(5);
  });

  test("write a heading as text, whatever stands in it", async () => {
    const { page } = await open(withOptions('data-kos-heading="&lt;img src=x onerror=alert(1)&gt;"'));
    expect(await headingText(page)).toBe("<img src=x onerror=alert(1)>");
  });

  test("take the accent on the light theme only", async () => {
    const { page } = await open(withOptions('data-kos-accent="#7a0046"'));
    const colour = () =>
      page
        .locator(".emergency .number")
        .first()
        .evaluate((link) => getComputedStyle(link).color);
    expect(await colour()).toBe("rgb(122, 0, 70)");
    await set(page, "data-kos-theme", "dark");
    await expect.poll(colour, PATIENTLY).not.toBe("rgb(122, 0, 70)");
  });

  test.each([
    ["light", "light"],
    ["dark", "dark"],
  ] as const)(
    "on a device set to %s follow it only where the webmaster asks for that",
    async (colorScheme, auto) => {
      const themes = ["", 'data-kos-theme="light"', 'data-kos-theme="dark"', 'data-kos-theme="auto"'];
      const { page } = await open(hostPage({ main: themes.map(placeholder).join("") }), {
        context: { colorScheme },
      });
      const grounds = await page
        .locator(".kos")
        .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).backgroundColor));
      const ground = { light: "rgb(255, 255, 255)", dark: "rgb(18, 24, 31)" };
      expect(grounds).toEqual([ground.light, ground.light, ground.dark, ground[auto]]);
    },
  );
});

describe("the language of a box", () => {
  const chosen = 'data-kos-lang="cs"';

  test.each([
    ['lang="cs"', cs],
    ['lang="en-GB"', en],
    ['lang="fr"', cs],
    ["", cs],
  ])("on a page with %j is the one of the page, if we speak it", async (html, messages) => {
    const { page } = await open(withOptions("", html));
    expect(await headingText(page)).toBe(messages.heading);
    expect(await page.locator(".kos").getAttribute("lang")).toBe(messages.language);
    expect(await page.getByText(messages.privacy).isVisible()).toBe(true);
  });

  test("is the chosen one, else the nearest one", async () => {
    const near = (lang: string, attributes = "") => `<div lang="${lang}">${placeholder(attributes)}</div>`;
    const { page } = await open(
      hostPage({ main: near("en") + near("en-US", chosen) + near("cs") + near("fr") }),
    );
    const headings = await page.locator(".heading").allTextContents();
    expect(headings).toEqual([en, cs, cs, cs].map(({ heading: text }) => text));
  });
});

test("the kinds that a webmaster asks for narrow the box and never empty it", async () => {
  const { page } = await open(withOptions('data-kos-region="praha" data-kos-kind="child-centre, helpline"'));
  await showAll(page);
  const kinds = async () => [...new Set((await readKeys(page)).map((key) => serviceOf(key).kind))].toSorted();
  expect(await kinds()).toEqual(["child_centre", "helpline"]);
  await set(page, "data-kos-kind", "app");
  await expect.poll(kinds, PATIENTLY).toContain("crisis_centre");
});

describe("options that change on a living page", () => {
  test("take effect at once", async () => {
    const { page } = await open(withOptions('data-kos-region="praha"'));
    await set(page, "data-kos-lang", "en");
    await expect.poll(() => headingText(page), PATIENTLY).toBe(en.heading);
    await set(page, "data-kos-heading", "Help");
    await expect.poll(() => headingText(page), PATIENTLY).toBe("Help");
    await set(page, "data-kos-region", "karlovarsky");
    await expect.poll(() => page.getByLabel(en.where).inputValue(), PATIENTLY).toBe("karlovarsky");
    await set(page, "data-kos-audience", "child");
    await expect
      .poll(() => page.getByRole("radio", { name: en.audiences.child }).isChecked(), PATIENTLY)
      .toBe(true);
    await set(page, "data-kos-limit", "4");
    await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBe(4);
    await set(page, "data-kos-layout", "compact");
    await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBe(3);
  });

  test("are read from the script where the placeholder says nothing", async () => {
    const end = SCRIPT.replace("async", 'async data-kos-lang="en" data-kos-heading="From the script"');
    const { page } = await open(
      hostPage({ main: placeholder('data-kos-heading="From the placeholder"'), end }),
    );
    expect(await headingText(page)).toBe("From the placeholder");
    expect(await page.locator(".kos").getAttribute("lang")).toBe("en");
    await page.locator("script").evaluate((script) => script.setAttribute("data-kos-lang", "cs"));
    await expect.poll(() => page.locator(".kos").getAttribute("lang"), PATIENTLY).toBe("cs");
  });
});
