import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEXT_FIELDS } from "../../../src/handover/card";
import { findFirefox } from "../../helpers/bidi";
import { PATIENTLY } from "../../helpers/browser";
import type { Loose } from "../../helpers/documents";
import { type FirefoxBrowser, startFirefox } from "../../helpers/firefox";
import { findInFiles } from "./files-with";

const ID = "kos@kos.example";
// Keys as WebDriver calls them.
const ARROW_DOWN = "\uE015";
const ENTER = "\uE007";
const program = findFirefox();

/** Signs that stand nowhere else: one for each field into which anything can be typed. */
const MARKERS = TEXT_FIELDS.map((name) => `zq${name.toLowerCase()}kvz`);
const ANY_MARKER = /zq\w+kvz/i;
const FIELDS = "document.querySelectorAll('.handover :is(input[type=text], textarea)')";

let firefox: FirefoxBrowser;

const close = (context: string) => firefox.send("browsingContext.close", { context });

/** Runs an expression in the browser's own window. */
async function inWindow<T>(expression: string): Promise<T> {
  const { contexts } = (await firefox.send("browsingContext.getTree", { "moz:scope": "chrome" })) as {
    contexts: { context: string; url: string }[];
  };
  return firefox.evaluate<T>(contexts.find(({ url }) => url.endsWith("browser.xhtml"))!.context, expression);
}

/** Goes to the card, on a page that may still be getting ready. */
async function goToCard(page: string): Promise<void> {
  const entry = `document.querySelector('[data-view="handover"]')`;
  await expect.poll(() => firefox.evaluate(page, `!!${entry}`), PATIENTLY).toBe(true);
  await firefox.evaluate(page, `document.querySelector('.handover') || void ${entry}.click()`);
  await expect
    .poll(() => firefox.evaluate(page, "!!document.querySelector('.handover')"), PATIENTLY)
    .toBe(true);
}

/** Chooses one of the last options of a list, so that it is not the one it starts with. */
const chooseLate = (list: string): string => `(() => {
  const select = ${list};
  select.selectedIndex = select.options.length - 2;
  for (const name of ["input", "change"]) select.dispatchEvent(new Event(name, { bubbles: true }));
})()`;

/** Ticks and chooses whatever the list and an open record let somebody tick: an hour says when a call is safe. */
async function tickAll(page: string): Promise<void> {
  const when = "document.querySelectorAll('.more-filters fieldset select')";
  await firefox.evaluate(page, "document.querySelector('.filters input[type=checkbox]').click()");
  await firefox.evaluate(page, "document.querySelectorAll('input[name=when]')[1].click()");
  await expect.poll(() => firefox.evaluate(page, `${when}.length`), PATIENTLY).toBe(2);
  await firefox.evaluate(page, chooseLate(`${when}[0]`));
  await firefox.evaluate(page, chooseLate(`${when}[1]`));
  await firefox.evaluate(page, "document.querySelectorAll('input[name=card]')[1].click()");
}

/** Types a sign into every field, as a person does. */
async function writeCard(page: string): Promise<void> {
  await firefox.press(page, "linka bezpeci");
  const first = () => firefox.evaluate(page, "document.querySelector('.row')?.dataset.id ?? null");
  await expect.poll(first, PATIENTLY).toBe("linka-bezpeci");
  await firefox.press(page, `${ARROW_DOWN}p${ENTER}`);
  await expect
    .poll(() => firefox.evaluate(page, "document.querySelectorAll('input[name=card]').length"), PATIENTLY)
    .toBe(2);
  await tickAll(page);
  await goToCard(page);
  await firefox.evaluate(
    page,
    `(() => {
      const select = document.querySelectorAll(".handover select")[1];
      select.value = "needed";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    })()`,
  );
  await expect.poll(() => firefox.evaluate(page, `${FIELDS}.length`), PATIENTLY).toBe(MARKERS.length);
  for (const [nth, marker] of MARKERS.entries()) {
    await firefox.evaluate(page, `${FIELDS}[${nth}].focus()`);
    await firefox.press(page, marker);
  }
  for (const day of [0, 3])
    await firefox.evaluate(page, `document.querySelectorAll('.days input')[${day}].click()`);
  for (const marker of MARKERS) expect(await readDom(page)).toContain(marker);
}

/** The whole page, with what stands in its fields. */
const readDom = (page: string): Promise<string> =>
  firefox.evaluate(
    page,
    "document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join()",
  );

