import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guidanceMessages } from "../../../src/i18n/guidance-messages";
import { findFirefox } from "../../helpers/bidi";
import { TUESDAY } from "../../helpers/browser";
import { type FirefoxBrowser, startFirefox } from "../../helpers/firefox";
import { type Desk, type Key, NO_TRACE, push, see, walk } from "./desk";
import { childProtection, police, teacher } from "./paths";

const ID = "kos@kos.example";
// Keys as WebDriver calls them.
const KEYS: Readonly<Record<Key, string>> = { ArrowDown: "\uE015", Enter: "\uE007", Escape: "\uE00C" };
const CONTROL = "\uE009";
/** After the last day of every legal fact. */
const LATER = "2031-01-15T09:00:00Z";
const program = findFirefox();

let firefox: FirefoxBrowser;

/** Runs an expression in the browser's own window. */
async function inWindow(expression: string): Promise<void> {
  const { contexts } = (await firefox.send("browsingContext.getTree", { "moz:scope": "chrome" })) as {
    contexts: { context: string; url: string }[];
  };
  await firefox.evaluate(contexts.find(({ url }) => url.endsWith("browser.xhtml"))!.context, expression);
}

/**
 * The popup's page. No script of a driver runs before one of an extension does, so its clock is set when the page
 * stands: in time for guidance, which is loaded when it is opened.
 */
async function openDesk(at = TUESDAY): Promise<Desk> {
  const page = await firefox.open("popup");
  await firefox.evaluate(page, `void (Date.now = () => ${Date.parse(at)})`);
  const before = firefox.requests.length;
  const chord = (value: string) => [
    { type: "keyDown", value: CONTROL },
    { type: "keyDown", value },
    { type: "keyUp", value },
    { type: "keyUp", value: CONTROL },
  ];
  return {
    evaluate: (expression) => firefox.evaluate(page, expression),
    type: (text) => firefox.press(page, text),
    press: (key) => firefox.press(page, KEYS[key]),
    paste: async () => {
      const actions = [{ type: "key", id: "keyboard", actions: chord("v") }];
      await firefox.send("input.performActions", { context: page, actions });
    },
    toPaper: (isPaper) =>
      inWindow(
        `void (gBrowser.selectedBrowser.browsingContext.mediumOverride = "${isPaper ? "print" : ""}")`,
      ),
    asked: () => firefox.requests.slice(before).filter((url) => !url.startsWith("moz-extension:")),
    close: async () => void (await firefox.send("browsingContext.close", { context: page })),
  };
}

describe.skipIf(!program)(
  "in Firefox (skipped where it is not installed), and nothing is stored, sent, or told",
  () => {
    beforeAll(async () => {
      firefox = await startFirefox(program ?? "", ID);
    });
    afterAll(() => firefox?.stop());

    test("a teacher comes from a child's words to a sheet, whose text is read without its paper's size", async () => {
      expect(await walk(await openDesk(), teacher)).toEqual(NO_TRACE);
    });

    test("a child protection worker learns at night who is competent, and passes on what was asked", async () => {
      expect(await walk(await openDesk(), childProtection)).toEqual(NO_TRACE);
    });

    test("a police officer reads what an expulsion means and copies the centre's number with a key", async () => {
      expect(await walk(await openDesk(), police)).toEqual(NO_TRACE);
    });

    test("a legal fact past its last day is struck through, and asks to be made sure of", async () => {
      const desk = await openDesk(LATER);
      await see(desk, ".row");
      await push(desk, '[data-view="guidance"]');
      await push(desk, '[data-card="vykazani"]');
      const language = (await desk.evaluate("document.documentElement.lang")) === "cs" ? "cs" : "en";
      const own = guidanceMessages(language);
      expect(await see(desk, ".points.explain")).toContain(`14 dnů (${own.verify})`);
      await see(desk, ".notice", own.cardExpired);
      await desk.close();
    });
  },
);
