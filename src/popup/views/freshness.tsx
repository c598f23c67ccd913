import type { Loaded } from "../../directory/load";
import type { Messages } from "../../i18n/messages";
import { sayDate } from "../../view/say";

/** Old data say that they are old, on screen and on paper alike. */
export function Freshness({ loaded, messages }: { loaded: Loaded; messages: Messages }) {
  const { freshness, directory } = loaded;
  if (freshness === "fresh") return null;
  const date = sayDate(directory.issued, messages);
  return <p class="notice">{freshness === "stale" ? messages.stale : messages.expired(date)}</p>;
}
