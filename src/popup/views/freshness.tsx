import { freshnessAt, type Loaded } from "../../directory/load";
import type { Messages } from "../../i18n/messages";
import { sayDate } from "../../view/say";

interface FreshnessProps {
  readonly loaded: Loaded;
  readonly now: number;
  readonly messages: Messages;
}

/** Old data say that they are old, on screen and on paper alike. */
export function Freshness({ loaded, now, messages }: FreshnessProps) {
  const notice = sayFreshness(loaded, now, messages);
  return notice === undefined ? null : <p class="notice">{notice}</p>;
}

/** The same as a text; undefined while the data are fresh. `now` is in milliseconds since 1970. */
export function sayFreshness(loaded: Loaded, now: number, messages: Messages): string | undefined {
  const freshness = freshnessAt(loaded, now);
  if (freshness === "fresh") return undefined;
  return freshness === "stale"
    ? messages.stale
    : messages.expired(sayDate(loaded.directory.issued, messages));
}
