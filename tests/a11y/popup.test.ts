import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { popupMessages } from "../../src/i18n/popup-messages";
import { chooseMessages } from "../../src/i18n/choose";
import { useExtension } from "../helpers/extension";
import { runAxe } from "./axe";
import { contrast } from "./contrast";
import { LANGUAGES, MEDIA, readOverflow } from "./extension-pages";

const extension = useExtension();
const SCHEMES = ["light", "dark"] as const;
/** A phone, a narrow low tab, a tab of 800 × 600 at 200 %, the popup, a wide tab. */
const SIZES = [
  [320, 640],
  [320, 480],
  [400, 300],
  [400, 580],
  [800, 900],
] as const;

interface View {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
}

const search = async (page: Page, text: string): Promise<void> => {
  await page.locator("#query").fill(text);
  await page.waitForFunction(() => !document.querySelector(".intro"));
};
const openService = async (page: Page, query: string): Promise<void> => {
  await search(page, query);
  await page.locator("#query").press("Enter");
  await page.locator(".detail").waitFor();
};

const VIEWS: readonly View[] = [
  { name: "the first screen", act: async () => {} },
  { name: "results", act: (page) => search(page, "děti praha") },
  { name: "no result", act: (page) => search(page, "recept na svíčkovou") },
  {
    name: "all filters",
    act: async (page) => {
      await page.locator(".more-filters summary").click();
      await page.locator(".radio .chip").last().click();
    },
  },
  {
    name: "a gap",
    act: async (page) => {
      await page.locator(".filters select").nth(0).selectOption("karlovarsky");
      await page.locator(".filters select").nth(1).selectOption("violent_person");
      await page.locator(".notice").waitFor();
    },
  },
  { name: "a record with conflicts", act: (page) => openService(page, "bílý kruh bezpečí") },
  {
    name: "a record with everything unfolded",
    act: async (page) => {
      await openService(page, "riaps");
      for (const summary of await page.locator(".detail summary").all()) await summary.click();
      await page.locator(".save input").nth(1).check();
    },
  },
  { name: "a record without a number", act: (page) => openService(page, "intervenční centrum ostrava") },
  {
    name: "a sheet and a message",
    act: async (page) => {
      await page.locator(".row").first().focus();
      await page.keyboard.press("p");
      await page.locator(".report").waitFor();
    },
  },
  { name: "the help", act: (page) => page.locator("#keys").click() },
];

async function open({ language = "cs", colorScheme = "light" }: Partial<Look>): Promise<Page> {
  const { worker } = extension();
  await worker.evaluate(`chrome.storage.local.set({ language: "${language}" })`);
  const page = await extension().open("popup");
  await page.emulateMedia({ colorScheme });
  await page.locator(".row").first().waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  return page;
}
interface Look {
  readonly language: (typeof LANGUAGES)[number];
  readonly colorScheme: (typeof SCHEMES)[number];
}

describe.each(VIEWS)("$name", ({ act }) => {
  test.each(LANGUAGES)("breaks no rule of axe, light, dark and in forced colours (%s)", async (language) => {
    const page = await open({ language });
    await act(page);
    for (const media of MEDIA) {
      await page.emulateMedia(media);
      expect((await runAxe(page)).violations, JSON.stringify(media)).toEqual([]);
    }
    await page.close();
  });

  test.each(LANGUAGES)("never scrolls sideways (%s)", async (language) => {
    const page = await open({ language });
    await act(page);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      expect(await readOverflow(page), `${width} × ${height}`).toEqual([]);
    }
    await page.close();
  });
});

test.each(SCHEMES)("text stands out from its ground by 7 : 1 or more (%s)", async (colorScheme) => {
  const page = await open({ colorScheme });
  for (const text of [
    ".row .title",
    ".row .tel",
    ".row .state.open",
    ".fine",
    ".intro",
    "summary",
    ".emergency a",
  ]) {
    const { ink, ground } = await page
      .locator(text)
      .first()
      .evaluate((element) => {
        let at: Element | null = element;
        while (at && getComputedStyle(at).backgroundColor.startsWith("rgba")) at = at.parentElement;
        return {
          ink: getComputedStyle(element).color,
          ground: at ? getComputedStyle(at).backgroundColor : "none",
        };
      });
    expect(contrast(ink, ground), text).toBeGreaterThanOrEqual(7);
  }
});

test.each(["", "riaps"])("every target is at least 24 px high with a mouse (%j)", async (query) => {
  const page = await open({});
  if (query) await openService(page, query);
  const small = await page
    .locator(":is(a, button, select, summary, .check):visible")
    .evaluateAll((targets) =>
      targets.flatMap((target) => (target.getBoundingClientRect().height < 24 ? [target.textContent] : [])),
    );
  expect(small).toEqual([]);
});

test.each(LANGUAGES)("a screen reader hears name, number and state of a row (%s)", async (language) => {
  const messages = chooseMessages(language);
  const page = await open({ language });
  await search(page, "linka bezpeci");
  const row = page.getByRole("button", { name: `Linka bezpečí 116 111 ${messages.nonstop}`, exact: true });
  expect(await row.count()).toBe(1);
  expect(await page.getByRole("searchbox", { name: popupMessages(language).search }).count()).toBe(1);
});
