import { afterEach, describe, expect, test, vi } from "vitest";
import type { Browser } from "webextension-polyfill";
import { BUILD_TIME } from "../../src/directory/pinned";
import { makeBrowser, makeEvent } from "./fake-browser";

afterEach(() => vi.resetModules());

type Suggestions = readonly { readonly content: string; readonly description: string }[];

/** A browser with an address bar, as Firefox or as Chromium. */
async function openAddressBar(isFirefox = false) {
  const { api } = makeBrowser();
  const changed = makeEvent<[string, (found: Suggestions) => void]>();
  const entered = makeEvent<[string, string]>();
  const defaults: string[] = [];
  const instants: number[] = [];
  const omnibox = {
    onInputStarted: makeEvent<[]>(),
    onInputChanged: changed,
    onInputEntered: entered,
    setDefaultSuggestion: ({ description }: { description: string }) => void defaults.push(description),
  };
  const runtime = isFirefox ? { getBrowserInfo: () => undefined } : {};
  const i18n = { getUILanguage: () => "cs" };
  const fake = { ...api, omnibox, runtime, i18n } as unknown as Browser;
  vi.doMock("../../src/popup/browser-api", () => ({ api: fake }));
  // A name with everything that XML reserves; the directory itself holds no such name today.
  vi.doMock("../../src/popup/finder", () => ({
    makeFinder: (_: unknown, now: number) => (text: string) => {
      instants.push(now);
      return text === "nic" ? [] : [{ name: `Poradna "A & B" <'C'>`, number: "999 000 001" }];
    },
  }));
  const { offerOmnibox } = await import("../../src/popup/omnibox");
  const opened: [string, string][] = [];
  offerOmnibox((query, where) => void opened.push([query, where]));
  return {
    opened,
    defaults,
    instants,
    enter: entered.fire,
    type: (text: string) => new Promise<Suggestions>((resolve) => changed.fire(text, resolve)),
  };
}

describe("suggestions in the address bar", () => {
  test("are escaped for Chromium, which reads them as XML", async () => {
    const [first] = await (await openAddressBar()).type("poradna");
    expect(first?.description).toBe("Poradna &quot;A &amp; B&quot; &lt;&apos;C&apos;&gt; · 999 000 001");
    expect(first?.content).toBe(`Poradna "A & B" <'C'> · 999 000 001`);
  });

  test("are plain text for Firefox", async () => {
    const [first] = await (await openAddressBar(true)).type("poradna");
    expect(first?.description).toBe(`Poradna "A & B" <'C'> · 999 000 001`);
  });

  test("name the emergency numbers where nothing was found", async () => {
    const { type, defaults } = await openAddressBar();
    expect(await type("nic")).toEqual([]);
    expect(defaults.at(-1)).toContain("112");
    await type("poradna");
    expect(defaults.at(-1)).not.toContain("112");
  });

  test.each([
    ["come first where they are open now", BUILD_TIME, BUILD_TIME],
    ["ask for no hour under a clock that is known to be wrong", BUILD_TIME - 1, NaN],
  ])("%s", async (_, now, asked) => {
    const { type, instants } = await openAddressBar();
    const clock = vi.spyOn(Date, "now").mockReturnValue(now);
    await type("poradna");
    clock.mockRestore();
    expect(instants).toEqual([asked]);
  });

  test("hand over what was typed without the spaces around it", async () => {
    const { enter, opened } = await openAddressBar();
    enter("  poradna ", "currentTab");
    expect(opened).toEqual([["poradna", "currentTab"]]);
  });
});

test("a browser without an address bar of ours is left alone", async () => {
  vi.doMock("../../src/popup/browser-api", () => ({ api: makeBrowser().api }));
  const { offerOmnibox } = await import("../../src/popup/omnibox");
  expect(() => offerOmnibox(() => {})).not.toThrow();
});
