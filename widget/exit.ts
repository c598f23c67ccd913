import type { Messages } from "../src/i18n/messages";
import { coverPage, goTo } from "./leave";
import { countShifts } from "./shift-counter";

interface Tools {
  readonly target: string;
  /** Puts every box into its first state, so that a page that comes back shows nothing of what was chosen. */
  readonly reset: () => void;
  /** Runs a task and keeps its faults from the page. */
  readonly attempt: (task: () => void) => void;
}

/** Quick exit of one page, shared by its boxes. */
export interface QuickExit {
  /** Says whether a box offers it, and in which language; the keyboard is heard only while some box does. */
  readonly offer: (host: HTMLElement, messages: Messages | undefined) => void;
  readonly leave: (messages: Messages) => void;
}

const HEARD = ["keydown", "keyup", "pointerdown"] as const;

/**
 * Holds the one exit of a page, however many boxes it has: the button of each, and Shift three times anywhere on the
 * page (mission-anchors §4). It hears events before the page does and never stops one.
 */
export function holdExit({ target, reset, attempt }: Tools): QuickExit {
  const offers = new Map<HTMLElement, Messages>();
  const isThird = countShifts();
  let cover: HTMLElement | undefined;

  const leave = (messages: Messages): void => {
    const again = (event: Event): void => {
      event.preventDefault();
      leave(messages);
    };
    // Each step is worth taking even when the one before it failed.
    attempt(() => (cover ??= coverPage(target, messages, again)));
    attempt(() => goTo(target));
    attempt(reset);
    window.addEventListener("pageshow", comeBack);
  };
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    cover?.remove();
    cover = undefined;
  };
  const hear = (event: KeyboardEvent | PointerEvent): void => {
    const [messages] = offers.values();
    if (messages && !isOnScreenKey(event) && isThird(event)) leave(messages);
  };

  return {
    leave,
    offer: (host, messages) => {
      if (messages) offers.set(host, messages);
      else offers.delete(host);
      for (const name of HEARD) {
        if (offers.size) window.addEventListener(name, hear, { capture: true, passive: true });
        else window.removeEventListener(name, hear, true);
      }
    },
  };
}

/**
 * Whether a key may be one of an on-screen keyboard, whose Shift is tapped for capitals alone (mission-anchors §4, 29).
 * With a keyboard of its own the exit works inside fields too (8).
 */
function isOnScreenKey(event: Event): boolean {
  const [field] = event.composedPath();
  return (
    field instanceof HTMLElement &&
    (field.isContentEditable || field.matches("input,textarea")) &&
    matchMedia("(pointer:coarse)").matches
  );
}
