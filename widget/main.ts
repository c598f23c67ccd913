import { h } from "preact";
import { BUILD_TIME, BUNDLED_ENVELOPE, PINNED_KEYS } from "../src/directory/bundled";
import { DIRECTORY_ID } from "../src/directory/directory-id";
import { openEnvelope } from "../src/directory/load";
import { chooseMessages } from "../src/i18n/choose";
import { Box, type DirectoryState } from "../src/view/box";
import { setState, show, showEmergencyOnly, unmount } from "./host";
import { readOptions } from "./options";
import { findOwnScript, followPlacements, type Placement } from "./placements";

/** What `data-kos-state` says where the fault is ours and not the directory's. */
const FAULT = "E_FAULT";

const clock = (): number => Date.now();
const placements = new Set<Placement>();
const broken = new WeakSet<HTMLElement>();
const warned = new Set<string>();
const script = findOwnScript();
let state: DirectoryState = { status: "loading" };

whenReady(() =>
  quietly(() => {
    followPlacements(script, { add, remove, change: draw });
    // Emergency numbers are on screen before any cryptography starts.
    requestAnimationFrame(() => setTimeout(loadDirectory));
  }),
);

function add(placement: Placement): void {
  placements.add(placement);
  draw(placement);
}

function remove(placement: Placement): void {
  placements.delete(placement);
  quietly(() => unmount(placement.host));
}

function loadDirectory(): void {
  state = openBundled();
  for (const placement of placements) draw(placement);
}

function openBundled(): DirectoryState {
  try {
    const opened = openEnvelope({
      envelope: BUNDLED_ENVELOPE,
      pinnedKeys: PINNED_KEYS,
      directoryId: DIRECTORY_ID,
      floors: [],
      buildTime: BUILD_TIME,
      now: clock(),
    });
    if (opened.ok) return { status: "ready", loaded: opened.value };
    warn(`the directory was refused: ${opened.code}: ${opened.detail}`);
    return { status: "failed", code: opened.code };
  } catch (error) {
    warn(String(error));
    return { status: "failed", code: FAULT };
  }
}

/** Whatever goes wrong while drawing stays in the box: the page around it must never notice. */
function draw({ host, optionSources }: Placement): void {
  try {
    const { options, problems } = readOptions(optionSources);
    for (const problem of problems) warn(problem);
    const messages = chooseMessages(options.lang, host.closest("[lang]")?.getAttribute("lang"));
    const boxOptions = { ...options, headingLevel: options["heading-level"] };
    const onFault = (error: unknown): void => reportFault(host, error);
    const landmark = [...placements][0]?.host === host;
    show(host, h(Box, { options: boxOptions, state, messages, clock, landmark, onFault }), {
      theme: options.theme,
      accent: options.accent,
      language: messages.language,
    });
    if (!broken.has(host)) setState(host, sayState());
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
function sayState(): string {
  if (state.status === "ready") return state.loaded.freshness;
  return state.status === "failed" ? `fallback:${state.code}` : state.status;
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
