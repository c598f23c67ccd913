import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * For a button that goes away when it is pressed: without a place to go on at, keyboards and screen readers begin the
 * page anew. Call what it gives in the press; `find` is asked once the press has been drawn.
 */
export function useGoOn(find: () => HTMLElement | null | undefined): () => void {
  const isDue = useRef(false);
  useLayoutEffect(() => {
    if (!isDue.current) return;
    isDue.current = false;
    find()?.focus();
  });
  return () => {
    isDue.current = true;
  };
}
