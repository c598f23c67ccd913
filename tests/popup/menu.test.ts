import { afterEach, expect, test, vi } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type FakeOptions, makeBrowser, makeEvent } from "./fake-browser";

afterEach(() => vi.resetModules());

/** A browser with menus on its pages that remembers their entries. */
async function openMenus({ refusals = 0, ...options }: FakeOptions & { refusals?: number } = {}) {
  const { api, stored } = makeBrowser(options);
  const clicked = makeEvent<[{ selectionText?: string }]>();
  const [started, changed] = [makeEvent<[]>(), makeEvent<[]>()];
  const entries: { id: string; title: string; contexts: string[] }[] = [];
  const contextMenus = {
    onClicked: clicked,
    removeAll: async () => {
      if (refusals-- > 0) throw new Error("menus refuse");
      entries.splice(0);
    },
    create: (entry: (typeof entries)[number]) => void entries.push(entry),
  };
  const fake = {
    ...api,
    contextMenus,
    runtime: { onStartup: started },
    storage: { ...api.storage, onChanged: changed },
    i18n: { getUILanguage: () => "cs" },
  } as unknown as Browser;
  vi.doMock("../../src/popup/browser-api", () => ({ api: fake }));
  const { offerMenu } = await import("../../src/popup/menu");
  const found: string[] = [];
  offerMenu((text) => void found.push(text));
  return { entries, stored, found, click: clicked.fire, start: started.fire, change: changed.fire };
}

test("the menu has one entry however often the browser starts", async () => {
  const { entries, start, change } = await openMenus();
  start();
  change();
  start();
  await vi.waitFor(() => expect(entries).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(entries).toEqual([{ id: "find-help", title: "Najít pomoc: „%s“", contexts: ["selection"] }]);
});

test("the menu follows its setting and the language", async () => {
  const { entries, stored, change } = await openMenus();
  await vi.waitFor(() => expect(entries).toHaveLength(1));
  stored["language"] = "en";
  change();
  await vi.waitFor(() => expect(entries[0]?.title).toBe("Find help: “%s”"));
  stored["contextMenu"] = false;
  change();
  await vi.waitFor(() => expect(entries).toEqual([]));
});

test("the menu comes back after a browser that refused it once", async () => {
  const { entries, start } = await openMenus({ refusals: 1 });
  start();
  await vi.waitFor(() => expect(entries).toHaveLength(1));
});

test("a click hands over the selected text, trimmed and of a length that somebody may look for", async () => {
  const { click, found } = await openMenus();
  click({ selectionText: " týrané děti\n" });
  click({ selectionText: "a".repeat(5000) });
  click({});
  expect(found).toEqual(["týrané děti", "a".repeat(200), ""]);
});

test("a browser without menus is left alone", async () => {
  vi.doMock("../../src/popup/browser-api", () => ({ api: makeBrowser().api }));
  const { offerMenu } = await import("../../src/popup/menu");
  expect(() => offerMenu(() => {})).not.toThrow();
});
