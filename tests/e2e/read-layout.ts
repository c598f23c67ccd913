import type { Page } from "playwright-core";

/** What does not fit: the page if it scrolls sideways, parts of the boxes that stick out, and texts that are cut off. */
export const readMisfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const misfits = scrollWidth > clientWidth ? [`page ${scrollWidth} > ${clientWidth}`] : [];
    const pen = document.createElement("canvas").getContext("2d");
    const widthOf = (text: string, font: string): number => {
      if (!pen) return 0;
      pen.font = font;
      return pen.measureText(text).width;
    };
    for (const host of document.querySelectorAll("[data-kos-help]")) {
      for (const element of host.shadowRoot?.querySelectorAll<HTMLElement>(".kos *") ?? []) {
        const name = `${element.localName}.${element.className} ${element.textContent?.slice(0, 60)}`;
        const { left, right, width } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        if (width === 0 || style.opacity === "0") continue;
        if (left < -1 || right > clientWidth + 1) misfits.push(`sticks out: ${name} ${left}–${right}`);
        const cut =
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        if (style.display !== "inline" && style.overflow !== "visible" && cut)
          misfits.push(`cut off: ${name}`);
        if (element instanceof HTMLSelectElement) {
          const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
          const text = element.selectedOptions[0]?.text ?? "";
          if (widthOf(text, style.font) > room) misfits.push(`cut off in its list: ${text}`);
        }
      }
    }
    return misfits;
  });

/** Everything the boxes of a page say, text by text. */
export const readTexts = (page: Page): Promise<string[]> =>
  page.locator("[data-kos-help]").evaluateAll((hosts) =>
    hosts.flatMap((host) => {
      const box = host.shadowRoot?.querySelector(".kos") ?? host;
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? "";
        if (text.trim()) texts.push(text);
      }
      return texts;
    }),
  );
