import { useEffect, useState } from "preact/hooks";
import type { Loaded } from "../../directory/load";
import type { Asked, Page } from "./props";

/** Where somebody stands in the guidance. */
interface Place {
  readonly page: Page;
  readonly asked: Asked;
  /** What stood in the search field then. */
  readonly query: string;
}

interface UsedPlace extends Pick<Place, "page" | "asked"> {
  readonly go: (page: Page) => void;
  readonly onAsk: (change: Partial<Asked>) => void;
  /** Expects the reader back here although the field says these words by then. */
  readonly leave: (words: string) => void;
}

const START: Place = { page: { name: "home" }, asked: { profession: "", known: [] }, query: "" };

/** Places that were left for the numbers, by the directory that an open page holds: memory that goes with the page. */
const LEFT = new WeakMap<Loaded, Place>();

/** Keeps a reader's place, also over a look at the numbers; whoever types something else gets the list, which searches. */
export function usePlace(loaded: Loaded, query: string): UsedPlace {
  const [place, setPlace] = useState<Place>(() => settle(LEFT.get(loaded) ?? START, query));
  const { page, asked } = settle(place, query);
  const put = (change: Partial<Place>): void => setPlace({ page, asked, query, ...change });
  useEffect(() => {
    LEFT.set(loaded, place);
  }, [loaded, place]);
  useEffect(() => setPlace((before) => settle(before, query)), [query]);
  useEffect(() => {
    const forget = (): void => setPlace(START);
    addEventListener("pagehide", forget);
    // Also for a reader who is at the numbers by then.
    addEventListener("pagehide", () => LEFT.delete(loaded), { once: true });
    return () => removeEventListener("pagehide", forget);
  }, [loaded]);
  return {
    page,
    asked,
    go: (next) => put({ page: next }),
    onAsk: (change) => put({ asked: { ...asked, ...change } }),
    leave: (words) => LEFT.set(loaded, { page, asked, query: words }),
  };
}

const settle = (place: Place, query: string): Place =>
  place.query === query ? place : { ...place, page: START.page, query };
