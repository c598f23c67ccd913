import { expect } from "vitest";
import { PATIENTLY } from "../../helpers/browser";

/** Keys that are no signs. */
export type Key = "ArrowDown" | "Enter" | "Escape";

/** The popup's page in any browser, as far as two drivers have it in common. */
export interface Desk {
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Types with the keyboard into whatever has the focus. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  /** Ctrl+V. */
  readonly paste: () => Promise<void>;
  /** Shows the page as it would be printed, or as it is again. */
  readonly toPaper: (isPaper: boolean) => Promise<void>;
  /** Addresses outside the extension that were asked for since the page was opened. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

const quote = JSON.stringify;

/** An expression for the first element in sight that fits and says a text. */
const find = (selector: string, text = ""): string =>
  `[...document.querySelectorAll(${quote(selector)})].find((one) => one.checkVisibility() && one.textContent.includes(${quote(text)}))`;

/** Waits until an element in sight says a text, and gives all that it says. */
export async function see(desk: Desk, selector: string, text = ""): Promise<string> {
  const read = () => desk.evaluate<string | null>(`${find(selector, text)}?.textContent ?? null`);
  await expect.poll(read, { ...PATIENTLY, message: `${selector} ${text}` }).not.toBeNull();
  return (await read()) ?? "";
}

/** Goes to an element in sight and presses a key on it, as somebody without a mouse does. */
export async function push(desk: Desk, selector: string, text = "", key = "Enter" as const): Promise<void> {
  await see(desk, selector, text);
  await desk.evaluate(`${find(selector, text)}.focus()`);
  await desk.press(key);
}

/** Ticks the box of a label. */
export async function tick(desk: Desk, label: string): Promise<void> {
  await see(desk, "label.check", label);
  await desk.evaluate(`${find("label.check", label)}.querySelector("input").focus()`);
  await desk.type(" ");
}

/** Chooses a value in the nth list in sight under an element, from 0. */
export async function choose(desk: Desk, under: string, nth: number, value: string): Promise<void> {
  const select = `[...document.querySelectorAll(${quote(`${under} select`)})].filter((one) => one.checkVisibility())[${nth}]`;
  await expect.poll(() => desk.evaluate(`!!${select}`), PATIENTLY).toBe(true);
  await desk.evaluate(`(() => {
    const select = ${select};
    select.focus();
    select.value = ${quote(value)};
    select.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);
}

/** Types into the field of a label. */
export async function write(desk: Desk, label: string, text: string): Promise<void> {
  await see(desk, ".written label", label);
  await desk.evaluate(`document.getElementById(${find(".written label", label)}.htmlFor).focus()`);
  await desk.type(text);
}

/** Empties the search field and types into it. */
export async function search(desk: Desk, text: string): Promise<void> {
  await desk.evaluate(
    "(() => { const field = document.querySelector('#query'); field.focus(); field.select(); })()",
  );
  await desk.type(text);
}

/** What the clipboard holds, by pasting it into the search field; line breaks get lost there. */
export async function pasted(desk: Desk): Promise<string> {
  await desk.evaluate(
    "(() => { const field = document.querySelector('#query'); field.focus(); field.select(); })()",
  );
  await desk.paste();
  return desk.evaluate("document.querySelector('#query').value");
}

/** Everything that is read on paper. */
export async function readPaper(desk: Desk): Promise<string> {
  await desk.toPaper(true);
  const text = await desk.evaluate<string>("document.body.innerText.replaceAll('\\u00a0', ' ')");
  await desk.toPaper(false);
  return text;
}

/** What a page has kept and told in all places where it can, and what it asked for outside the extension. */
interface Traces {
  readonly asked: readonly string[];
  readonly [place: string]: unknown;
}

/** How a page stands on which nothing was done. */
export const NO_TRACE: Traces = {
  areas: [{}, {}, {}],
  local: {},
  session: {},
  cookie: "",
  databases: [],
  caches: [],
  state: null,
  entries: 0,
  address: "",
  title: "KOS",
  asked: [],
};

/** Goes a way through the popup, from its first row on, and gives the traces of it. */
export async function walk(desk: Desk, way: (desk: Desk) => Promise<void>): Promise<Traces> {
  await see(desk, ".row");
  const entries = await desk.evaluate<number>("history.length");
  await way(desk);
  const places = await desk.evaluate<object>(`(async () => {
    const { storage } = globalThis.browser ?? globalThis.chrome;
    return {
      areas: await Promise.all(["local", "session", "sync"].map((area) => storage[area].get(null))),
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      databases: await indexedDB.databases(),
      caches: await caches.keys().catch(() => []),
      state: history.state,
      entries: history.length - ${entries},
      address: location.search + location.hash,
      title: document.title,
    };
  })()`);
  const asked = desk.asked();
  await desk.close();
  return { ...places, asked };
}
