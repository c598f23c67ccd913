import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { hostPage, siteOf } from "./pages";
import { type Answer, type Server, startServer } from "./server";
import { PLAIN_HTTP_HOST } from "./visit";

/** A Tuesday morning soon after the release was issued: its data are fresh, and offices are open. */
export const TUESDAY = tuesdayAfter(
  JSON.parse(readFileSync(join(ROOT, "src/data/release/box.json"), "utf8")).issued,
);

/** How a page is opened; what is left out is an ordinary visit on `TUESDAY`. */
export interface VisitOptions {
  /** The time that the browser's clock shows. */
  readonly at?: string;
  readonly host?: string;
  /** A page of another server instead of the one given. */
  readonly url?: string;
  readonly context?: BrowserContextOptions;
  /** Gets the tab before it goes anywhere. */
  readonly listen?: (page: Page) => void;
  /** Runs before the page, in the page. */
  readonly before?: () => void;
  /** What else the page asks for. */
  readonly more?: Readonly<Record<string, Answer>>;
  /** What has to be on the page before the test goes on; `""` for nothing at all. */
  readonly until?: string;
}

/** A page in its own fresh context, and what it said meanwhile. */
export interface Visit {
  readonly page: Page;
  /** Warnings and errors in the console, the visitor's own `/favicon.ico` left out. */
  readonly console: readonly string[];
  readonly server: Server;
}

/** What Chromium is started with: quiet, alone, and with a name for this machine that is no `localhost`. */
export const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--host-resolver-rules=MAP ${PLAIN_HTTP_HOST} 127.0.0.1`,
];

/** For `expect.poll`: busy machines need longer than Vitest waits by itself. */
export const PATIENTLY = { timeout: 5_000 };

/** A box that is no longer loading. */
export const SETTLED = '[data-kos-state]:not([data-kos-state="loading"])';

/**
 * One browser and one server for a test file. Gives the way to open a host page (its HTML, or a whole answer);
 * every context is closed after its test, and an exception in any page fails the test.
 */
export function useBrowser() {
  let browser: Browser;
  let server: Server;
  const contexts: BrowserContext[] = [];
  const exceptions: string[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([
      chromium.launch({ executablePath: browserPath(), args: ARGS }),
      startServer(),
    ]);
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(exceptions.splice(0), "exceptions in the page").toEqual([]);
  });

  return async function open(page: string | Answer = hostPage(), options: VisitOptions = {}): Promise<Visit> {
    const { at = TUESDAY, host = "127.0.0.1", until = SETTLED } = options;
    server.put(siteOf(page, options.more));
    const context = await browser.newContext({
      locale: "cs-CZ",
      // Far from Prague, so that nothing can take the device's zone for the right one.
      timezoneId: "Pacific/Auckland",
      viewport: { width: 800, height: 900 },
      ...options.context,
    });
    contexts.push(context);
    context.setDefaultTimeout(2 * PATIENTLY.timeout);
    const tab = await context.newPage();
    const said: string[] = [];
    tab.on("pageerror", (error) => exceptions.push(String(error)));
    tab.on("console", (message) => {
      if (["warning", "error"].includes(message.type()) && !message.location().url.endsWith("/favicon.ico"))
        said.push(message.text());
    });
    await tab.clock.setFixedTime(new Date(at));
    options.listen?.(tab);
    if (options.before) await tab.addInitScript(options.before);
    await tab.goto(options.url ?? `http://${host}:${server.port}/`, { waitUntil: "domcontentloaded" });
    if (until) await tab.waitForSelector(until, { state: "attached" });
    return { page: tab, console: said, server };
  };
}

/** The program that `npm test` has found. */
export function browserPath(): string {
  const note = join(ROOT, ".cache/chromium-path");
  if (!existsSync(note)) throw new Error("No browser is known yet. Run: node .ci/ensure-browser.mjs");
  return readFileSync(note, "utf8").trim();
}

function tuesdayAfter(issued: string): string {
  const day = new Date(issued.slice(0, 10));
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== 2);
  return `${day.toISOString().slice(0, 10)}T09:00:00Z`;
}
