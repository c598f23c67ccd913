import { afterEach, describe, expect, test, vi } from "vitest";
import { SETTING_NAMES, type Settings } from "../../src/popup/settings";
import { type FakeOptions, makeBrowser } from "./fake-browser";

afterEach(() => vi.resetModules());

const DEFAULTS: Settings = {
  language: undefined,
  theme: "auto",
  region: "",
  audience: undefined,
  keepFavourites: false,
  favourites: [],
  contextMenu: true,
  updates: false,
  updateUrl: "",
};

async function openStore(options?: FakeOptions) {
  const browser = makeBrowser(options);
  vi.doMock("../../src/popup/browser-api", () => ({ api: browser.api }));
  return { ...browser, ...(await import("../../src/popup/store")) };
}

describe("readSettings", () => {
  test.each<[string, FakeOptions]>([
    ["nothing is stored", {}],
    ["storage refuses", { local: "rejects", managed: "rejects" }],
    ["there is no storage", { local: "missing", managed: "missing" }],
    [
      "what is stored is broken",
      { local: { theme: 1, region: "x", favourites: "y", updates: "z", language: {} } },
    ],
  ])("gives the defaults when %s", async (_, options) => {
    const { readSettings } = await openStore(options);
    expect(await readSettings()).toEqual({ settings: DEFAULTS, locked: [], problems: [], private: false });
  });

  test("gives the defaults outside an extension", async () => {
    vi.doMock("../../src/popup/browser-api", () => ({ api: undefined }));
    const { readSettings, writeSettings } = await import("../../src/popup/store");
    expect((await readSettings()).settings).toEqual(DEFAULTS);
    expect(await writeSettings({ theme: "dark" })).toBe(false);
  });

  test("puts the administrator above the owner and says so", async () => {
    const { readSettings } = await openStore({
      local: { region: "praha", theme: "dark" },
      managed: { region: "karlovarsky" },
    });
    const { settings, locked } = await readSettings();
    expect([settings.region, settings.theme, locked]).toEqual(["karlovarsky", "dark", ["region"]]);
  });

  test("names the keys of a policy that it does not understand and goes on with the default", async () => {
    const { readSettings } = await openStore({
      managed: { region: "Mars", updates: "ano", theme: "dark", colour: "red", language: "en" },
    });
    const { settings, locked, problems } = await readSettings();
    expect(settings).toEqual({ ...DEFAULTS, language: "en" });
    expect(locked).toEqual(["language"]);
    expect(problems).toEqual(["region", "updates", "theme", "colour"]);
  });

  test("forgets favourites where an administrator does not let them be kept", async () => {
    const { readSettings, stored } = await openStore({
      local: { keepFavourites: true, favourites: ["linka"] },
      managed: { keepFavourites: false },
    });
    expect((await readSettings()).settings.favourites).toEqual([]);
    expect(stored["favourites"]).toEqual([]);
  });

  test("writes nothing where there is nothing to forget", async () => {
    const { readSettings, writes } = await openStore({ managed: { keepFavourites: false } });
    await readSettings();
    expect(writes).toEqual([]);
  });
});

describe("writeSettings", () => {
  test("stores a change and leaves the rest", async () => {
    const { writeSettings, readSettings } = await openStore({ local: { region: "praha" } });
    expect(await writeSettings({ theme: "dark", language: "en" })).toBe(true);
    expect((await readSettings()).settings).toEqual({
      ...DEFAULTS,
      region: "praha",
      theme: "dark",
      language: "en",
    });
  });

  test("takes a setting back to its default", async () => {
    const { writeSettings, readSettings } = await openStore({
      local: { audience: "child", region: "praha" },
    });
    expect(await writeSettings({ audience: undefined, region: "" })).toBe(true);
    expect((await readSettings()).settings).toEqual(DEFAULTS);
  });

  test.each<[string, FakeOptions, Partial<Settings>]>([
    ["in a private window", { private: true }, { theme: "dark" }],
    ["where storage refuses", { local: "rejects" }, { theme: "dark" }],
    [
      "what the administrator has set, nor anything with it",
      { managed: { region: "praha" } },
      { theme: "dark", region: "" },
    ],
    ["an address over plain http", {}, { updateUrl: "http://example.cz/" }],
    ["favourites that nobody asked to keep", {}, { favourites: ["linka"] }],
  ])("stores nothing %s", async (_, options, change) => {
    const { writeSettings, writes } = await openStore(options);
    expect(await writeSettings(change)).toBe(false);
    expect(writes).toEqual([]);
  });

  test("keeps favourites once somebody asks for it, and forgets them with that", async () => {
    const { writeSettings, readSettings, stored } = await openStore();
    expect(await writeSettings({ keepFavourites: true })).toBe(true);
    expect(await writeSettings({ favourites: ["linka", "krizovka"] })).toBe(true);
    expect((await readSettings()).settings.favourites).toEqual(["linka", "krizovka"]);
    expect(await writeSettings({ keepFavourites: false })).toBe(true);
    expect(stored["favourites"]).toEqual([]);
  });

  test("says in a private window that it is one", async () => {
    const { readSettings } = await openStore({ private: true });
    expect((await readSettings()).private).toBe(true);
  });

  test("writes under the names of settings and no others", async () => {
    const { writeSettings, stored } = await openStore();
    await writeSettings({ theme: "dark", region: "praha" });
    expect(Object.keys(stored).filter((name) => !SETTING_NAMES.some((known) => known === name))).toEqual([]);
  });
});
