import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ROOT } from "../../../.ci/files.mjs";
import { startServer } from "../../helpers/server";
import { type LongTask, longTasks, openPage, sayTasks, slowDown, withBrowser } from "../browser";
import { bundle } from "../bundle";
import { versioned } from "../paths";
import { median, pairUp } from "../rounds";
import { type Part, type Row, row, say } from "../row";

const RATE = 4;
const FRAME_ROUNDS = 7;
const LOAD_ROUNDS = 3;
/** Milliseconds in which a box that is no longer loading has drawn its last frame. */
const LAST_FRAME = 500;
/** What the guide for webmasters says about a page that does not jump. */
const ROOM =
  "<style>@media (scripting: enabled) { [data-kos-help] { display: flow-root; min-height: 802px } }</style>";
const PLACE =
  '<div data-kos-help><p>Volejte <a href="tel:112">112</a> nebo <a href="tel:158">158</a>.</p></div>';
const HEAD = '<!doctype html><html lang="cs"><meta charset="utf-8"><title>Obec</title>';

/** The help box as the guest it is: how soon it stands there, and what the page around it feels. */
export const BOX: Part = {
  name: "box",
  steps: FRAME_ROUNDS + 1 + 2 * LOAD_ROUNDS,
  measure: async (tick) => {
    const kos = readFileSync(join(ROOT, "dist/widget/kos.js"), "utf8");
    const hello = await bundle('import "/tests/bench/pages/hello";', { format: "iife" });
    return withBrowser(async (browser) => [
      await measureFrame(browser, kos, hello, tick),
      ...(await measureGuest(browser, kos, tick)),
    ]);
  },
};

async function measureFrame(browser: Browser, kos: string, hello: string, tick: () => void): Promise<Row> {
  const pair = await pairUp(
    FRAME_ROUNDS,
    () => timeFrame(browser, kos),
    () => timeFrame(browser, hello),
    tick,
  );
  return row(
    `script to first frame, ${RATE} × slower, against Preact hello`,
    { most: 2 },
    "×",
    1 / pair.times,
    {
      ours: say(pair.ours, "ms"),
      peer: `${versioned("preact")} in a shadow root: ${say(pair.peer, "ms")}`,
      note: `${say(pair.ours / pair.peer, "×")} by the medians; where the two differ, the machine was too busy`,
    },
  );
}

/** From the start of evaluation until the frame with what it drew is done. */
async function timeFrame(browser: Browser, script: string): Promise<number> {
  const page = await openPage(browser);
  await page.setContent(`${HEAD}<body>${PLACE}</body>`);
  await slowDown(page, RATE);
  const milliseconds = await page.evaluate(async (code) => {
    const frame = (): Promise<void> =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve());
          port1.start();
          port2.postMessage(undefined);
        }),
      );
    await frame();
    const element = document.createElement("script");
    element.textContent = code;
    // Asked for before the box asks, so that what it does after its first frame is not waited for.
    const drawn = frame();
    const began = performance.now();
    document.body.append(element);
    await drawn;
    return performance.now() - began;
  }, script);
  await page.context().close();
  return milliseconds;
}

interface Load {
  readonly requests: number;
  readonly shift: number;
  readonly tasks: readonly LongTask[];
}

/** Loads a page with a box some times; `style` is what the page has in its head. */
async function loadGuest(
  browser: Browser,
  kos: string,
  style: string,
  tick: () => void,
): Promise<readonly Load[]> {
  const server = await startServer();
  const loads: Load[] = [];
  for (let round = 0; round < LOAD_ROUNDS; round++) {
    server.put({
      "/": {
        body: `${HEAD}${style}<body><h1>Obec</h1>${PLACE}<p>Konec</p><script src="/kos.js" async></script></body>`,
      },
      "/kos.js": { body: kos, type: "text/javascript" },
    });
    const page = await openPage(browser);
    await page.addInitScript(saySettled);
    // Asking the page would be a long task of its own.
    const settled = page.waitForEvent("console", (message) => message.text().startsWith("settled"));
    await slowDown(page, RATE);
    await page.goto(`http://127.0.0.1:${server.port}/`);
    const end = Number((await settled).text().split(" ")[1]) + LAST_FRAME;
    await new Promise((resume) => setTimeout(resume, LAST_FRAME));
    loads.push({
      requests: server.asked.length - 1,
      shift: await page.evaluate(sumShifts),
      tasks: (await longTasks(page)).filter(({ start }) => start < end),
    });
    await page.context().close();
    tick();
  }
  await server.close();
  return loads;
}

async function measureGuest(browser: Browser, kos: string, tick: () => void): Promise<readonly Row[]> {
  const loads = await loadGuest(browser, kos, "", tick);
  const roomy = await loadGuest(browser, kos, ROOM, tick);
  const shifts = loads.map(({ shift }) => shift);
  const tasks = loads.map((load) => load.tasks).sort((a, b) => a.length - b.length);
  const quietest = tasks[0] ?? [];
  return [
    row("box: requests", { exactly: 1 }, "", median(loads.map(({ requests }) => requests))),
    row("box: layout shift", { exactly: 0 }, "", median(shifts), {
      note: "all of it when the box takes the place of its links on a page that is already painted",
    }),
    row(
      "box: layout shift, with room kept as in the guide",
      { exactly: 0 },
      "",
      median(roomy.map(({ shift }) => shift)),
    ),
    row(
      `box: tasks over 50 ms, ${RATE} × slower`,
      { exactly: 0 },
      "",
      median(tasks.map(({ length }) => length)),
      {
        note: `quietest load: ${quietest.length}${quietest.length ? `, ${sayTasks(quietest)}` : ""}`,
      },
    ),
  ];
}

/** Runs in the page: says on the console when a box is no longer loading. */
function saySettled(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-kos-state]:not([data-kos-state="loading"])')) return;
    observer.disconnect();
    console.debug(`settled ${performance.now()}`);
  });
  observer.observe(document, { subtree: true, attributeFilter: ["data-kos-state"] });
}

/** Runs in the page. */
function sumShifts(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 100);
  });
}
