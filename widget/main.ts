import { h } from "preact";
import { EXIT_TARGET } from "../src/directory/exit-target";
import type { Language } from "../src/directory/vocabulary";
import { chooseMessages } from "../src/i18n/choose";
import { Box } from "../src/view/box";
import { LANGUAGE_FIELD } from "../src/view/choices";
import type { Exit } from "../src/view/exit-link";
import { keyByText } from "../src/view/key-by-text";
import { sayTime } from "../src/view/say";
import { guardCollisions } from "./collisions";
import { type Chosen, FAULT, holdDirectories } from "./directories";
import { holdExit } from "./exit";
import { setState, show, showEmergencyOnly, sideOf, unmount } from "./host";
import { holdButton } from "./one-button";
import { readOptions } from "./options";
import { findOwnScript, followPlacements, type Placement } from "./placements";

/** As many cards at once as a slow phone draws in a short task. The first of them comes as an answer without any. */
const CARDS = 2;
const NO_ANSWER = -CARDS;
/** What takes the platform 10 to 40 ms on a slow phone when it is asked for the first time: tasks of their own. */
const LONG_AT_FIRST = [
  () => void "č".localeCompare("d", "cs"),
  () => void chooseMessages().count(0),
  () => void sayTime(0, chooseMessages()),
];

const clock = (): number => Date.now();
const placements = new Set<Placement>();
const broken = new WeakSet<HTMLElement>();
const warned = new Set<string>();
const script = findOwnScript();
const directories = holdDirectories({
  clock,
  warn,
  changed: () => placements.forEach((placement) => drawNext(placement)),
  fetch: (url, init) => fetch(url, init),
  startTimer: (expire, milliseconds) => {
    const timer = setTimeout(expire, milliseconds);
    return () => clearTimeout(timer);
  },
});
const exit = holdExit({
  target: EXIT_TARGET,
  reset: forget,
  attempt: quietly,
});
const button = holdButton({ warn, freed: drawAll });
const lookAround = guardCollisions({ placements, attempt: quietly });
/** Boxes that somebody has opened by their round button. */
let opened = new WeakSet<HTMLElement>();
/** Languages that visitors have chosen; they win over the webmaster's. */
let spoken = new WeakMap<HTMLElement, Language>();
/** How many cards a box has been given: they come a few at a time, so that a slow phone answers in between. */
const given = new WeakMap<HTMLElement, number>();
/** Grows when a visitor leaves: the next one gets boxes in their first state. */
let visits = 0;

keyByText();
whenReady(() =>
  quietly(() => {
    followPlacements(script, { add, remove, change: draw });
    // Emergency numbers are on screen before any cryptography starts.
    afterFrame(...LONG_AT_FIRST, directories.openBundled);
  }),
);

function add(placement: Placement): void {
  placements.add(placement);
  window.addEventListener("pagehide", forget);
  draw(placement);
}

function remove(placement: Placement): void {
  placements.delete(placement);
  given.delete(placement.host);
  if (!placements.size) window.removeEventListener("pagehide", forget);
  exit.offer(placement.host, undefined);
  button.release(placement.host);
  quietly(() => unmount(placement.host));
  lookAround();
}

/** Whoever presses Back at the same screen finds nothing of what was chosen (embed-and-extension §3, 46). */
function forget(): void {
  visits += 1;
  opened = new WeakSet();
  spoken = new WeakMap();
  drawAll();
}

function drawAll(): void {
  for (const placement of placements) draw(placement);
}

/** Whatever goes wrong while drawing stays in the box: the page around it must never notice. */
function draw(placement: Placement): void {
  const { host, optionSources } = placement;
  let messages = chooseMessages();
  let way: Exit | undefined = { target: EXIT_TARGET, leave: () => exit.leave(messages) };
  try {
    const { options, problems } = readOptions(optionSources);
    for (const problem of problems) warn(problem);
    const chosen = directories.choose(options.source);
    const { state } = chosen;
    const cards = given.get(host) ?? NO_ANSWER;
    const whole = state.status !== "ready" || cards >= options.limit;
    messages = chooseMessages(spoken.get(host), options.lang, host.closest("[lang]")?.getAttribute("lang"));
    const layout = button.claim(host, options.layout);
    const floats = layout === "button";
    const print = options.print ?? (floats ? "hide" : "card");
    const side = floats ? sideOf(host, options.corner) : "right";
    const boxOptions = { ...options, headingLevel: options["heading-level"], layout, print, side };
    const landmark = [...placements][0]?.host === host;
    const told = {
      onFault: (error: unknown) => reportFault(host, error),
      onOpen: () => open(placement),
      onLanguage: (language: Language) => speak(placement, language),
    };
    if (!options.exit) way = undefined;
    // Behind a closed button is nothing to leave, and a page that nobody asked for help keeps its Shift for itself.
    exit.offer(host, way && (!floats || opened.has(host)) ? messages : undefined);
    const box = { options: boxOptions, state, messages, clock, cards, landmark, exit: way, ...told };
    show(host, h(Box, { key: visits, ...box }), {
      theme: options.theme,
      accent: options.accent,
      language: messages.language,
      layout,
      print,
    });
    lookAround();
    if (!whole) drawNext(placement, cards + CARDS);
    if (!broken.has(host)) setState(host, whole ? sayState(chosen) : "loading");
  } catch (error) {
    showEmergencyOnly(host, way && { ...way, text: messages.exit });
    reportFault(host, error);
  }
}

/** Draws in a task of its own, after the frame before it. */
function drawNext(placement: Placement, cards?: number): void {
  afterFrame(() => {
    if (!placements.has(placement)) return;
    if (cards !== undefined) given.set(placement.host, cards);
    draw(placement);
  });
}

function afterFrame(...tasks: readonly (() => void)[]): void {
  requestAnimationFrame(() => tasks.forEach((task) => setTimeout(quietly, 0, task)));
}

function open(placement: Placement): void {
  opened.add(placement.host);
  draw(placement);
}

function speak(placement: Placement, language: Language): void {
  spoken.set(placement.host, language);
  draw(placement);
  // The field is another one by now; whoever chose in it goes on where they were.
  placement.host.shadowRoot?.querySelector<HTMLElement>(`.${LANGUAGE_FIELD}`)?.focus();
}

function reportFault(host: HTMLElement, error: unknown): void {
  broken.add(host);
  warn(String(error));
  setState(host, `fallback:${FAULT}`);
}

/** What `data-kos-state` says: nothing in it depends on the visitor. */
function sayState({ state, refusal }: Chosen): string {
  if (refusal) return `fallback:${refusal}`;
  return state.status === "ready" ? state.loaded.freshness : state.status;
}

function warn(problem: string): void {
  if (warned.has(problem)) return;
  warned.add(problem);
  console.warn(`[KOS] ${problem}`);
}

/** A fault of ours is one line for the webmaster, never an exception on their page. */
function quietly(task: () => void): void {
  try {
    task();
  } catch (error) {
    warn(String(error));
  }
}

function whenReady(start: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
  else start();
}
