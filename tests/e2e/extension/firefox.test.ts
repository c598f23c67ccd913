import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUNDLED_ENVELOPE } from "../../../src/directory/bundled";
import { PATIENTLY } from "../../helpers/browser";
import { envelopeFor, type Loose } from "../../helpers/documents";
import { findFirefox } from "../../helpers/bidi";
import { type FirefoxBrowser, startFirefox } from "../../helpers/firefox";
import { type SecureServer, startSecureServer } from "../../helpers/secure-server";

const ID = "kos@kos.example";
// Keys as WebDriver calls them.
const [ENTER, ARROW_DOWN] = ["\uE007", "\uE015"];
/** The word that is selected on a page, as it stands in a text or in an address. */
const WORD_ANYHOW = /násilí|n%C3%A1sil/i;
const program = findFirefox();
const published: Loose = JSON.parse(JSON.parse(BUNDLED_ENVELOPE).directory.payload);
const version = Number(published["version"]);

/** The published directory with another number for one line, as the editors would sign it. */
const release = (number: number): string => {
  const text = JSON.stringify(published).replaceAll("+420608902410", "+420999000777");
  return envelopeFor({ ...JSON.parse(text), version: number });
};

let firefox: FirefoxBrowser;

/** Text of the first element that fits, `null` where there is none. */
const textOf = (page: string, selector: string): Promise<string | null> =>
  firefox.evaluate(page, `document.querySelector(${JSON.stringify(selector)})?.textContent ?? null`);
const stored = (page: string): Promise<Record<string, unknown>> =>
  firefox.evaluate(page, "browser.storage.local.get(null)");
const close = (context: string) => firefox.send("browsingContext.close", { context });

/** Opens the page of settings and waits until it has been drawn, in the language of Firefox' own menus. */
async function openOptions(): Promise<string> {
  const page = await firefox.open("options");
  await expect.poll(() => textOf(page, "h1"), PATIENTLY).toBe("KOS settings");
  return page;
}

/** Sets a field as a person does. */
const choose = (page: string, selector: string, value: string | boolean): Promise<void> =>
  firefox.evaluate(
    page,
    `(() => {
      const field = document.querySelector(${JSON.stringify(selector)});
      if (field.type === "checkbox") return void field.click();
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event("change", { bubbles: true }));
    })()`,
  );

/** Runs an expression in the browser's own window, where its address bar is. */
async function inWindow<T>(expression: string): Promise<T> {
  const { contexts } = (await firefox.send("browsingContext.getTree", { "moz:scope": "chrome" })) as {
    contexts: { context: string; url: string }[];
  };
  const window = contexts.find(({ url }) => url.endsWith("browser.xhtml"))!;
  return firefox.evaluate<T>(window.context, expression);
}

/** Opens a page of somebody else in a tab of its own; what it says does not stand in its address as it is. */
async function openPage(html: string): Promise<string> {
  const { context } = (await firefox.send("browsingContext.create", { type: "tab" })) as { context: string };
  const url = `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString("base64")}`;
  await firefox.send("browsingContext.navigate", { context, url, wait: "complete" });
  return context;
}

/** Clicks a word of that page with a button of the mouse: twice with the left one selects it. */
async function clickWord(
  context: string,
  { button, times }: { button: 0 | 2; times: number },
): Promise<void> {
  const { x, y } = await firefox.evaluate<{ x: number; y: number }>(
    context,
    "document.querySelector('#word').getBoundingClientRect().toJSON()",
  );
  const clicks = Array.from({ length: times }, () => [
    { type: "pointerDown", button },
    { type: "pointerUp", button },
  ]);
  const move = { type: "pointerMove", x: Math.round(x) + 10, y: Math.round(y) + 8 };
  const actions = [{ type: "pointer", id: "mouse", actions: [move, ...clicks.flat()] }];
  await firefox.send("input.performActions", { context, actions });
}

/** What its owner does on the page about:addons; before any page of the extension is open, because it starts anew. */
const allowPrivateWindows = (): Promise<void> =>
  inWindow(`(async () => {
    const load = (name) => ChromeUtils.importESModule("resource://gre/modules/" + name + ".sys.mjs")[name];
    const access = { permissions: ["internal:privateBrowsingAllowed"], origins: [] };
    await load("ExtensionPermissions").add("${ID}", access);
    await (await load("AddonManager").getAddonByID("${ID}")).reload();
  })()`);

/** Addresses of all open tabs by their context. */
async function tabs(): Promise<{ context: string; url: string }[]> {
  const { contexts } = (await firefox.send("browsingContext.getTree", {})) as {
    contexts: { context: string; url: string }[];
  };
  return contexts;
}