/** Every place in which a page of the extension can keep something. */
const readPlaces = (page: string): Promise<unknown> =>
  firefox.evaluate(
    page,
    `(async () => ({
      areas: await Promise.all(["local", "session", "sync"].map((area) => browser.storage[area].get(null))),
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      databases: await indexedDB.databases(),
      caches: await caches.keys().catch(() => []),
      state: history.state,
      address: location.search + location.hash,
      title: document.title,
    }))()`,
  );
const NOTHING = {
  areas: [{}, {}, {}],
  local: {},
  session: {},
  cookie: "",
  databases: [],
  caches: [],
  state: null,
  address: "",
  title: "KOS",
};

/** What Firefox would restore after a crash, with what stands in fields; written to disk besides. */
const readSession = (): Promise<string> =>
  inWindow(`(async () => {
    const load = (name) => ChromeUtils.importESModule("resource:///modules/sessionstore/" + name + ".sys.mjs")[name];
    await load("TabStateFlusher").flushWindow(window);
    await load("SessionSaver").run();
    return load("SessionStore").getBrowserState();
  })()`);

/** The fields of all tabs that Firefox would fill in again, by id or by XPath. */
const readFields = (session: string): readonly string[] => {
  const { windows } = JSON.parse(session) as { windows: { tabs: { formdata?: Loose }[] }[] };
  const kept = windows
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ formdata }) => [formdata?.["id"], formdata?.["xpath"]]);
  return kept.flatMap((fields) => Object.keys(fields ?? {}));
};

describe.skipIf(!program)("a handover card in Firefox (skipped where Firefox is not installed)", () => {
  beforeAll(async () => {
    firefox = await startFirefox(program ?? "", ID);
  });
  afterAll(() => firefox?.stop());

  test("is in no storage, no session that would be restored, and no file of the profile", async () => {
    const page = await firefox.open("popup");
    await writeCard(page);
    expect(await readPlaces(page)).toEqual(NOTHING);
    // A field that forbids nothing shows that the session and the files are read where they can be found.
    await firefox.evaluate(
      page,
      `(() => {
        const control = document.createElement("textarea");
        control.id = "control";
        document.body.append(control);
        control.focus();
      })()`,
    );
    await firefox.press(page, "zqtypedkontrola");
    const session = await readSession();
    expect(session).toContain("zqtypedkontrola");
    expect(session).not.toMatch(ANY_MARKER);
    expect(readFields(session)).toEqual(["control"]);
    await expect
      .poll(() => findInFiles(firefox.profile, ["zqtypedkontrola"]).join(), PATIENTLY)
      .toContain("sessionstore");
    expect(findInFiles(firefox.profile, MARKERS)).toEqual([]);
    await close(page);
  });

  test("nor is what somebody has ticked in the compass", async () => {
    const page = await firefox.open("popup");
    const press = async (button: string): Promise<void> => {
      const found = `document.querySelector('${button}')`;
      await expect.poll(() => firefox.evaluate(page, `!!${found}`), PATIENTLY).toBe(true);
      await firefox.evaluate(page, `void ${found}.click()`);
    };
    await press('[data-view="guidance"]');
    await press(".guidance .action");
    await press(".known label:nth-of-type(2) input");
    await firefox.evaluate(page, "document.body.append(document.createElement('textarea'))");
    await firefox.evaluate(page, "document.querySelector('body > textarea').focus()");
    await firefox.press(page, "zqtypedkontrola");
    const fields = readFields(await readSession());
    expect(fields).toHaveLength(1);
    expect(fields[0]).toContain("textarea");
    await close(page);
  });

  test("is gone after a way there and back, after a reload, and in a page that is opened anew", async () => {
    const page = await firefox.open("popup");
    await writeCard(page);
    await firefox.navigate(page, "options");
    await firefox.send("browsingContext.traverseHistory", { context: page, delta: -1 });
    await expect
      .poll(() => firefox.evaluate(page, "location.pathname.endsWith('popup.html')"), PATIENTLY)
      .toBe(true);
    await goToCard(page);
    expect(await readDom(page)).not.toMatch(ANY_MARKER);
    expect(await firefox.evaluate(page, "document.querySelectorAll('.days :checked').length")).toBe(0);

    await firefox.evaluate(page, `${FIELDS}[0].focus()`);
    await firefox.press(page, MARKERS[0]!);
    await firefox.send("browsingContext.reload", { context: page, wait: "complete" });
    await goToCard(page);
    expect(await readDom(page)).not.toMatch(ANY_MARKER);
    await close(page);

    const other = await firefox.open("popup");
    await goToCard(other);
    expect(await readDom(other)).not.toMatch(ANY_MARKER);
    expect(await readPlaces(other)).toEqual(NOTHING);
    await close(other);
  });
});
