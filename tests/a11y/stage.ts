import type { Frame, Page } from "playwright-core";
import type { Language } from "../../src/directory/vocabulary";
import type { Messages } from "../../src/i18n/messages";
import { DIRECTORY } from "../e2e/directory";
import { envelopeFor } from "../helpers/documents";
import { hostPage, placeholder, SCRIPT } from "../helpers/pages";
import type { Answer } from "../helpers/server";

/** A state that a box can be in, and what is on screen in that one alone. */
interface BoxState {
  readonly name: string;
  readonly attributes: string;
  /** What a visitor does first, or what goes wrong. */
  readonly act?: (host: Element) => void | Promise<void>;
  readonly shows: string | ((messages: Messages) => string);
}

const PRAGUE = "region=praha";

/** All states of a box that look different; each gets a box of its own, so that one look of axe is enough for all. */
export const STATES: readonly BoxState[] = [
  { name: "fresh", attributes: `${PRAGUE} local=kontakt`, shows: ".card" },
  { name: "stale", attributes: `${PRAGUE} source=/stale.json`, shows: ({ stale }) => stale },
  { name: "expired", attributes: `${PRAGUE} source=/expired.json`, shows: ({ callFirst }) => callFirst },
  {
    name: "with a gap",
    attributes: "region=karlovarsky audience=violent-person",
    shows: ({ nearest }) => nearest,
  },
  {
    name: "behind the violent person's door",
    attributes: `${PRAGUE} audience=violent-person`,
    shows: ({ violentDoor }) => violentDoor,
  },
  // A folded box has to be unfolded before anybody can ask that.
  { name: "at a later hour", attributes: `${PRAGUE} open=on`, act: askLater, shows: "fieldset select" },
  { name: "failed", attributes: PRAGUE, act: fail, shows: ({ failed }) => failed },
];

/** What the boxes on a stage ask for: newer directories whose time is over. */
export const AGED: Readonly<Record<string, Answer>> = {
  "/stale.json": aged(1, { review_by: "2026-11-01T00:00:00Z" }),
  "/expired.json": aged(2, { review_by: "2026-08-01T00:00:00Z", expires: "2026-11-01T00:00:00Z" }),
};

function aged(later: number, dates: object): Answer {
  const document = { ...DIRECTORY, version: DIRECTORY.version + later, issued: "2026-05-01T00:00:00Z" };
  return { body: envelopeFor({ ...document, ...dates }), type: "application/json" };
}

const LOCAL = '<p id="kontakt" hidden>Paní Nováková, <a href="tel:+420999000001">999 000 001</a></p>';

const write = (attributes: string, layout: string, language: Language): string =>
  `${attributes} limit=3 lang=${language} layout=${layout} `.replace(/(\S+)=(\S+) /g, 'data-kos-$1="$2" ');

/** A page with a box in each state, one below the other. */
export function pageOfBoxes(layout: string, language: Language): string {
  const boxes = STATES.map(({ attributes }) => placeholder(write(attributes, layout, language)));
  return hostPage({ main: LOCAL + boxes.join("") });
}

/** A page of frames, one for each state. */
export function pageOfFrames(addressOf: (attributes: string) => string): string {
  const frames = STATES.map(
    ({ name, attributes }) =>
      `<iframe title="${name}" width="700" height="700" src="${addressOf(attributes)}"></iframe>`,
  );
  return hostPage({ main: frames.join(""), end: "" });
}

/** What a frame with a round button holds; a page can have only one. Its landmarks are those of the page around. */
export const pageOfButton = (attributes: string, language: Language): string =>
  `<!doctype html><html lang="cs"><title>Obec</title>${LOCAL}
${placeholder(write(attributes.replace("open=on", ""), "button", language))}${SCRIPT}`;

/** Where the box of each state is. */
export function placesOf(page: Page) {
  const frames = page.frames().slice(1);
  const hostIn = (frame: Frame, index: number) => frame.locator("[data-kos-help]").nth(index);
  return STATES.map((state, index) => ({
    state,
    host: frames[index] ? hostIn(frames[index], 0) : hostIn(page.mainFrame(), index),
  }));
}

/** Gives each box a heading of its own: landmarks of one page that have one name would lead nowhere. */
export async function nameApart(page: Page): Promise<void> {
  for (const { host, state } of placesOf(page))
    await host.evaluate((element, name) => element.setAttribute("data-kos-heading", name), state.name);
}

/** Brings every box into its state and waits until it is there, so that none is judged in the dress of another. */
export async function setStage(page: Page, messages: Messages): Promise<void> {
  for (const { state, host } of placesOf(page)) {
    await host.locator(".card").first().waitFor();
    const source = /source=(\S+)/.exec(state.attributes)?.[1];
    if (source) await host.evaluate((element, url) => element.setAttribute("data-kos-source", url), source);
  }
  for (const { state, host } of placesOf(page)) if (state.act) await host.evaluate(state.act);
  for (const { state, host } of placesOf(page)) {
    const { shows } = state;
    const sign = typeof shows === "string" ? host.locator(shows) : host.getByText(shows(messages));
    await sign.first().waitFor();
  }
  // Whatever got the focus has scrolled; quick exit follows the screen and would lie over texts.
  for (const frame of page.frames()) await frame.evaluate(() => scrollTo(0, 0));
}

/** Changes an option of all boxes. */
export async function setAll(page: Page, name: string, value: string): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(
      ([attribute, text]) => {
        for (const host of document.querySelectorAll("[data-kos-help]")) host.setAttribute(attribute, text);
      },
      [`data-kos-${name}`, value] as const,
    );
  }
}

function askLater(host: Element): void {
  const inputs = host.shadowRoot?.querySelectorAll<HTMLInputElement>("input[name=when]") ?? [];
  inputs[1]?.click();
  host.shadowRoot?.querySelector<HTMLButtonElement>("fieldset button.chip")?.click();
}

/** Lets the directory's part of one box meet a fault while it is drawn again. */
async function fail(host: Element): Promise<void> {
  const { findIndex } = Array.prototype;
  Array.prototype.findIndex = () => {
    throw new Error("planted");
  };
  host.setAttribute("data-kos-limit", "4");
  // The box hears of it before this goes on.
  await Promise.resolve();
  Array.prototype.findIndex = findIndex;
}
