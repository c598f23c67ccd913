import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { ROOT } from "../../.ci/files.mjs";
import { LANGUAGES, type Language } from "../../src/directory/vocabulary";
import { chooseMessages } from "../../src/i18n/choose";
import { useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { runAxe } from "./axe";
import { holdReport } from "./report";
import {
  AGED,
  nameApart,
  pageOfBoxes,
  pageOfButton,
  pageOfFrames,
  placesOf,
  setAll,
  setStage,
  STATES,
} from "./stage";

const open = useBrowser();
const report = holdReport();
afterAll(() => console.log(report.write()));

const LIGHT = { colorScheme: "light", forcedColors: "none" } as const;
const DARK = { colorScheme: "dark", forcedColors: "none" } as const;
const FORCED = { forcedColors: "active" } as const;

/** Every look a box can have, and the device on which it has it. */
const THEMES = [
  ["light", LIGHT],
  ["dark", LIGHT],
  ["auto", LIGHT],
  ["auto", DARK],
  ["light", { ...LIGHT, ...FORCED }],
  ["light", { ...DARK, ...FORCED }],
] as const;

/** The same for a layout whose box was seen in every theme: its own ground, light and dark. */
const GROUNDS = [THEMES[0], THEMES[1]] as const;

/** Paper is white, whatever the screen was; nobody points at it. */
const PAPER = [
  ["light", { ...LIGHT, media: "print" }],
  ["dark", { ...DARK, media: "print" }],
] as const;

/** Axe cannot tell whether a cross is text; its colours are those of the texts around it. */
const CROSS = 'class="close"';

/** Looks at the boxes of a page in every theme, on screen or on paper; a theme changes no more than the looks. */
async function expectNoFault(
  page: Page,
  name: string,
  themes: typeof THEMES | typeof GROUNDS | typeof PAPER,
): Promise<void> {
  const off = themes === PAPER ? ["target-size"] : [];
  for (const [index, [theme, media]] of themes.entries()) {
    await setAll(page, "theme", theme);
    await page.emulateMedia(media);
    const found = await runAxe(page, { off, lookOnly: index > 0 });
    report.add(found);
    const where = `${name}, ${theme} ${JSON.stringify(media)}`;
    expect(found.violations, where).toEqual([]);
    expect(
      found.unsure.filter((text) => !text.includes(CROSS)),
      where,
    ).toEqual([]);
    expect(found.inside, where).toBeGreaterThan(0);
  }
}

describe.each(LANGUAGES)("in %s, in every state and theme", { timeout: 180_000 }, (language: Language) => {
  const messages = chooseMessages(language);
  // Words change no colours, so one language is enough for every theme of every layout.
  const themes = language === "cs" ? THEMES : GROUNDS;

  test.each(["inline", "compact"])(
    "the %s box breaks no rule of axe, on screen and on paper",
    async (layout) => {
      expect.hasAssertions();
      const { page } = await open(pageOfBoxes(layout, language), { more: AGED });
      await setStage(page, messages);
      await expectNoFault(page, layout, layout === "inline" ? THEMES : themes);
      await expectNoFault(page, `${layout} on paper`, PAPER);
    },
  );

  test("the closed button breaks no rule of axe", async () => {
    expect.hasAssertions();
    const box = `data-kos-layout="button" data-kos-lang="${language}"`;
    const { page } = await open(hostPage({ main: placeholder(box) }));
    await expectNoFault(page, "closed button", themes);
  });

  test("the round button breaks no rule of axe when it is open", async () => {
    expect.hasAssertions();
    const pages = STATES.map(({ attributes }, index) => [
      `/${index}.html`,
      { body: pageOfButton(attributes, language) },
    ]);
    const more = { ...AGED, ...Object.fromEntries(pages) };
    let index = 0;
    const { page } = await open(
      pageOfFrames(() => `/${index++}.html`),
      { more, until: "iframe" },
    );
    for (const { host } of placesOf(page)) await host.locator(".opener").waitFor();
    await setAll(page, "open", "on");
    await setStage(page, messages);
    await expectNoFault(page, "open button", themes);
  });

  test("the frame page breaks no rule of axe", async () => {
    expect.hasAssertions();
    const frame = readFileSync(join(ROOT, "dist/widget/frame.html"), "utf8");
    const address = (attributes: string) =>
      `/frame.html#${attributes.replaceAll(" ", "&")}&lang=${language}&limit=3`;
    const { page } = await open(pageOfFrames(address), {
      more: { ...AGED, "/frame.html": { body: frame } },
      until: "iframe",
      // The page's own policy lets nobody download a directory; here one has to come.
      context: { bypassCSP: true },
    });
    await setStage(page, messages);
    await nameApart(page);
    await expectNoFault(page, "frame page", themes);
  });
});

test.each(["bez-skriptu.html", "bez-skriptu-d.html"])(
  "%s breaks no rule of axe in any colours",
  async (name) => {
    expect.hasAssertions();
    const body = readFileSync(join(ROOT, "dist/widget", name), "utf8");
    const { page } = await open({ body }, { until: "h1" });
    for (const [, media] of [...THEMES.slice(2), ...PAPER]) {
      await page.emulateMedia(media);
      const { violations, unsure } = await runAxe(page, { off: "media" in media ? ["target-size"] : [] });
      expect([...violations, ...unsure], JSON.stringify(media)).toEqual([]);
    }
  },
);
