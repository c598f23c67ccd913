import type { FetchTools } from "../directory/fetch-envelope";
import { api } from "./browser-api";

/** The one message that pages of the extension send to its background. */
const TAKE_QUERY = "take-query";

/** How long a page may take to open, in milliseconds. */
const PATIENCE = 10_000;

/** How the background hands over what somebody asked for outside the popup. */
export interface PendingQuery {
  /** Keeps a query until a page takes it; `""` forgets it. */
  readonly put: (query: string) => void;
}

/**
 * What was typed into the address bar or selected on a page, for the page that has just opened; `""` when nothing
 * is pending. Taking it empties it. It travels by a message and in memory only: an address, a title or storage
 * would outlive the window. Never rejects.
 */
export async function takePendingQuery(): Promise<string> {
  try {
    const query: unknown = await api?.runtime.sendMessage(TAKE_QUERY);
    return typeof query === "string" ? query : "";
  } catch {
    return "";
  }
}

/**
 * Answers `takePendingQuery`; for the background alone. A query that no page has taken soon is forgotten, so that it
 * does not turn up in a page that somebody opens later.
 */
export function holdPendingQuery(startTimer: FetchTools["startTimer"]): PendingQuery {
  let pending = "";
  let stopTimer = (): void => {};
  const put = (query: string): void => {
    stopTimer();
    pending = query;
    stopTimer = startTimer(() => {
      pending = "";
    }, PATIENCE);
  };
  api?.runtime.onMessage.addListener((message, _sender, answer) => {
    answer(message === TAKE_QUERY ? pending : "");
    pending = "";
    return true;
  });
  return { put };
}
