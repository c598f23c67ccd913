/** What a simulated page translator puts around each text, so that a test can tell what it has translated. */
export const TRANSLATED = /[⟦⟧]/g;

/**
 * Runs in the page: translates it the way the browsers' translators do, and goes on doing so. Each text is replaced by
 * two nested <font> elements with another text, in open shadow roots too; the text node that the page's own scripts
 * still hold is thrown away (preactjs/preact#3626, research/embed-and-extension.md rows 47 and 48).
 */
export function translatePage(honoursNoTranslate: boolean): void {
  const isLeftAlone = (element: Element): boolean =>
    /^(SCRIPT|STYLE|FONT)$/.test(element.tagName) ||
    (honoursNoTranslate && element.getAttribute("translate") === "no");
  const translate = (text: Text): void => {
    if (!text.data.trim()) return;
    const inner = document.createElement("font");
    inner.textContent = `⟦${text.data}⟧`;
    const outer = document.createElement("font");
    outer.append(inner);
    text.replaceWith(outer);
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) translate(node);
    if (node instanceof Element) {
      if (isLeftAlone(node)) return;
      if (node.shadowRoot) watch(node.shadowRoot);
    }
    for (const child of [...node.childNodes]) walk(child);
  };
  const watch = (root: Node): void => {
    walk(root);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node.isConnected && !node.parentElement?.closest("font")) walk(node);
    }).observe(root, { childList: true, subtree: true });
  };
  watch(document.documentElement);
}
