import type { Messages } from "../src/i18n/messages";

/*
 * Inline and important beats every rule of the host page, and a strict style-src allows it when it is written by
 * script. It covers the page even where the browser knows no modal dialogs; the system colours follow forced colours.
 */
const COVER =
  "all:initial!important;position:fixed!important;inset:0!important;z-index:2147483647!important;" +
  "display:block!important;overflow:auto!important;padding:1em!important;font:medium/1.5 system-ui!important;" +
  "color-scheme:light dark!important;background:Canvas!important;color:CanvasText!important";
const LINK =
  "all:revert!important;display:block!important;width:fit-content!important;padding:.7em 0!important";

/**
 * Covers the page at once, before the network has a say: a modal dialog stands above every cookie bar and makes the
 * rest unreachable for Tab and screen readers (mission-anchors §4, 13). What stays on screen when leaving takes
 * long is a word that says nothing and a link that tries again.
 */
export function coverPage(target: string, messages: Messages, again: (event: Event) => void): HTMLElement {
  const link = document.createElement("a");
  link.href = target;
  link.rel = "noreferrer";
  link.textContent = messages.exitAgain;
  link.style.cssText = LINK;
  link.addEventListener("click", again);
  const cover = document.createElement("dialog");
  cover.lang = messages.language;
  cover.ariaLabel = messages.exitLoading;
  cover.style.cssText = COVER;
  cover.append(messages.exitLoading, link);
  reachablePage().documentElement.append(cover);
  const raise = (): void => {
    // Older engines know no modal dialog; the cover covers there all the same.
    if (cover.isConnected && "showModal" in cover) cover.showModal();
  };
  // Escape closes a dialog, and then the page behind could be reached again.
  cover.addEventListener("close", raise);
  raise();
  return cover;
}

/**
 * Leaves for `target` in this tab and in place of this entry of the history (DESIGN §4): the whole page, or the own
 * frame alone where a sandbox allows no more. The target is not told where the visitor came from.
 */
export function goTo(target: string): void {
  hideReferrer();
  try {
    (window.top ?? window).location.replace(target);
  } catch {
    location.replace(target);
  }
}

/**
 * `location.replace` takes no referrer policy, so the page gets one for a moment. `same-origin`, because browsers keep
 * it after the element is gone: a page that comes back may still tell its own server what it always told.
 */
function hideReferrer(): void {
  const policy = document.createElement("meta");
  policy.name = "referrer";
  policy.content = "same-origin";
  document.documentElement.append(policy);
  policy.remove();
}

/** The page around a frame, where the browser lets us reach it, else the frame. */
function reachablePage(): Document {
  try {
    return window.top?.document ?? document;
  } catch {
    return document;
  }
}
