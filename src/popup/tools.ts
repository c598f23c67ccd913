import { api } from "./browser-api";
import type { UpdateTools } from "./update";

/** The clock and the network of the extension's pages, and their turns; everything below them gets all as arguments. */
export const TOOLS: UpdateTools = {
  clock: () => Date.now(),
  fetch: (url, init) => fetch(url, init),
  startTimer: (expire, milliseconds) => {
    const timer = setTimeout(expire, milliseconds);
    return () => clearTimeout(timer);
  },
  inTurn: (work) => ("locks" in navigator ? navigator.locks.request("update", work) : work()),
};

/** Firefox alone tells its name; Chromium has no such function. */
export const isFirefox = (): boolean => api?.runtime.getBrowserInfo !== undefined;

/** The language of the browser's own menus. */
export const browserLanguage = (): string => api?.i18n?.getUILanguage() ?? navigator.language;
