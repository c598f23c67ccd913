import { attempt } from "./warn";

/** Runs each task by itself after the next frame: what stands on screen is never kept back by what comes later. */
export function afterFrame(...tasks: readonly (() => void)[]): void {
  requestAnimationFrame(() => tasks.forEach((task) => setTimeout(attempt, 0, task)));
}

/** Starts when the page's elements are there; at once where they already are. */
export function whenReady(start: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
  else start();
}
