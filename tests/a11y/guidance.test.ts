import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { guidanceMessages } from "../../src/i18n/guidance-messages";
import { handoverMessages } from "../../src/i18n/handover-messages";
import { useExtension } from "../helpers/extension";
import { runAxe } from "./axe";
import { LANGUAGES, MEDIA, readOverflow } from "./extension-pages";

const extension = useExtension();
/** The popup, and a phone. */
const SIZES = [
  { width: 400, height: 580 },
  { width: 320, height: 640 },
] as const;

type Language = (typeof LANGUAGES)[number];

interface View {
  readonly name: string;
  readonly act: (page: Page, language: Language) => Promise<unknown>;
}

const go = async (page: Page, view: "guidance" | "handover"): Promise<void> => {
  await page.locator(`[data-view="${view}"]`).click();
  await page.locator(`.${view}`).waitFor();
};
const openCard = async (page: Page, id: string): Promise<void> => {
  await go(page, "guidance");
  await page.locator(`[data-card="${id}"]`).first().click();
  for (const summary of await page.locator(".guidance summary").all()) await summary.click();
};
const openCompass = async (page: Page, language: Language): Promise<void> => {
  await go(page, "guidance");
  await page.getByRole("button", { name: guidanceMessages(language).compass }).click();
};

const VIEWS: readonly View[] = [
  {
    name: "the list of guidance for a teacher",
    act: async (page) => {
      await go(page, "guidance");
      await page.locator(".guidance select").selectOption("teacher");
    },
  },
  {
    name: "guidance that was searched",
    act: async (page) => {
      await go(page, "guidance");
      await page.locator("#query").fill("vykázání");
    },
  },
  { name: "a card with everything unfolded", act: (page) => openCard(page, "vykazani-postup") },
  { name: "a card that leads to its other half", act: (page) => openCard(page, "dite-se-sverilo-ano") },
  {
    name: "the compass with danger, before it knows who asks",
    act: async (page, language) => {
      await openCompass(page, language);
      await page.locator(".known input").first().check();
    },
  },
  {
    name: "the compass with answers",
    act: async (page, language) => {
      await openCompass(page, language);
      await page.locator(".guidance select").selectOption("teacher");
      for (const nth of [0, 3, 5]) await page.locator(".known input").nth(nth).check();
    },
  },
  {
    name: "who is competent, before and after a choice",
    act: async (page, language) => {
      await go(page, "guidance");
      await page.getByRole("button", { name: guidanceMessages(language).competent }).click();
      expect((await runAxe(page)).violations).toEqual([]);
      await page.locator(".guidance select").first().selectOption("CZ041");
      await page.locator(".guidance select").nth(1).selectOption("Cheb");
    },
  },
  { name: "an empty handover card", act: (page) => go(page, "handover") },
  {
    name: "a handover card with a service, a code, a warning and a report",
    act: async (page, language) => {
      const own = handoverMessages(language);
      await page.locator(".row").first().focus();
      await page.keyboard.press("p");
      await go(page, "handover");
      await page.getByLabel(own.labels.role, { exact: true }).fill("učitelka");
      await page.getByLabel(own.labels.note, { exact: true }).fill("zavolat na +420 999 123 456");
      await page.locator(".handover select").nth(1).selectOption("needed");
      await page.locator(".handover select").last().selectOption({ index: 1 });
      await page.locator(".qr").first().waitFor();
      await page.locator(".warning").first().waitFor();
      await page.locator(".handover summary").click();
      await page.getByRole("button", { name: own.copy }).click();
      await page.locator(".report").waitFor();
    },
  },
];

describe.each(VIEWS)("$name", ({ act }) => {
  test.each(LANGUAGES)("breaks no rule of axe and never scrolls sideways (%s)", async (language) => {
    await extension().worker.evaluate(`chrome.storage.local.set({ language: "${language}" })`);
    const page = await extension().open("popup");
    await page.locator(".row").first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await act(page, language);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const media of MEDIA) {
        await page.emulateMedia(media);
        expect((await runAxe(page)).violations, JSON.stringify({ ...size, ...media })).toEqual([]);
      }
      expect(await readOverflow(page), `${size.width} px`).toEqual([]);
    }
    await page.close();
  });
});
