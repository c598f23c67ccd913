import type { Messages } from "../i18n/messages";

/** The way out of a page: where it leads, and how to take it at once. */
export interface Exit {
  readonly target: string;
  readonly leave: () => void;
}

/** Id of the sentence that says what quick exit does and what it cannot do. */
export const EXIT_NOTE = "exit-note";

/**
 * Quick exit as a link that looks and works like a button, so that it leads away even when leaving in the careful way
 * fails (mission-anchors §4, 1 to 3). Its name is what is read on it, for whoever speaks to the browser (30).
 */
export function ExitLink({ exit, messages }: { exit: Exit; messages: Messages }) {
  const leave = (event: Event): void => {
    event.preventDefault();
    exit.leave();
  };
  return (
    <a
      class="exit"
      role="button"
      href={exit.target}
      rel="noreferrer noopener"
      referrerpolicy="no-referrer"
      draggable={false}
      aria-describedby={EXIT_NOTE}
      onClick={leave}
      onKeyDown={(event) => {
        if (event.key === " ") leave(event);
      }}
    >
      {messages.exit}
    </a>
  );
}
