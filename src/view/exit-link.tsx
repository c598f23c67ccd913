import type { Messages } from "../i18n/messages";

/** The way out of a page: where it leads, and how to take it at once. */
export interface Exit {
  readonly target: string;
  readonly leave: () => void;
}

/** Id of the sentence that says what quick exit does and what it cannot do. */
const NOTE = "exit-note";

/**
 * Quick exit as a link that looks and works like a button, so that it leads away even when leaving in the careful way
 * fails (mission-anchors §4, 1 to 3). Its name is what is read on it, for whoever speaks to the browser (30). It
 * stands in a place of its own, which stays when something of the page lies over it and it has to move.
 */
export function ExitLink({ exit, messages }: { exit: Exit; messages: Messages }) {
  const leave = (event: Event): void => {
    event.preventDefault();
    exit.leave();
  };
  return (
    <span class="exit-place">
      <a
        class="exit"
        role="button"
        href={exit.target}
        rel="noreferrer noopener"
        referrerpolicy="no-referrer"
        draggable={false}
        aria-describedby={NOTE}
        onClick={leave}
        onKeyDown={(event) => {
          if (event.key === " ") leave(event);
        }}
      >
        {messages.exit}
      </a>
    </span>
  );
}

/** What quick exit does; the style sheet shows the sentence about Shift where there may be a keyboard. */
export const ExitNote = ({ messages }: { messages: Messages }) => (
  <p class="fine exit-note" id={NOTE}>
    <span class="with-keys">{messages.exitNote}</span>
    <span class="touch-only">{messages.exitNoteTouch}</span>
  </p>
);
