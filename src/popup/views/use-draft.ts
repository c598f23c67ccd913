import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { HandoverCard } from "../../handover/card";
import type { PopupProps } from "./props";
import type { Marks } from "./use-marks";

/** The handover card that is being written. It is state of the page, and nothing outside the page ever gets it. */
export interface Draft {
  /** Undefined until somebody writes. */
  readonly card: HandoverCard | undefined;
  /** Changes with every wiping: fields of an old one are thrown away whole, with what they would undo to. */
  readonly generation: number;
  readonly change: (card: HandoverCard) => void;
  /** Forgets the card and the services chosen for it. */
  readonly wipe: () => void;
}

interface DraftProps extends Pick<PopupProps, "clock" | "texts"> {
  readonly marks: Marks;
}

/** How long a page may be out of sight before a card on it is taken for forgotten, in milliseconds. */
const PATIENCE = 15 * 60_000;

const NOTHING: Pick<Draft, "card" | "generation"> = { card: undefined, generation: 0 };

/**
 * Keeps a card while its page is open. It goes with the page, also where the browser would keep the page for coming
 * back, and from a page that nobody has looked at for long: a computer in an office is not always left alone.
 */
export function useDraft({ clock, texts, marks }: DraftProps): Draft {
  const [{ card, generation }, setDraft] = useState(NOTHING);
  const { sheet, clearSheet, announce } = marks;
  const wipe = useCallback(() => {
    setDraft((before) => ({ card: undefined, generation: before.generation + 1 }));
    clearSheet();
  }, [clearSheet]);
  useEffect(() => {
    addEventListener("pagehide", wipe);
    return () => removeEventListener("pagehide", wipe);
  }, [wipe]);
  useWhenForgotten(clock, () => {
    if (!card && sheet.length === 0) return;
    wipe();
    announce(texts.views.wiped);
  });
  return { card, generation, change: (changed) => setDraft({ card: changed, generation }), wipe };
}

/** A timer for a page that stays hidden, and the clock for a computer that slept meanwhile. */
function useWhenForgotten(clock: () => number, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let hiddenAt = Infinity;
    let timer = 0;
    const look = (): void => {
      clearTimeout(timer);
      const isHidden = document.visibilityState === "hidden";
      if (isHidden) timer = window.setTimeout(() => latest.current(), PATIENCE);
      else if (clock() - hiddenAt >= PATIENCE) latest.current();
      hiddenAt = isHidden ? clock() : Infinity;
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [clock]);
}
