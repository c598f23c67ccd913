import { h } from "preact";
import { freshnessAt } from "../src/directory/load";
import { EXIT_TARGET } from "../src/directory/exit-target";
import type { Language } from "../src/directory/vocabulary";
import { chooseMessages } from "../src/i18n/choose";
import { Box } from "../src/view/box";
import { LANGUAGE_FIELD } from "../src/view/choices";
import type { Exit } from "../src/view/exit-link";
import { type Chosen, type Directories, FAULT } from "./directories";
import type { QuickExit } from "./exit";
import { setState, show, showEmergencyOnly, sideOf } from "./host";
import type { OneButton } from "./one-button";
import { readOptions } from "./options";
import type { Placement } from "./placements";
import { afterFrame } from "./tasks";
import type { Visit } from "./visits";
import { warn } from "./warn";

/** As many cards at once as a slow phone draws in a short task. The first of them comes as an answer without any. */
const CARDS = 2;
const NO_ANSWER = -CARDS;

/** What the boxes of a page share. */
interface Page {
  readonly clock: () => number;
  readonly placements: ReadonlySet<Placement>;
  readonly directories: Directories;
  readonly exit: QuickExit;
  readonly button: OneButton;
  /** The visit that is going on. */
  readonly visit: () => Visit;
  /** Called when boxes may have moved. */
  readonly moved: () => void;
}

/** Draws the box of a placement as its options, its directory and its visitor want it. */
export interface Boxes {
  readonly draw: (placement: Placement) => void;
  /** The same in a task of its own, after the frame before it. */
  readonly drawNext: (placement: Placement) => void;
}

/** Holds what has been drawn of each box: its cards come a few at a time, so that a slow phone answers in between. */
export function holdBoxes({ placements, directories, exit, button, ...page }: Page): Boxes {
  const given = new WeakMap<Placement, number>();
  const broken = new WeakSet<Placement>();

  const drawNext = (placement: Placement, cards = given.get(placement)): void =>
    afterFrame(() => {
      if (!placements.has(placement)) return;
      if (cards !== undefined) given.set(placement, cards);
      draw(placement);
    });
  const onFault = (placement: Placement, error: unknown): void => {
    broken.add(placement);
    warn(String(error));
    setState(placement.host, `fallback:${FAULT}`);
  };
  /** Whatever goes wrong while drawing stays in the box: the page around it must never notice. */
  const draw = (placement: Placement): void => {
    const { host } = placement;
    const visit = page.visit();
    let messages = chooseMessages();
    let way: Exit | undefined = { target: EXIT_TARGET, leave: () => exit.leave(messages) };
    try {
      const { options, reachable, ...wish } = settle(placement, visit, button);
      messages = wish.messages;
      if (!options.exit) way = undefined;
      exit.offer(host, reachable ? messages : undefined);
      const chosen = directories.choose(options.source);
      const { state } = chosen;
      const cards = given.get(placement) ?? NO_ANSWER;
      const landmark = [...placements][0] === placement;
      const acts = actsIn(host, visit, () => draw(placement));
      const told = { ...acts, onFault: (error: unknown) => onFault(placement, error) };
      const box = { options, state, messages, clock: page.clock, cards, landmark, exit: way, ...told };
      show(host, h(Box, { key: visit.number, ...box }), { ...options, language: messages.language });
      page.moved();
      const whole = state.status !== "ready" || cards >= options.limit;
      if (!whole) drawNext(placement, cards + CARDS);
      if (!broken.has(placement)) setState(host, whole ? sayState(chosen, page.clock()) : "loading");
    } catch (error) {
      showEmergencyOnly(host, way && { ...way, text: messages.exit });
      onFault(placement, error);
    }
  };
  return { draw, drawNext };
}

/** Decides what a webmaster left to the page, to the layout and to the visitor. */
function settle({ host, optionSources }: Placement, visit: Visit, button: OneButton) {
  const { options, problems } = readOptions(optionSources);
  for (const problem of problems) warn(problem);
  const around = host.closest("[lang]")?.getAttribute("lang");
  const layout = button.claim(host, options.layout);
  const floats = layout === "button";
  return {
    messages: chooseMessages(visit.spoken.get(host), options.lang, around),
    // Behind a closed button is nothing to leave, and a page that nobody asked for help keeps its Shift for itself.
    reachable: options.exit && (!floats || visit.opened.has(host)),
    options: {
      ...options,
      layout,
      headingLevel: options["heading-level"],
      print: options.print ?? (floats ? "hide" : "card"),
      side: floats ? sideOf(host, options.corner) : "right",
    },
  } as const;
}

/** What a visitor can do to a box beyond choosing in it. */
function actsIn(host: HTMLElement, visit: Visit, draw: () => void) {
  return {
    onOpen: () => {
      visit.opened.add(host);
      draw();
    },
    onLanguage: (language: Language) => {
      visit.spoken.set(host, language);
      draw();
      // The field is another one by now; whoever chose in it goes on where they were.
      host.shadowRoot?.querySelector<HTMLElement>(`.${LANGUAGE_FIELD}`)?.focus();
    },
  };
}

/** What `data-kos-state` says: nothing in it depends on the visitor. */
function sayState({ state, refusal }: Chosen, now: number): string {
  if (refusal) return `fallback:${refusal}`;
  return state.status === "ready" ? freshnessAt(state.loaded, now) : state.status;
}
