import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { mountAndUnmount, noteHeld, readLeft, weigh, type Weight } from "./left-behind";

const open = useBrowser();
const main = ["inline", "compact", "button"]
  .map((layout) => placeholder(`data-kos-layout="${layout}"`))
  .join("");
const withBoxes = hostPage({ main });
const withoutScript = withBoxes.replace('src="/kos.js"', 'src="/nothing.js"');
const nothing = { "/nothing.js": { body: "", type: "text/javascript" } };

/** Uses the boxes of a page by its own means: the driver's would leave listeners of their own. */
async function useBoxes(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const roots = () =>
      [...document.querySelectorAll("[data-kos-help]")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    while (roots().filter((root) => root.querySelector(".card")).length < 2) await pause();
    for (const wanted of [".radio input", "input[name=when]:not(:checked)", ".quiet", ".more", ".opener"]) {
      for (const root of roots()) root.querySelector<HTMLElement>(wanted)?.click();
      await pause();
    }
    while (roots().some((root) => !root.querySelector(".card"))) await pause();
  });
}

async function removeAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const host of document.querySelectorAll("[data-kos-help]")) host.remove();
  });
  // The page's own idle moment comes first.
  await page.evaluate(() => new Promise((go) => requestIdleCallback(() => setTimeout(go, 400))));
}

/** What the page would be like without us. */
async function readBare() {
  const { page } = await open(withoutScript, { before: noteHeld, more: nothing, until: "" });
  await removeAll(page);
  return readLeft(page);
}

describe("a page whose boxes have gone", () => {
  test("holds nothing of ours but the one observer that waits for boxes to come", async () => {
    const bare = await readBare();
    const { page, server } = await open(withBoxes, { before: noteHeld, until: "" });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await useBoxes(page);
    await removeAll(page);
    const left = await readLeft(page);
    expect(left).toEqual({ ...bare, held: { ...bare.held, observers: bare.held.observers + 1 } });
    expect(server.asked).toEqual(["/", "/kos.js"]);
    expect(requests.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([]);
  });

  test("is not mistaken for one on which something was left", async () => {
    const { page } = await open(withoutScript, { before: noteHeld, more: nothing, until: "" });
    let before = JSON.stringify(await readLeft(page));
    for (const leak of LEAKS) {
      await page.evaluate(leak);
      const after = JSON.stringify(await readLeft(page));
      expect(after, leak).not.toBe(before);
      before = after;
    }
  });

  test("gets its boxes back when they return", async () => {
    const { page } = await open(withBoxes);
    await removeAll(page);
    await page.evaluate((html) => (document.querySelector("main")!.innerHTML = html), placeholder());
    await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBe(8);
  });
});

/** One of everything that can be left behind. */
const LEAKS = [
  "localStorage.setItem('kos', '1')",
  "sessionStorage.setItem('kos', '1')",
  "document.cookie = 'kos=1'",
  "caches.open('kos').then(() => {})",
  "new Promise((go) => (indexedDB.open('kos').onsuccess = go)).then(() => {})",
  "history.pushState(null, '')",
  "window.kosLeft = 1",
  "document.title = 'Pomoc'",
  "addEventListener('scroll', () => {}, true)",
  "document.addEventListener('keydown', () => {})",
  "new MutationObserver(() => {}).observe(document, { childList: true })",
  "void setInterval(() => {}, 1e6)",
];

/** More bytes for each box than this are no noise: an element alone costs more. */
const NOISE = 100;

const perRound = (from: Weight, to: Weight, rounds: number): number => (to.bytes - from.bytes) / rounds;

describe("a thousand boxes that come and go", { timeout: 180_000 }, () => {
  test("leave no element, no listener and no growing memory", async () => {
    const { page } = await open(withBoxes);
    await removeAll(page);
    const client = await page.context().newCDPSession(page);
    await client.send("Performance.enable");
    await mountAndUnmount(page, 200);
    const start = await weigh(client);
    await mountAndUnmount(page, 400);
    const middle = await weigh(client);
    await mountAndUnmount(page, 400);
    const end = await weigh(client);
    const [early, late] = [perRound(start, middle, 400), perRound(middle, end, 400)];
    console.log(
      `Bytes per box: ${early.toFixed(1)} in rounds 200 to 600, ${late.toFixed(1)} in 600 to 1000;`,
      `nodes ${start.nodes}, ${middle.nodes}, ${end.nodes}; listeners ${start.listeners}, ${end.listeners}`,
    );
    // What leaks does so in both; what the engine learns about the code, it learns once.
    expect(Math.min(early, late)).toBeLessThan(NOISE);
    expect(end.nodes).toBeLessThanOrEqual(start.nodes);
    expect(end.listeners).toBeLessThanOrEqual(start.listeners);
  });

  test("are noticed when something holds on to them", async () => {
    const { page } = await open(withBoxes);
    await removeAll(page);
    const client = await page.context().newCDPSession(page);
    await client.send("Performance.enable");
    await mountAndUnmount(page, 20);
    const start = await weigh(client);
    await mountAndUnmount(page, 50, true);
    const end = await weigh(client);
    expect(perRound(start, end, 50)).toBeGreaterThan(NOISE);
    expect(end.nodes).toBeGreaterThan(start.nodes + 50);
  });
});
