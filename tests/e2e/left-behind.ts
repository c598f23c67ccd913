import type { CDPSession, Page } from "playwright-core";
import { readNames, readPage, readStores } from "./read-host";

/** What a script holds on to in a page: `window` and `document` listeners, observers and timers that still run. */
interface Held {
  readonly listeners: readonly string[];
  readonly observers: number;
  readonly intervals: number;
}

/* oxlint-disable typescript/unbound-method -- what is wrapped here is called with its own `this`. */

/** Notes in the page what is held; runs before every other script. */
export function noteHeld(): void {
  const listeners = new Map<string, Set<unknown>>();
  const observers = new Set<MutationObserver>();
  const intervals = new Set<unknown>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keyOf = (target: EventTarget, type: string, options: unknown): string | undefined => {
    const name = target === document ? "document" : target === window || !target ? "window" : undefined;
    const capture =
      typeof options === "object" && options && "capture" in options ? options.capture : options;
    return name && `${name} ${type}${capture === true ? " captured" : ""}`;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const key = keyOf(this, type, options);
    if (key) listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
    addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    listeners.get(keyOf(this, type, options) ?? "")?.delete(listener);
    removeEventListener.call(this ?? window, type, listener, options);
  };
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (target, options) {
    observers.add(this);
    observe.call(this, target, options);
  };
  MutationObserver.prototype.disconnect = function () {
    observers.delete(this);
    disconnect.call(this);
  };
  const { setInterval: start, clearInterval: stop } = window;
  window.setInterval = ((...given: Parameters<typeof start>) => {
    const timer = start(...given);
    intervals.add(timer);
    return timer;
  }) as typeof start;
  window.clearInterval = (timer) => {
    intervals.delete(timer);
    stop(timer);
  };
  Object.assign(window, {
    readHeld: (): Held => ({
      listeners: [...listeners].filter(([, { size }]) => size > 0).map(([key, { size }]) => `${key} ${size}`),
      observers: observers.size,
      intervals: intervals.size,
    }),
  });
}

/** Everything that a script can leave behind in a page and its browser. */
export async function readLeft(page: Page) {
  const held = await page.evaluate(() => (window as unknown as { readHeld: () => Held }).readHeld());
  return { held, stores: await readStores(page), names: await readNames(page), page: await readPage(page) };
}

/** What a page weighs in its browser after everything that nobody holds is gone. */
export interface Weight {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Weighs a page. */
export async function weigh(client: CDPSession): Promise<Weight> {
  // What was told to wait for an idle moment still holds what it was given.
  await client.send("Runtime.evaluate", {
    expression: "new Promise((go) => requestIdleCallback(() => setTimeout(go, 200)))",
    awaitPromise: true,
  });
  for (let times = 0; times < 3; times++) await client.send("HeapProfiler.collectGarbage");
  const { metrics } = await client.send("Performance.getMetrics");
  const read = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { bytes: read("JSHeapUsedSize"), nodes: read("Nodes"), listeners: read("JSEventListeners") };
}

/** Boxes that come and go together: every layout, one of them open in the top layer. */
const TOGETHER = 5;

/** Mounts and unmounts so many boxes; `keep` holds on to them, as a leak would. */
export const mountAndUnmount = (page: Page, rounds: number, keep = false): Promise<void> =>
  page.evaluate(
    async ([times, together, leaks]) => {
      const kept: Element[] = [];
      if (leaks) Object.assign(window, { kept });
      const layouts = ["inline", "compact", "button", "inline", "compact"];
      const pause = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
      for (let round = 0; round < times; round += together) {
        const hosts = Array.from({ length: together }, (_, index) => {
          const host = document.createElement("div");
          const attributes = {
            help: "",
            region: "praha",
            limit: "3",
            open: "on",
            layout: layouts[index] ?? "",
          };
          for (const [name, value] of Object.entries(attributes))
            host.setAttribute(`data-kos-${name}`, value);
          return host;
        });
        document.querySelector("main")?.append(...hosts);
        do await pause();
        while (hosts.some(({ shadowRoot }) => !shadowRoot?.querySelector(".card")));
        for (const host of hosts) host.remove();
        await pause();
        kept.push(...hosts);
      }
    },
    [rounds, TOGETHER, keep] as const,
  );
