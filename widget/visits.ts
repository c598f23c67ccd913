import type { Language } from "../src/directory/vocabulary";

/** What a visitor did with the boxes of a page, in memory alone. */
export interface Visit {
  /** Another one for each visitor. */
  readonly number: number;
  /** Boxes opened by their round button. */
  readonly opened: WeakSet<HTMLElement>;
  /** Languages chosen in a box; they win over the webmaster's. */
  readonly spoken: WeakMap<HTMLElement, Language>;
}

/**
 * The visit after this one, in which nothing has happened yet: whoever presses Back at the same screen finds nothing of
 * what was chosen (embed-and-extension §3, 46).
 */
export const nextVisit = (visit?: Visit): Visit => ({
  number: (visit?.number ?? 0) + 1,
  opened: new WeakSet(),
  spoken: new WeakMap(),
});
