import { type ComponentChild, render } from "preact";
import box from "../src/view/box.css?inline";
import choices from "../src/view/choices.css?inline";
import exit from "../src/view/exit.css?inline";
import floating from "../src/view/floating.css?inline";
import print from "../src/view/print.css?inline";
import theme from "../src/view/theme.css?inline";
import type { Exit } from "../src/view/exit-link";
import { EMERGENCY_NUMBERS } from "../src/directory/emergency";
import { phoneLink } from "../src/directory/phone-number";
import { PREFIX } from "./options";

const css = theme + box + choices + exit + floating + print;

/*
 * What tools that record visits understand as "leave this out" (embed-and-extension §3, 51): rrweb, PostHog, FullStory,
 * Hotjar, Clarity, Datadog. It stands inside, so that the page's own element stays as it was written.
 */
const UNRECORDED = "rr-block ph-no-capture fs-exclude";
const UNRECORDED_TOO = [
  ["data-hj-suppress", ""],
  ["data-clarity-mask", "true"],
  ["data-dd-privacy", "hidden"],
] as const;

/** How a box looks on its page; the only things about it that a style sheet has to know. */
export interface Look {
  readonly theme: "light" | "dark" | "auto";
  readonly accent: string;
  readonly language: string;
  readonly layout: string;
  readonly print: "card" | "hide";
}

/**
 * Shows `content` in the shadow root of `host`, again and again as it changes. The root is open: a closed one
 * would keep checkers and text-spacing tools out, and hides nothing from the page's scripts.
 */
export function show(host: HTMLElement, content: ComponentChild, look: Look): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const wrapper = root.querySelector(".kos") ?? makeWrapper(root);
  wrapper.className = `kos ${UNRECORDED} ${look.theme} ${look.layout}${look.print === "hide" ? " no-paper" : ""}`;
  wrapper.setAttribute("lang", look.language);
  dress(root, look.accent ? `${css}.kos.light{--kos-accent:${look.accent}}` : css);
  render(content, wrapper);
}

function makeWrapper(root: ShadowRoot): HTMLElement {
  const wrapper = root.appendChild(document.createElement("div"));
  for (const [name, value] of UNRECORDED_TOO) wrapper.setAttribute(name, value);
  for (const name of ["keydown", "keypress", "keyup"] as const) wrapper.addEventListener(name, keepLetter);
  return wrapper;
}

/** A letter that looks something up in a list is no shortcut of the page; Tab, Escape and the like pass (row 49). */
function keepLetter(event: KeyboardEvent): void {
  if (event.target instanceof HTMLSelectElement && event.key.length === 1) event.stopPropagation();
}

/** The side of the screen that a corner means on this page: lines of Arabic end on the left. */
export function sideOf(host: HTMLElement, corner: "start" | "end"): "left" | "right" {
  const leftwards = getComputedStyle(host).direction === "rtl";
  return (corner === "end") === leftwards ? "left" : "right";
}

/**
 * What is left when even drawing fails: the constants, the page's own links and the way out, made without any library.
 * An element that cannot hold a shadow root is left as the page wrote it.
 */
export function showEmergencyOnly(
  { shadowRoot }: HTMLElement,
  exit?: Exit & { readonly text: string },
): void {
  const links = EMERGENCY_NUMBERS.map((number) => {
    const link = document.createElement("a");
    link.href = phoneLink(number).href;
    link.textContent = phoneLink(number).text;
    const line = document.createElement("p");
    line.append(link);
    return line;
  });
  const ways = exit ? [makeExit(exit)] : [];
  shadowRoot?.replaceChildren(...ways, ...links, document.createElement("slot"));
}

function makeExit({ target, leave, text }: Exit & { readonly text: string }): HTMLElement {
  const link = document.createElement("a");
  link.href = target;
  link.rel = "noreferrer noopener";
  link.textContent = text;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  return link;
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

const worn = new WeakMap<ShadowRoot, string>();

/** Adopted sheets pass a strict `style-src`; Safari before 16.4 has none and gets a `<style>`. */
function dress(root: ShadowRoot, text: string): void {
  // Every new text styles all of the box anew, and boxes are drawn again and again.
  if (worn.get(root) === text) return;
  worn.set(root, text);
  if ("adoptedStyleSheets" in Document.prototype) {
    const sheet = root.adoptedStyleSheets[0] ?? new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = root.querySelector("style") ?? root.appendChild(document.createElement("style"));
  style.textContent = text;
}
