import type { Browser } from "webextension-polyfill";

/**
 * The browser's extension API under the name that the browser gives it; the only file that knows there are two.
 * Outside an extension (a test, a page opened from disk) it is undefined, and everything still works.
 */
export const api: Browser | undefined =
  (globalThis as { browser?: Browser }).browser ?? (globalThis as { chrome?: Browser }).chrome;
