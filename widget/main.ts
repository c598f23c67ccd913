import { h } from "preact";
import { EXIT_TARGET } from "../src/directory/exit-target";
import { chooseMessages } from "../src/i18n/choose";
import { Box } from "../src/view/box";
import { type Chosen, FAULT, holdDirectories } from "./directories";
import { holdExit } from "./exit";
import { setState, show, showEmergencyOnly, unmount } from "./host";
import { readOptions } from "./options";
import { findOwnScript, followPlacements, type Placement } from "./placements";

const clock = (): number => Date.now();
const placements = new Set<Placement>();
const broken = new WeakSet<HTMLElement>();
const warned = new Set<string>();
const script = findOwnScript();
const directories = holdDirectories({
  clock,
  warn,
  changed: drawAll,
  fetch: (url, init) => fetch(url, init),
  startTimer: (expire, milliseconds) => {
    const timer = setTimeout(expire, milliseconds);
    return () => clearTimeout(timer);
  },
});
const exit = holdExit({
  target: EXIT_TARGET,
  reset: () => {
    visits += 1;
    drawAll();
  },
  attempt: quietly,
});
/** Grows when a visitor leaves: the next one gets boxes in their first state. */
let visits = 0;

whenReady(() =>
  quietly(() => {
    followPlacements(script, { add, remove, change: draw });
    // Emergency numbers are on screen before any cryptography starts.
    requestAnimationFrame(() => setTimeout(directories.openBundled));
  }),
);

function add(placement: Placement): void {
  placements.add(placement);
  draw(placement);
}

function remove(placement: Placement): void {
  placements.delete(placement);
  exit.offer(placement.host, undefined);
  quietly(() => unmount(placement.host));
}

function drawAll(): void {
  for (const placement of placements) draw(placement);
}

/** Whatever goes wrong while drawing stays in the box: the page around it must never notice. */
function draw({ host, optionSources }: Placement): void {
  try {
    const { options, problems } = readOptions(optionSources);
    for (const problem of problems) warn(problem);
    const chosen = directories.choose(options.source);
    const { state } = chosen;
    const messages = chooseMessages(options.lang, host.closest("[lang]")?.getAttribute("lang"));
    const boxOptions = { ...options, headingLevel: options["heading-level"] };
    const onFault = (error: unknown): void => reportFault(host, error);
    const landmark = [...placements][0]?.host === host;
    exit.offer(host, options.exit ? messages : undefined);
    const way = options.exit ? { target: EXIT_TARGET, leave: () => exit.leave(messages) } : undefined;
    const box = { options: boxOptions, state, messages, clock, landmark, exit: way, onFault };
    show(host, h(Box, { key: visits, ...box }), {
      theme: options.theme,
      accent: options.accent,
      language: messages.language,
    });
    if (!broken.has(host)) setState(host, sayState(chosen));
  } catch (error) {
    showEmergencyOnly(host);
    reportFault(host, error);
  }
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
