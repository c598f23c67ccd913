import { type BrowserContext, chromium, type Page } from "playwright-core";
import { ARGS, browserPath } from "./browser";
import { VIEWPORT, type Visit, type VisitingBrowser } from "./visit";

/** Starts Chromium for visits to host pages; going back brings pages out of its memory, as it does for people. */
export async function startChromium(): Promise<VisitingBrowser> {
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: [...ARGS],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  return {
    name: "chromium",
    open: async (url, preload) => {
      const context = await browser.newContext({ locale: "cs-CZ", viewport: VIEWPORT });
      await context.addInitScript(preload);
      const page = await context.newPage();
      await page.goto(url, { waitUntil: "domcontentloaded" });
      return visit(context, page);
    },
    close: () => browser.close(),
  };
}

function visit(context: BrowserContext, page: Page): Visit {
  return {
    browser: "chromium",
    evaluate: <T>(expression: string, where = "page") =>
      (where === "frame" ? (page.frames()[1] ?? page) : page).evaluate<T>(expression),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key === " " ? "Space" : key);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    emulate: (media) => page.emulateMedia(media),
    goto: async (url) => void (await page.goto(url, { waitUntil: "domcontentloaded" })),
    back: async () => void (await page.goBack({ waitUntil: "commit" })),
    answer: async (url) => {
      const body = "<!doctype html><title>Elsewhere</title>";
      await context.route(`${url}**`, (route) => route.fulfill({ contentType: "text/html", body }));
    },
    close: () => context.close(),
  };
}
