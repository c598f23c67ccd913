import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { TUESDAY } from "./browser";

/** The built extension in a real Chromium. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** The folder in which the browser keeps what it keeps. */
  readonly profile: string;
  /** The background worker; its listeners can be fired by `dispatch`. */
  readonly worker: Worker;
  /** Opens a page of the extension in a tab. */
  readonly open: (
    page: "popup" | "options" | "coverage",
    size?: { width: number; height: number },
  ) => Promise<Page>;
}

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];

/**
 * Starts Chromium with the built extension for a test file; call it at the top level. `args` go to Chromium.
 */
export function useExtension(args: readonly string[] = []): () => ExtensionBrowser {
  const profile = mkdtempSync(join(tmpdir(), "kos-profile-"));
  let browser: ExtensionBrowser | undefined;
  beforeAll(async () => {
    browser = await startExtension(profile, args);
  });
  afterAll(async () => {
    await browser?.context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  return () => {
    if (!browser) throw new Error("the extension has not started");
    return browser;
  };
}

async function startExtension(profile: string, args: readonly string[]): Promise<ExtensionBrowser> {
  const folder = join(ROOT, "dist/extension/chrome");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: readFileSync(join(ROOT, ".cache/chromium-path"), "utf8").trim(),
    args: [...ARGS, ...args, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    locale: "cs-CZ",
    timezoneId: "Pacific/Auckland",
  });
  // The directory ages, and offices close: what is tested is a working day soon after the release.
  await context.clock.setFixedTime(TUESDAY);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  // `origin` is "null" for addresses of extensions.
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  return {
    context,
    profile,
    worker,
    open: async (name, size = { width: 400, height: 580 }) => {
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.goto(`${origin}/src/popup/${name}.html`);
      return page;
    },
  };
}
