import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface HeadProps {
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** The way back and the title of a page, on which a reader begins. */
export function Head({ back, onBack, children }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <button class="quiet" type="button" onClick={onBack}>
        <span aria-hidden="true">← </span>
        {back}
      </button>
      <h2 id="guidance-title" class="name" ref={heading} tabIndex={-1}>
        {children}
      </h2>
    </>
  );
}
