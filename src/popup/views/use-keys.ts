import { useLayoutEffect, useState } from "preact/hooks";
import { type Asked, type KeyPlace, readPress } from "../models/keys";

/** Follows keys on the whole page; `act` says whether it did something. Gives where the focus is. */
export function useKeys(field: HTMLInputElement, act: (asked: Asked, place: KeyPlace) => boolean): KeyPlace {
  const [place, setPlace] = useState<KeyPlace>("search");
  // In the same step as drawing: a key that follows at once finds what is on screen.
  useLayoutEffect(() => {
    const onFocus = (): void => setPlace(placeOf(document.activeElement, field) ?? "elsewhere");
    const onKey = (event: KeyboardEvent): void => {
      const at = placeOf(document.activeElement, field);
      const asked = at && !event.isComposing ? readPress(event, at) : undefined;
      if (at && asked && act(asked, at)) event.preventDefault();
    };
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onKey);
    };
  }, [field, act]);
  return place;
}

/** Undefined in a dialog, which has keys of its own. */
function placeOf(focused: Element | null, field: HTMLElement): KeyPlace | undefined {
  if (focused === field) return "search";
  if (focused?.closest("dialog")) return undefined;
  if (focused?.matches(".row")) return "list";
  if (focused?.matches("input, select")) return "elsewhere";
  return focused?.closest(".detail") ? "detail" : "elsewhere";
}
