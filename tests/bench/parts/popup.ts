import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { ROOT } from "../../../.ci/files.mjs";
import { type LongTask, longTasks, openPage, sayTasks, slowDown, withBrowser } from "../browser";
import { bundle } from "../bundle";
import { browserPath } from "../paths";
import { median } from "../rounds";
import { type Part, type Row, row, say } from "../row";
import { syntheticDirectory } from "../synthetic/directory";
import { keysOf, syntheticQueries } from "../synthetic/queries";

const OPENINGS = 15;
const QUERY = "riaps";
const BUILT = join(ROOT, "dist/extension/chrome");
const SIZE = 10_000;
const TYPED = 2;
const TYPINGS = 3;
const RATE = 4;
const SCREEN = 20;
const EMPTY = `<!doctype html><html lang="cs"><meta charset="utf-8"><title>KOS</title>
<style>body { width: 400px }</style><label>Co hledáte? <input autofocus></label></html>`;

interface Opening {
  readonly empty: number;
  readonly paint: number;
  readonly searchable: number;
}

/** How soon the popup paints and can be searched, beside an empty popup in the same run. */
export const POPUP: Part = {
  name: "popup",
  steps: OPENINGS + 1 + TYPINGS,
  measure: async (tick) => {
    const openings = await withExtension(async (context, origin) => {
      const found: Opening[] = [];
      // The first opening of each warms the disk; nobody's second opening pays for it.
      for (let round = -1; round < OPENINGS; round++) {
        const empty = await open(context, `${origin}/empty.html`);
        const popup = await open(context, `${origin}/src/popup/popup.html`, QUERY);
        if (round >= 0) found.push({ empty: empty.paint, ...popup });
        tick();
      }
      return found;
    });
    const of = (which: keyof Opening): number => median(openings.map((opening) => opening[which]));
    const against = (which: keyof Opening): number =>
      median(openings.map((opening) => opening[which] / opening.empty));
    const peer = `an empty popup: ${say(of("empty"), "ms")}`;
    return [
      row("popup: first paint", { most: 1.3 }, "×", against("paint"), { ours: say(of("paint"), "ms"), peer }),
      row("popup: searchable", { most: 2 }, "×", against("searchable"), {
        ours: say(of("searchable"), "ms"),
        peer,
      }),
      ...(await measureTyping(tick)),
    ];
  },
};

/** What typing costs where the popup holds a whole country. */
async function measureTyping(tick: () => void): Promise<readonly Row[]> {
  const script = await bundle('import "/tests/bench/pages/popup-page";', { format: "iife" });
  const html = readFileSync(join(BUILT, "src/popup/popup.html"), "utf8");
  const keys = keysOf(syntheticQueries(syntheticDirectory(SIZE), TYPED));
  const { first, counts, typings } = await withBrowser(async (browser) => {
    const page = await openPage(browser);
    await page.setContent(html.replace(/<script[^]*?<\/script>|<link[^>]*>/g, ""));
    await page.addScriptTag({ content: script });
    await page.evaluate((size) => globalThis.kosPopupPage.prepare(size), SIZE);
    const drawn = await page.evaluate(() => globalThis.kosPopupPage.start());
    await slowDown(page, RATE);
    const rows: number[] = [];
    const tasks: (readonly LongTask[])[] = [];
    for (let round = 0; round < TYPINGS; round++) {
      const typed = await page.evaluate((texts) => globalThis.kosPopupPage.type(texts), keys);
      tasks.push(await longTasks(page, typed.began));
      rows.push(...typed.rows);
      tick();
    }
    return { first: drawn, counts: rows, typings: tasks };
  });
  const [quietest = []] = typings.toSorted((a, b) => a.length - b.length);
  const note = `first rows ${say(first, "ms")} after the directory is there, one task`;
  return [
    row("10 000 services, rows drawn at a time", { most: SCREEN }, "", Math.max(...counts), { note }),
    row(
      `10 000 services, tasks over 50 ms while typing, ${RATE} × slower`,
      { exactly: 0 },
      "",
      quietest.length,
      {
        ours: `${keys.length} keys`,
        note: ["quietest typing", sayTasks(quietest)].filter(Boolean).join(", "),
      },
    ),
  ];
}

/** The built extension with an empty page beside its own, in a browser of its own. */
async function withExtension<T>(work: (context: BrowserContext, origin: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "kos-popup-"));
  const extension = join(folder, "extension");
  cpSync(BUILT, extension, { recursive: true });
  writeFileSync(join(extension, "empty.html"), EMPTY);
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: browserPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    viewport: { width: 400, height: 580 },
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    return await work(context, `chrome-extension://${new URL(worker.url()).host}`);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * Opens a page and gives its first contentful paint and, where something is typed before the page is ready, the
 * instant at which the first answer to it stands there. The page tells by itself: what a driver brings along to ask or
 * to type would cost it as much as its own start.
 */
async function open(
  context: BrowserContext,
  address: string,
  query = "",
): Promise<Pick<Opening, "paint" | "searchable">> {
  const page = await context.newPage();
  await page.addInitScript(watchStart, query);
  const telling = page.waitForEvent("console", (message) => message.text().startsWith("kos "));
  await page.goto(address, { waitUntil: "commit" });
  const [, paint = Number.NaN, searchable = Number.NaN] = (await telling).text().split(" ").map(Number);
  await page.close();
  return { paint, searchable };
}

/** Runs in the page: types as soon as there is a field, and tells when it is painted and the first row is an answer. */
function watchStart(query: string): void {
  let paint: number | undefined;
  let answered = query ? undefined : 0;
  const tell = (): void => {
    if (paint !== undefined && answered !== undefined) console.debug(`kos ${paint} ${answered}`);
  };
  new PerformanceObserver((list) => {
    paint = list.getEntriesByName("first-contentful-paint")[0]?.startTime;
    tell();
  }).observe({ type: "paint", buffered: true });
  let isTyped = !query;
  new MutationObserver(() => {
    const field = document.querySelector<HTMLInputElement>("input[type=search]");
    if (field && !isTyped) {
      isTyped = true;
      field.value = query;
    }
    const row = document.querySelector("#app li")?.textContent?.toLowerCase() ?? "";
    if (answered !== undefined || !row.includes(query)) return;
    answered = performance.now();
    tell();
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
