import { type ComponentChild, render } from "preact";
import box from "../src/view/box.css?inline";
import exit from "../src/view/exit.css?inline";
import theme from "../src/view/theme.css?inline";
import { EMERGENCY_NUMBERS } from "../src/directory/emergency";
import { phoneLink } from "../src/directory/phone-number";
import { PREFIX } from "./options";

const css = theme + box + exit;

/** How a box looks on its page; the only things about it that a style sheet has to know. */
export interface Look {
  readonly theme: "light" | "dark" | "auto";
  readonly accent: string;
  readonly language: string;
}

/**
 * Shows `content` in the shadow root of `host`, again and again as it changes. The root is open: a closed one
 * would keep checkers and text-spacing tools out, and hides nothing from the page's scripts.
 */
export function show(host: HTMLElement, content: ComponentChild, look: Look): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const wrapper = root.querySelector(".kos") ?? root.appendChild(document.createElement("div"));
  wrapper.className = `kos ${look.theme}`;
  wrapper.setAttribute("lang", look.language);
  dress(root, look.accent ? `${css}.kos.light{--kos-accent:${look.accent}}` : css);
  render(content, wrapper);
}

/**
 * What is left when even drawing fails: the constants and the page's own links, made without any library. An element
 * that cannot hold a shadow root is left as the page wrote it.
 */
export function showEmergencyOnly({ shadowRoot }: HTMLElement): void {
  const links = EMERGENCY_NUMBERS.map((number) => {
    const link = document.createElement("a");
    link.href = phoneLink(number).href;
    link.textContent = phoneLink(number).text;
    const line = document.createElement("p");
    line.append(link);
    return line;
  });
  shadowRoot?.replaceChildren(...links, document.createElement("slot"));
}

/** Takes a box down and leaves the placeholder as the page wrote it. */
export function unmount(host: HTMLElement): void {
  const wrapper = host.shadowRoot?.querySelector(".kos");
  if (wrapper) render(null, wrapper);
  host.removeAttribute(`${PREFIX}state`);
}

/** Tells the webmaster, and nobody what a visitor does, how the box stands. */
export function setState(host: HTMLElement, state: string): void {
  if (host.getAttribute(`${PREFIX}state`) !== state) host.setAttribute(`${PREFIX}state`, state);
}

/** Adopted sheets pass a strict `style-src`; Safari before 16.4 has none and gets a `<style>`. */
function dress(root: ShadowRoot, text: string): void {
  if ("adoptedStyleSheets" in Document.prototype) {
    const sheet = root.adoptedStyleSheets[0] ?? new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = root.querySelector("style") ?? root.appendChild(document.createElement("style"));
  style.textContent = text;
}
