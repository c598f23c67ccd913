import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";

const open = useBrowser();

/** The style that the guide recommends, so that a page does not jump. */
const [, ROOM = ""] = /```css\n(.+?)```/s.exec(readFileSync(join(ROOT, "widget/GUIDE.cs.md"), "utf8")) ?? [];

/** Runs in the page: notes what of the box each frame shows, and how far anything moved. */
function watch(): void {
  const frames: { readonly cards: number; readonly parts: string }[] = [];
  let shift = 0;
  Object.assign(globalThis, { readPieces: () => ({ frames, shift }) });
  const look = (): void => {
    const root = document.querySelector("[data-kos-help]")?.shadowRoot;
    const has = (part: string): boolean => Boolean(root?.querySelector(part));
    const parts = [".number", ".exit", ".choices", "[role=status]", ".card", ".age"].filter(has);
    if (root) frames.push({ cards: root.querySelectorAll(".card").length, parts: parts.join(" ") });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, "value"));
  }).observe({ type: "layout-shift", buffered: true });
}

interface Pieces {
  readonly frames: readonly { readonly cards: number; readonly parts: string }[];
  readonly shift: number;
}

const readPieces = (page: Page): Promise<Pieces> => page.evaluate("readPieces()");

describe("a box that is drawn in pieces", () => {
  test("shows numbers and the way out first, then choices, then an answer, two cards at a time", async () => {
    const { page } = await open(hostPage(), { before: watch });
    const { frames } = await readPieces(page);
    expect([...new Set(frames.map(({ parts }) => parts))]).toEqual([
      ".number .exit",
      ".number .exit .choices",
      ".number .exit .choices [role=status]",
      ".number .exit .choices [role=status] .card",
      ".number .exit .choices [role=status] .card .age",
    ]);
    expect([...new Set(frames.map(({ cards }) => cards))]).toEqual([0, 2, 4, 6, 8]);
  });

  test("starts anew for a box that comes back", async () => {
    const { page } = await open(hostPage(), { before: watch });
    const { frames } = await readPieces(page);
    await page.evaluate(() => {
      const box = document.querySelector("[data-kos-help]")!;
      box.remove();
      requestAnimationFrame(() => document.body.append(box));
    });
    const readLater = async () => {
      const later = (await readPieces(page)).frames.slice(frames.length);
      return [...new Set(later.map(({ cards }) => cards))].toSorted((one, other) => one - other);
    };
    await expect.poll(readLater, PATIENTLY).toEqual([0, 2, 4, 6, 8]);
  });

  test.each(["inline", "compact"])(
    "moves nothing on a page that keeps room for it as in the guide: %s",
    async (layout) => {
      expect(ROOM).toContain("min-height");
      for (const viewport of [
        { width: 360, height: 640 },
        { width: 1280, height: 800 },
      ]) {
        const main = `${placeholder(`data-kos-layout="${layout}"`)}<p>Konec</p>`;
        const page = hostPage({ head: `<style>${ROOM}</style>`, main });
        const visit = await open(page, { before: watch, context: { viewport } });
        expect((await readPieces(visit.page)).shift).toBe(0);
      }
    },
  );
});
