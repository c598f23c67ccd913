import type { Loaded } from "../../directory/load";
import type { Messages } from "../../i18n/messages";
import { sayDate } from "../../view/say";

/** Old data say that they are old, on screen and on paper alike. */
export function Freshness({ loaded, messages }: { loaded: Loaded; messages: Messages }) {
  const notice = sayFreshness(loaded, messages);
  return notice === undefined ? null : <p class="notice">{notice}</p>;
}

/** The same as a text; undefined while the data are fresh. */
export function sayFreshness({ freshness, directory }: Loaded, messages: Messages): string | undefined {
  if (freshness === "fresh") return undefined;
  return freshness === "stale" ? messages.stale : messages.expired(sayDate(directory.issued, messages));
}
