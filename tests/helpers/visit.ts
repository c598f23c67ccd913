/** The two browsers in which the same page-side code runs. */
export type BrowserName = "chromium" | "firefox";

/** What a visitor's device asks of a page. */
export interface Media {
  readonly media?: "screen" | "print";
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "none" | "active";
}

/** A tab on a page of somebody else: all that a test needs to run in either browser. */
export interface Visit {
  readonly browser: BrowserName;
  /** Runs an expression in the page, or in its first frame, and gives its value: text, numbers, truth, lists, records. */
  readonly evaluate: <T>(expression: string, where?: "page" | "frame") => Promise<T>;
  /** Presses keys one after another, each a character or one of `KEYS`. */
  readonly press: (...keys: readonly Key[]) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly emulate: (media: Media) => Promise<void>;
  readonly goto: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Answers every request under an address with an empty page. */
  readonly answer: (url: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A browser that opens pages. */
export interface VisitingBrowser {
  readonly name: BrowserName;
  /** Opens a tab without a past; `preload` is an expression that runs before each page and each frame in it. */
  readonly open: (url: string, preload: string) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** Keys by their names, with the code points that WebDriver has for them. */
export const KEYS = { Tab: "\uE004", Shift: "\uE008", Escape: "\uE00C", Enter: "\uE007" } as const;

/** A key by its name, or a character. */
export type Key = keyof typeof KEYS | "s" | " ";

/** A host name that leads to this machine although it is no `localhost`: its pages are no secure context. */
export const PLAIN_HTTP_HOST = "kos.test";

/** What every visit starts with. */
export const VIEWPORT = { width: 800, height: 900 } as const;
