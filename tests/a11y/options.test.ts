import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useExtension } from "../helpers/extension";
import { runAxe } from "./axe";
import { LANGUAGES, MEDIA, readOverflow } from "./extension-pages";

const extension = useExtension();
/** A phone, a narrow low tab, tabs of 800 × 600 and 1280 × 960 at 200 %, a wide tab. */
const SIZES = [
  [320, 640],
  [320, 480],
  [400, 300],
  [640, 480],
  [1280, 960],
] as const;

interface State {
  readonly name: string;
  /** What is stored beside the language. */
  readonly stored?: object;
  /** What an administrator has set. */
  readonly policy?: (language: string) => object;
  readonly isPrivate?: boolean;
  readonly act?: (page: Page) => Promise<unknown>;
  /** What has to be on the page, so that no state is judged in the dress of another. */
  readonly shows: string;
}

const ADDRESS = "https://kontakty.example/krajske-mesto/adresar-pomoci/directory.signed.json";
const STATES: readonly State[] = [
  { name: "a new installation", shows: "input[name=contextMenu]:checked" },
  {
    name: "everything set by an administrator",
    policy: (language) => ({
      ...{ language, region: "praha-7", audience: "child", keepFavourites: false },
      ...{ contextMenu: false, updates: true, updateUrl: ADDRESS },
    }),
    shows: ".field:has(input[name=updateUrl]:disabled) .locked",
  },
  {
    name: "settings that cannot be understood, an address that cannot be used and a failed update",
    stored: { update: { at: 1_795_000_000_000, code: "E_SIG_THRESHOLD" } },
    policy: () => ({ region: "Mars", adresaKeStahovaniNovehoAdresareKontaktuProSkolyAUrady: "ano" }),
    act: async (page) => {
      await page.selectOption("select[name=theme]", "auto");
      await page.fill("input[name=updateUrl]", "http://jmeno:heslo@kontakty.example/");
      await page.locator("input[name=updateUrl]").blur();
    },
    shows: "main:has(.notice + .notice) [aria-invalid=true]",
  },
  {
    name: "a stored directory that was refused",
    stored: { envelope: '{"format":"help-directory-envelope/1"', updates: true, updateUrl: ADDRESS },
    shows: ".refusal",
  },
  { name: "a private window", isPrivate: true, shows: ".notice" },
];

/** Opens the page of settings in one state, in one language. */
async function open({ stored, policy, isPrivate, act, shows }: State, language: string): Promise<Page> {
  const values = JSON.stringify({ language, ...stored });
  await extension().worker.evaluate(
    `chrome.storage.local.clear().then(() => chrome.storage.local.set(${values}))`,
  );
  const page = await extension().open("options", { width: 800, height: 900 });
  await page.addInitScript(
    ([managed, incognito]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { managed: { get: unknown } }; extension: object };
      };
      if (managed) chrome.storage.managed.get = async () => managed;
      if (incognito) Object.defineProperty(chrome.extension, "inIncognitoContext", { value: true });
    },
    [policy?.(language), isPrivate] as const,
  );
  await page.reload();
  await page.getByText("Alt+Shift+K").waitFor();
  await act?.(page);
  await page.locator(shows).first().waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  return page;
}

describe.each(STATES)("$name", (state) => {
  test.each(LANGUAGES)("breaks no rule of axe, light, dark and in forced colours (%s)", async (language) => {
    const page = await open(state, language);
    for (const media of MEDIA) {
      await page.emulateMedia(media);
      expect((await runAxe(page)).violations, JSON.stringify(media)).toEqual([]);
    }
    await page.close();
  });

  test.each(LANGUAGES)("never scrolls sideways (%s)", async (language) => {
    const page = await open(state, language);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      expect(await readOverflow(page), `${width} × ${height}`).toEqual([]);
    }
    await page.close();
  });
});
