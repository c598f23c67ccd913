import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Match } from "./results";

/**
 * How much of a list is on screen, and the ways to the rest: `showMore`, and `goTo` a card by the id of its service,
 * folded away or not. `onUnfold` shows the rest of a folded box. Whoever used a way goes on at the card it led to.
 */
export function useShown(matches: readonly Match[], limit: number, onUnfold: (() => void) | undefined) {
  const [least, setLeast] = useState(0);
  const [wanted, setWanted] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const goal = useRef<string | undefined>(undefined);
  const toWanted = matches.findIndex(({ service }) => service.id === wanted) + 1;
  const shown = matches.slice(0, Math.max(limit, least, toWanted));
  // The button that was pressed moves or goes away.
  useLayoutEffect(() => {
    if (goal.current !== undefined) focusCard(list.current, goal.current);
    goal.current = undefined;
  }, [shown.length]);
  const showMore = (): void => {
    goal.current = matches[shown.length]?.service.id;
    if (onUnfold) onUnfold();
    else setLeast(shown.length + limit);
  };
  const goTo = (id: string): void => {
    if (focusCard(list.current, id)) return;
    goal.current = id;
    setWanted(id);
    onUnfold?.();
  };
  return { list, shown, showMore, goTo };
}

/** False where the card is not on screen. */
function focusCard(list: HTMLElement | null, id: string): boolean {
  const card = list?.querySelector<HTMLElement>(`[data-key="${id}"]`);
  card?.focus();
  return Boolean(card);
}
