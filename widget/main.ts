import { h } from "preact";
import { BUILD_TIME, BUNDLED_ENVELOPE, PINNED_KEYS } from "../src/directory/bundled";
import { DIRECTORY_ID } from "../src/directory/directory-id";
import { openEnvelope } from "../src/directory/load";
import { chooseMessages } from "../src/i18n/choose";
import { Box, type DirectoryState } from "../src/view/box";
import { setState, show, showEmergencyOnly, unmount } from "./host";
import { readOptions } from "./options";
import { findOwnScript, followPlacements, type Placement } from "./placements";

const clock = (): number => Date.now();
const placements = new Set<Placement>();
const broken = new WeakSet<HTMLElement>();
const warned = new Set<string>();
const script = findOwnScript();
let state: DirectoryState = { status: "loading" };

whenReady(() => {
  followPlacements(script, { add, remove, change: draw });
  // Emergency numbers are on screen before any cryptography starts.
  requestAnimationFrame(() => setTimeout(loadDirectory));
});

function add(placement: Placement): void {
  placements.add(placement);
  draw(placement);
}

function remove(placement: Placement): void {
  placements.delete(placement);
  unmount(placement.host);
}

function loadDirectory(): void {
  const opened = openEnvelope({
    envelope: BUNDLED_ENVELOPE,
    pinnedKeys: PINNED_KEYS,
    directoryId: DIRECTORY_ID,
    floors: [],
    buildTime: BUILD_TIME,
    now: clock(),
  });
  state = opened.ok ? { status: "ready", loaded: opened.value } : { status: "failed", code: opened.code };
  if (!opened.ok) warn(`the directory was refused: ${opened.code}: ${opened.detail}`);
  for (const placement of placements) draw(placement);
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
  setState(host, "fallback:E_VIEW");
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

function whenReady(start: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
  else start();
}
