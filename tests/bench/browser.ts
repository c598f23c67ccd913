import { type Browser, chromium, type Page } from "playwright-core";
import { browserPath } from "./paths";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
];

const PATIENCE = 120_000;

/** A task that kept the page from answering. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

/** Starts the browser of the tests for some work and closes it afterwards, whatever happens. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: ARGS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** An empty page in a context of its own; close its context when it is no longer needed. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: "cs-CZ", viewport: { width: 400, height: 640 } });
  // A busy machine is no reason to lose a run.
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}

/** Makes the page's processor as many times slower. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Tasks of more than 50 ms that the page has had since `start`, in its own milliseconds. */
export const longTasks = (page: Page, start = 0): Promise<readonly LongTask[]> =>
  page.evaluate(
    (since) =>
      new Promise<readonly LongTask[]>((resolve) => {
        const found: LongTask[] = [];
        new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries()) found.push({ start: startTime, duration });
        }).observe({ type: "longtask", buffered: true });
        // Entries come in a task of their own.
        setTimeout(() => resolve(found.filter((task) => task.start >= since)), 100);
      }),
    start,
  );

/** Long tasks in a sentence. */
export const sayTasks = (tasks: readonly LongTask[]): string =>
  tasks.length === 0 ? "" : `longest ${Math.max(...tasks.map(({ duration }) => duration)).toFixed(0)} ms`;
