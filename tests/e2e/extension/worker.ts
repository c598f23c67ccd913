import type { Worker } from "playwright-core";

/** The worker's side of Chromium's API: its listeners can be fired, which real pages cannot do. */
interface Fired {
  readonly dispatch: (...values: unknown[]) => void;
}
declare const chrome: {
  readonly omnibox: {
    readonly onInputStarted: Fired;
    readonly onInputChanged: Fired;
    readonly onInputEntered: Fired;
  };
  readonly contextMenus: {
    readonly onClicked: Fired;
    readonly update: (id: string, change: object) => Promise<void>;
  };
  readonly action: { openPopup: () => Promise<void> };
  readonly runtime: { readonly getContexts: (filter: object) => Promise<{ readonly documentUrl: string }[]> };
  readonly storage: {
    readonly local: {
      readonly get: (names: null) => Promise<Record<string, unknown>>;
      readonly set: (values: object) => Promise<void>;
      readonly clear: () => Promise<void>;
    };
  };
};

/** One line under the address bar, as Chromium gets it. */
export interface Suggested {
  readonly content: string;
  readonly description: string;
}

/** What the browser is told to show under the address bar while somebody types after the keyword. */
export const suggest = (worker: Worker, text: string): Promise<Suggested[]> =>
  worker.evaluate(
    (typed) =>
      new Promise<Suggested[]>((resolve) => {
        chrome.omnibox.onInputStarted.dispatch();
        chrome.omnibox.onInputChanged.dispatch(typed, resolve);
      }),
    text,
  );

/** Enter in the address bar. */
export const enter = (worker: Worker, text: string, where = "newForegroundTab"): Promise<void> =>
  worker.evaluate(([typed, place]) => chrome.omnibox.onInputEntered.dispatch(typed, place), [text, where]);

/** The menu's entry, clicked with this text selected. */
export const clickMenu = (worker: Worker, selectionText: string): Promise<void> =>
  worker.evaluate(
    (text) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: "find-help", selectionText: text }, { id: 1 }),
    selectionText,
  );

/** Whether the entry is in the menu now. */
export const hasMenu = (worker: Worker): Promise<boolean> =>
  worker.evaluate(() =>
    chrome.contextMenus.update("find-help", {}).then(
      () => true,
      () => false,
    ),
  );

/** How many popups are open. */
export const countPopups = (worker: Worker): Promise<number> =>
  worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ["POPUP"] })).length);

/** Makes a browser that cannot open a popup by itself. */
export const forbidPopup = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    chrome.action.openPopup = () => Promise.reject(new Error("not allowed"));
  });

/** Everything that the extension has stored. */
export const readStorage = (worker: Worker): Promise<Record<string, unknown>> =>
  worker.evaluate(() => chrome.storage.local.get(null));

/** Stores values behind the extension's back. */
export const putStorage = (worker: Worker, values: object): Promise<void> =>
  worker.evaluate((given) => chrome.storage.local.set(given), values);

/** Takes the extension back to the day of its installation. */
export const clearStorage = (worker: Worker): Promise<void> =>
  worker.evaluate(() => chrome.storage.local.clear());
