// `npm run bench:popup`: how soon the popup paints and can be searched, beside an empty popup in the same run.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SingleBar } from "cli-progress";
import { chromium } from "playwright-core";
import { ROOT } from "../../.ci/files.mjs";

const OPENINGS = 20;
const BUILT = join(ROOT, "dist/extension/chrome");
const EMPTY = `<!doctype html><html lang="cs"><meta charset="utf-8"><title>KOS</title>
<style>body { width: 400px }</style><label>Co hledáte? <input autofocus></label></html>`;

if (!existsSync(BUILT)) {
  console.error("There is no extension yet. Run: npm run build");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "kos-popup-"));
const extension = join(folder, "extension");
cpSync(BUILT, extension, { recursive: true });
writeFileSync(join(extension, "empty.html"), EMPTY);

const context = await chromium.launchPersistentContext(join(folder, "profile"), {
  executablePath: readFileSync(join(ROOT, ".cache/chromium-path"), "utf8").trim(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ],
  viewport: { width: 400, height: 580 },
});
const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
const origin = `chrome-extension://${new URL(worker.url()).host}`;

const bar = new SingleBar({ format: "{bar} {value}/{total}", stream: process.stderr, noTTYOutput: false });
bar.start(OPENINGS, 0);
/** @type {{ empty: number, paint: number, searchable: number }[]} */
const rounds = [];
// The first opening of each warms the disk; nobody's second opening pays for it.
await measure();
for (let round = 0; round < OPENINGS; round++) {
  rounds.push(await measure());
  bar.increment();
}
bar.stop();
await context.close();
rmSync(folder, { recursive: true });

const { version } = JSON.parse(readFileSync(join(ROOT, "node_modules/playwright-core/package.json"), "utf8"));
const empty = median(rounds.map((round) => round.empty));
console.log(`Medians of ${OPENINGS} openings in Chromium (playwright-core ${version}), in milliseconds:\n`);
console.log("| what | ms | against an empty popup |\n| --- | ---: | ---: |");
console.log(`| an empty popup, first paint | ${empty.toFixed(0)} | 1.00 × |`);
for (const [name, key] of /** @type {const} */ ([
  ["the popup, first paint", "paint"],
  ["the popup, searchable", "searchable"],
])) {
  const ratio = median(rounds.map((round) => round[key] / round.empty));
  console.log(
    `| ${name} | ${median(rounds.map((round) => round[key])).toFixed(0)} | ${ratio.toFixed(2)} × |`,
  );
}

/** Both pages one after the other, so that a busy moment hits both. */
async function measure() {
  const empty = await open("empty.html", undefined);
  const popup = await open("src/popup/popup.html", "riaps");
  return { empty: empty.paint, ...popup };
}

/**
 * Opens a page and gives its first contentful paint and, where something is typed before the page is ready, the
 * instant at which the first answer to it stands there.
 * @param {string} path
 * @param {string | undefined} query
 */
async function open(path, query) {
  const page = await context.newPage();
  await page.addInitScript(watchAnswers);
  await page.goto(`${origin}/${path}`, { waitUntil: "commit" });
  if (query) await page.locator("input[type=search]").fill(query);
  if (query) await page.waitForFunction(() => "kosAnswered" in globalThis);
  const [paint, searchable] = await page.evaluate(async () => {
    while (!performance.getEntriesByName("first-contentful-paint")[0])
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const first = performance.getEntriesByName("first-contentful-paint")[0];
    return [first?.startTime ?? Number.NaN, Number(Reflect.get(globalThis, "kosAnswered"))];
  });
  await page.close();
  return { paint, searchable };
}

/** Runs in the page: remembers when the first row is the answer to the query, and not one of the opening. */
function watchAnswers() {
  new MutationObserver(() => {
    const row = document.querySelector("#app li")?.textContent ?? "";
    if (row.includes("RIAPS") && !("kosAnswered" in globalThis))
      Reflect.set(globalThis, "kosAnswered", performance.now());
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
