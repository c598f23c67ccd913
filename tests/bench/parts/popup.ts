import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { ROOT } from "../../../.ci/files.mjs";
import { browserPath } from "../paths";
import { median } from "../rounds";
import { type Part, row, say } from "../row";

const OPENINGS = 15;
const QUERY = "riaps";
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
  steps: OPENINGS + 1,
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
    ];
  },
};

/** The built extension with an empty page beside its own, in a browser of its own. */
async function withExtension<T>(work: (context: BrowserContext, origin: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "kos-popup-"));
  const extension = join(folder, "extension");
  cpSync(join(ROOT, "dist/extension/chrome"), extension, { recursive: true });
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
 * instant at which the first answer to it stands there.
 */
async function open(
  context: BrowserContext,
  address: string,
  query?: string,
): Promise<Pick<Opening, "paint" | "searchable">> {
  const page = await context.newPage();
  await page.addInitScript(watchAnswers, QUERY);
  await page.goto(address, { waitUntil: "commit" });
  if (query) await page.locator("input[type=search]").fill(query);
  if (query) await page.waitForFunction(() => "kosAnswered" in globalThis);
  const times = await page.evaluate(async () => {
    const first = (): number | undefined =>
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    while (first() === undefined) await new Promise((resolve) => requestAnimationFrame(resolve));
    return { paint: first() ?? Number.NaN, searchable: Number(Reflect.get(globalThis, "kosAnswered")) };
  });
  await page.close();
  return times;
}

/** Runs in the page: remembers when the first row is the answer to the query, and not one of the opening. */
function watchAnswers(query: string): void {
  new MutationObserver(() => {
    const row = document.querySelector("#app li")?.textContent?.toLowerCase() ?? "";
    if (row.includes(query) && !("kosAnswered" in globalThis))
      Reflect.set(globalThis, "kosAnswered", performance.now());
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
