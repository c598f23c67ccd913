import { useLayoutEffect, useState } from "preact/hooks";

/** What stands in the search field, from what was typed before the script ran; `onType` hears of every change. */
export function useQuery(field: HTMLInputElement, onType: () => void): string {
  const [query, setQuery] = useState(field.value);
  // In the same step as drawing, so that nothing is typed in between.
  useLayoutEffect(() => {
    const read = (): void => {
      setQuery(field.value);
      onType();
    };
    field.addEventListener("input", read);
    return () => field.removeEventListener("input", read);
  });
  return query;
}
