import type { Page } from "playwright-core";

/** Everything that a page can store on the visitor's device. */
export const readStores = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** Names that a script could have left behind, on globals and on what every script shares. */
export const readNames = (page: Page) =>
  page.evaluate(() => {
    const shared = { window, document, history, navigator, Object: Object.prototype, Array: Array.prototype };
    const more = {
      String: String.prototype,
      Element: Element.prototype,
      Node: Node.prototype,
      Function: Function.prototype,
    };
    return Object.fromEntries(
      Object.entries({ ...shared, ...more }).map(([name, holder]) => [
        name,
        Reflect.ownKeys(holder).map(String).toSorted(),
      ]),
    );
  });

/** Computed styles of everything that is not ours; sizes and positions follow the height of the box. */
export const readStyles = (page: Page) =>
  page.evaluate(() => {
    const layout = /^(block-size|height|perspective-origin|transform-origin)$/;
    return [...document.querySelectorAll(":not([data-kos-help], [data-kos-help] *, script)")].map(
      (element) => {
        const style = getComputedStyle(element);
        return [...style]
          .filter((name) => !layout.test(name))
          .map((name) => `${element.localName} ${name}: ${style.getPropertyValue(name)}`);
      },
    );
  });

/** What the browser itself shows and remembers of a page. */
export const readPage = (page: Page) =>
  page.evaluate(() => ({
    title: document.title,
    url: location.href,
    history: history.length,
    state: history.state as unknown,
  }));
