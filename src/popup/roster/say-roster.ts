import type { Messages } from "../../i18n/messages";
import type { RosterMessages } from "../../i18n/roster-messages";
import type { OpenRoster } from "../../roster/open";
import { sayDate } from "../../view/say";

/** Number and date of a roster, as the coordinator would name it. */
export const sayRelease = ({ roster }: OpenRoster, own: RosterMessages, messages: Messages): string =>
  own.releaseOf(`${roster.epoch}.${roster.version}`, sayDate(roster.issued, messages));

/** What an old roster says of itself; it is never hidden for its age. */
export function sayAge(
  { roster, freshness }: OpenRoster,
  { age }: RosterMessages,
  messages: Messages,
): string | undefined {
  if (freshness === "fresh") return undefined;
  return age[freshness](sayDate(freshness === "stale" ? roster.reviewBy : roster.expires, messages));
}