describe.skipIf(!program)("the extension in Firefox (skipped where Firefox is not installed)", () => {
  beforeAll(async () => {
    firefox = await startFirefox(program ?? "", ID);
    await allowPrivateWindows();
  });
  afterAll(() => firefox?.stop());
  beforeEach(async () => {
    const page = await firefox.open("options");
    await firefox.evaluate(page, "browser.storage.local.clear()");
    await close(page);
  });

  test("shows its settings although there is no policy, and stores a change", async () => {
    const page = await openOptions();
    expect(await textOf(page, ".notice")).toBeNull();
    await choose(page, "select[name=region]", "karlovarsky");
    await expect.poll(() => stored(page), PATIENTLY).toEqual({ region: "karlovarsky", favourites: [] });
    expect(await textOf(page, "main")).toContain("about:addons");
    await close(page);
  });

  test("suggests services in the address bar as plain text", async () => {
    await inWindow("void gURLBar.search('kos linka bezpeci')");
    const rows = () =>
      inWindow<string[]>("[...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent)");
    await expect.poll(async () => (await rows()).join("\n"), PATIENTLY).toContain("116 111");
    expect((await rows()).join("\n")).not.toMatch(/&amp;|&quot;|<match>/);
  });

  test("opens what was typed in the address bar in the popup's page, and keeps it out of the address", async () => {
    await inWindow("void gURLBar.search('kos tyrane deti')");
    await inWindow("gURLBar.lastQueryContextPromise.then(() => null)");
    await inWindow("void gURLBar.handleCommand()");
    const opened = async () => (await tabs()).find(({ url }) => url.endsWith("/popup.html"));
    await expect.poll(opened, PATIENTLY).toBeDefined();
    const { context = "" } = (await opened()) ?? {};
    await expect
      .poll(() => firefox.evaluate(context, "document.querySelector('#query').value"), PATIENTLY)
      .toBe("tyrane deti");
    expect(await stored(context)).toEqual({});
  });

  test("finds help on a word that is selected on a page, and leaves the word in no address and no title", async () => {
    const options = await openOptions();
    const page = await openPage("<title>Leták</title><p id=word>násilí</p>");
    await clickWord(page, { button: 0, times: 2 });
    await clickWord(page, { button: 2, times: 1 });
    const entry = `[...document.querySelectorAll("#contentAreaContextMenu > menuitem")]
      .find(({ label }) => label === "Find help: “násilí”")`;
    await expect.poll(() => inWindow(`!!${entry} && contentAreaContextMenu.state`), PATIENTLY).toBe("open");
    await inWindow(`void contentAreaContextMenu.activateItem(${entry})`);

    // The popup is no tab; pages of the extension see one another.
    const inPopup = <T>(expression: string): Promise<T | null> =>
      firefox.evaluate(
        options,
        `browser.extension.getViews({ type: "popup" }).map((popup) => ${expression})[0]`,
      );
    const query = () => inPopup("popup.document.querySelector('#query').value");
    await expect.poll(query, PATIENTLY).toBe("násilí");
    await expect.poll(() => inPopup("!popup.document.querySelector('.intro')"), PATIENTLY).toBe(true);
    const titles = await inWindow<string[]>(
      "[document.title, ...gBrowser.tabs.map(({ label, linkedBrowser }) => linkedBrowser.currentURI.spec + label)]",
    );
    const popup = await inPopup<string>("popup.location.href + popup.document.title");
    expect(popup).toContain("/popup.html");
    expect(titles).toContainEqual(expect.stringContaining("Leták"));
    expect([...titles, ...firefox.requests, popup].join("\n")).not.toMatch(WORD_ANYHOW);
    expect(await stored(options)).toEqual({});
    await inWindow("document.querySelectorAll('panel').forEach((panel) => panel.hidePopup?.())");
    await close(page);
    await close(options);
  });

  test("finds, narrows, opens and copies in the popup's page, by keyboard", async () => {
    const page = await firefox.open("popup");
    await firefox.press(page, "linka bezpeci");
    const first = () => textOf(page, ".row .title");
    await expect.poll(first, PATIENTLY).toBe("Linka bezpečí");
    await firefox.evaluate(page, "document.querySelector('.filters input[type=checkbox]').click()");
    await expect.poll(first, PATIENTLY).toBe("Linka bezpečí");
    await firefox.press(page, ARROW_DOWN + ENTER);
    await expect.poll(() => textOf(page, ".detail h2"), PATIENTLY).toBe("Linka bezpečí");
    await firefox.press(page, "c");
    await expect.poll(() => inWindow("navigator.clipboard.readText()"), PATIENTLY).toBe("116 111");
    expect(await firefox.evaluate(page, "location.search + location.hash + document.title")).not.toContain(
      "linka",
    );
    expect(await stored(page)).toEqual({});
    await close(page);
  });

  describe("updates", () => {
    let server: SecureServer;
    let page: string;
    beforeAll(async () => {
      server = await startSecureServer();
    });
    afterAll(() => server?.close());
    beforeEach(async () => {
      server.put(release(version + 2));
      page = await openOptions();
      await choose(page, "input[name=updates]", true);
      await choose(page, "input[name=updateUrl]", server.url);
      await check();
    });
    afterEach(() => close(page));

    /** Presses the button and waits for another line about it than before. */
    const check = async (): Promise<void> => {
      const button = "document.querySelector('button[name=check]')";
      await expect.poll(() => firefox.evaluate(page, `${button}.disabled`), PATIENTLY).toBe(false);
      const before = await textOf(page, ".update");
      await firefox.evaluate(page, `${button}.click()`);
      await expect.poll(() => textOf(page, ".update"), PATIENTLY).not.toBe(before);
      await expect.poll(() => firefox.evaluate(page, `${button}.ariaDisabled`), PATIENTLY).not.toBe("true");
    };

    test("come from an address under https, verified, without cookies and referrer", async () => {
      expect(await textOf(page, ".release")).toContain(`1.${version + 2} `);
      expect(await textOf(page, ".release")).toContain("downloaded");
      expect(server.asked).toHaveLength(1);
      expect(server.asked[0]).not.toHaveProperty("cookie");
      expect(server.asked[0]).not.toHaveProperty("referer");
    });

    test.each<[string, string, () => string]>([
      ["older than the one in hand", "E_ROLLBACK", () => release(version + 1)],
      [
        "with one digit changed",
        "E_SIG_THRESHOLD",
        () => release(version + 3).replace("+420999000777", "+420999000778"),
      ],
      ["of more than sixteen megabytes", "E_TOO_LARGE", () => release(version + 3).padEnd(16_777_217)],
    ])("leave all as it was when they meet a directory %s, and say the code", async (_, code, make) => {
      const { update: _before, ...before } = await stored(page);
      server.put(make());
      await check();
      expect(await textOf(page, ".update")).toContain(`(${code})`);
      expect(server.asked).toHaveLength(1);
      expect(await textOf(page, ".release")).toContain(`1.${version + 2} `);
      const { update: _after, ...after } = await stored(page);
      expect(after).toEqual(before);
      expect(String(after["envelope"])).toContain("+420999000777");
    });
  });

  test("stores nothing in a private window, and says so", async () => {
    const known = (await tabs()).map(({ context }) => context);
    await inWindow("void OpenBrowserWindow({ private: true })");
    const opened = async () => (await tabs()).find(({ context }) => !known.includes(context));
    await expect.poll(opened, PATIENTLY).toBeDefined();
    const referenceContext = (await opened())?.context;
    const { context } = (await firefox.send("browsingContext.create", { type: "tab", referenceContext })) as {
      context: string;
    };
    await firefox.navigate(context, "options");
    await expect.poll(() => textOf(context, ".notice"), PATIENTLY).toContain("private window");
    expect(await firefox.evaluate(context, "browser.extension.inIncognitoContext")).toBe(true);
    const enabled =
      "[...document.querySelectorAll('select, input, button')].filter((field) => !field.disabled).length";
    expect(await firefox.evaluate(context, enabled)).toBe(0);
    await firefox.navigate(context, "popup");
    await firefox.evaluate(context, "document.querySelector('#query').focus()");
    await firefox.press(context, "tyrane deti");
    await expect.poll(() => textOf(context, "main"), PATIENTLY).toContain("Linka bezpečí");
    expect(await stored(context)).toEqual({});
    await close(context);
  });

  test("asks nobody but the one address of updates", () => {
    expect(
      firefox.requests.filter(
        (url) => !/^(moz-extension|about|chrome|data|blob|resource|https:\/\/127\.0\.0\.1):/.test(url),
      ),
    ).toEqual([]);
  });
});

describe.skipIf(!program)(
  "an administrator's settings in Firefox (skipped where Firefox is not installed)",
  () => {
    beforeAll(async () => {
      firefox = await startFirefox(program ?? "", ID, { region: "praha-7", language: "cs", updates: "ano" });
    });
    afterAll(() => firefox?.stop());

    test("hold, are locked, and a value that cannot be understood is named", async () => {
      const page = await firefox.open("options");
      await expect.poll(() => textOf(page, "h1"), PATIENTLY).toBe("Nastavení KOS");
      expect(await textOf(page, ".notice")).toContain("„updates“");
      expect(await firefox.evaluate(page, "document.querySelector('select[name=region]').value")).toBe(
        "praha-7",
      );
      expect(await firefox.evaluate(page, "document.querySelector('select[name=region]').disabled")).toBe(
        true,
      );
      expect(await firefox.evaluate(page, "document.querySelector('input[name=updates]').disabled")).toBe(
        false,
      );
    });
  },
);
