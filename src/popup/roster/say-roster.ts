import { writePair } from "../../directory/pair";
import { freshnessAt } from "../../directory/load";
import type { Messages } from "../../i18n/messages";
import type { RosterMessages } from "../../i18n/roster-messages";
import type { OpenRoster } from "../../roster/open";
import { sayDate } from "../../view/say";

/** Number and date of a roster, as the coordinator would name it. */
export const sayRelease = ({ roster }: OpenRoster, own: RosterMessages, messages: Messages): string =>
  own.releaseOf(writePair(roster), sayDate(roster.issued, messages));

/** What an old roster says of itself at an instant, in milliseconds since 1970; it is never hidden for its age. */
export function sayAge(
  { roster, freshness: before }: OpenRoster,
  now: number,
  { age }: RosterMessages,
  messages: Messages,
): string | undefined {
  const freshness = freshnessAt({ directory: roster, freshness: before }, now);
  if (freshness === "fresh") return undefined;
  return age[freshness](sayDate(freshness === "stale" ? roster.reviewBy : roster.expires, messages));
}
