import { type ComponentChildren, h, type RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Messages } from "../i18n/messages";

interface FloatingProps {
  readonly messages: Messages;
  /** The side of the screen; physical, because the page's direction decides it and the box has its own. */
  readonly side: "left" | "right";
  readonly startOpen: boolean;
  /** Whether paper needs the contents although nobody has opened them. */
  readonly onPaper: boolean;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

const PANEL = "panel";

/**
 * A quiet button that opens the box in the top layer, where nothing of the page can cover or shift it. What was
 * chosen goes when it closes: the next person at the same screen finds nothing (embed-and-extension §3, 46).
 */
export function Floating({ messages, side, startOpen, onPaper, onOpen, children }: FloatingProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const asked = useRef(false);
  const goBack = useRef(true);
  const pops = hasPopovers();
  useStartAndEnd(panel, startOpen);
  const turn = (opened: boolean): void => {
    setOpen(opened);
    if (opened) onOpen();
    // A box that the page opens leaves the focus where its reader is. Browsers lose the way back in a shadow root.
    if (opened ? asked.current : goBack.current) (opened ? panel : opener).current?.focus();
  };
  const press = (): void => {
    asked.current = true;
    if (!(panel.current instanceof HTMLDialogElement)) return;
    panel.current.showModal();
    turn(true);
  };
  const closeOutside = (target: EventTarget | null): void => {
    if (target instanceof Node && !panel.current?.contains(target)) close(panel.current);
  };
  const content = (open || onPaper) && children;
  const parts = {
    ...{ ref: panel, id: PANEL, class: `panel ${side}`, role: "dialog", "aria-labelledby": "heading" },
    tabIndex: -1,
    ...(pops && { popover: "auto" }),
    onBeforeToggle: () => (goBack.current = panel.current?.matches(":focus-within") === true),
    onToggle: ({ newState }: ToggleEvent) => turn(newState === "open"),
    onClose: () => turn(false),
    // Beside its box a dialog is pressed itself.
    onClick: ({ target }: Event) => !pops && target === panel.current && close(panel.current),
    // Whoever presses a plain text of the box gives the focus to the panel.
    onFocusOut: ({ relatedTarget }: FocusEvent) => closeOutside(relatedTarget),
  };
  return (
    <>
      <Opener at={opener} side={side} word={messages.opener} open={open} onPress={press} />
      {h(pops ? "div" : "dialog", parts, content)}
    </>
  );
}

// Popovers close at Escape and outside by themselves and let the page go on; older browsers have modal dialogs.
const hasPopovers = (): boolean => "popover" in document.documentElement;

function useStartAndEnd(panel: RefObject<HTMLElement | null>, startOpen: boolean): void {
  useEffect(() => {
    // What the page itself asks in a dialog comes first, and so does the cover of quick exit.
    if (startOpen && hasPopovers() && !document.querySelector(":modal")) panel.current?.showPopover();
  }, [panel, startOpen]);
  useEffect(() => {
    // The back-forward cache would bring an open box back to whoever sits there next.
    const hide = (): void => close(panel.current);
    window.addEventListener("pagehide", hide);
    return () => window.removeEventListener("pagehide", hide);
  }, [panel]);
}

interface OpenerProps {
  readonly at: RefObject<HTMLButtonElement | null>;
  readonly side: string;
  readonly word: string;
  readonly open: boolean;
  readonly onPress: () => void;
}

function Opener({ at, side, word, open, onPress }: OpenerProps) {
  return (
    <button
      ref={at}
      class={`opener ${side}`}
      type="button"
      aria-haspopup="dialog"
      aria-expanded={open}
      popovertarget={PANEL}
      onClick={onPress}
    >
      <Blackbird />
      <span>{word}</span>
    </button>
  );
}

/** Puts the box away again; for fingers, which have no Escape. */
export const CloseButton = ({ messages }: { messages: Messages }) => (
  <button
    class="close"
    type="button"
    aria-label={messages.close}
    onClick={({ currentTarget }) => close(currentTarget.closest<HTMLElement>(`#${PANEL}`))}
  >
    ✕
  </button>
);

function close(panel: HTMLElement | null): void {
  if (panel instanceof HTMLDialogElement) panel.close();
  else panel?.hidePopover();
}

/** The shape of the extension's icon, in one colour that forced colours can change. */
const Blackbird = () => (
  <svg viewBox="0 0 128 128" fill="currentColor" aria-hidden="true">
    <path d="M84 20c13 0 22 9 23 21 2 30-16 56-46 58l-3 15h-9l3-16c-12-2-21-9-26-20L7 40l12-7 18 27c15-4 22-11 25-20 3-12 11-20 22-20zM105 32l18 9-17 9c2-6 2-12-1-18z" />
  </svg>
);
