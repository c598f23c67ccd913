import type { Page } from "playwright-core";

/** The languages of the extension. */
export const LANGUAGES = ["cs", "en"] as const;

/** How a page may be shown to somebody. */
export const MEDIA = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** What is wider than the page, and the page itself if it scrolls sideways. */
export const readOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll("body :not(.unseen, .word, .unseen *)")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const scrolls = [...document.querySelectorAll("main, dialog")].filter(
      (one) => one.scrollWidth > one.clientWidth + 1,
    );
    return [
      ...(scrollWidth > clientWidth ? [`page ${scrollWidth}`] : []),
      ...[...wide, ...scrolls].map(
        (one) => `${one.localName}.${one.className} ${one.textContent?.slice(0, 30)}`,
      ),
    ];
  });
