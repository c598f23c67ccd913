import { type ComponentChild, render } from "preact";
import { EMERGENCY_NUMBERS } from "../directory/emergency";
import type { Messages } from "../i18n/messages";
import type { PopupMessages } from "../i18n/popup-messages";
import type { Settings } from "./settings";

/** The parts of the static page that the script takes over; they work before it runs. */
export interface Shell {
  readonly root: HTMLElement;
  readonly field: HTMLInputElement;
  readonly keys: HTMLElement;
  readonly app: HTMLElement;
}

/** Finds the static page's parts; throws where `popup.html` lacks one, because that is a fault of ours. */
export function findShell(page: Document): Shell {
  const [field, keys, app] = ["query", "keys", "app"].map((id) => page.getElementById(id));
  if (!(field instanceof HTMLInputElement) || !keys || !app) throw new Error("popup.html lacks a part");
  return { root: page.documentElement, field, keys, app };
}

/** Says what the static page could not know: language and colours. Its title stays neutral. */
export function dressShell(
  { root }: Shell,
  theme: Settings["theme"],
  messages: Messages,
  texts: PopupMessages,
): void {
  root.lang = messages.language;
  root.querySelector("body")?.setAttribute("class", `kos ${theme}`);
  const words: Readonly<Record<string, unknown>> = { ...texts };
  const say = (attribute: string, write: (element: Element, text: string) => void): void => {
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      const text = words[element.getAttribute(attribute) ?? ""];
      if (typeof text === "string") write(element, text);
    }
  };
  say("data-text", (element, text) => (element.textContent = text));
  say("data-name", (element, text) => element.setAttribute("aria-label", text));
  say("data-placeholder", (element, text) => element.setAttribute("placeholder", text));
  nameEmergencies(root, messages);
}

/** Says in the reader's language what the emergency numbers of a static page are. */
export function nameEmergencies(root: ParentNode, { emergencyNames }: Messages): void {
  for (const number of EMERGENCY_NUMBERS) {
    const name = root.querySelector(`[data-emergency="${number}"]`);
    if (name) name.textContent = emergencyNames[number];
  }
}

/**
 * Draws below the static page. What stands there before says only that something is coming; it goes whole, because
 * Preact would make its own of a place that screen readers read aloud.
 */
export function draw({ app }: Shell, view: ComponentChild): void {
  app.querySelector(".coming")?.remove();
  render(view, app);
}

/** Looks for what somebody has asked for outside the popup, as if it had been typed; what was typed is newer. */
export function enterQuery({ field }: Shell, query: string): void {
  if (!query || field.value) return;
  field.value = query;
  field.dispatchEvent(new Event("input"));
}

/** A page that is covered is never painted; it must not wait for ever. */
const LONGEST_PAINT = 200;

/** Waits until the static page is on screen, so that numbers are seen before any cryptography starts. */
export const afterPaint = (): Promise<void> =>
  new Promise((resume) => {
    if (performance.getEntriesByName("first-contentful-paint").length) return resume();
    requestAnimationFrame(() => setTimeout(resume));
    setTimeout(resume, LONGEST_PAINT);
  });
