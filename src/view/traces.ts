import type { Audience } from "../directory/vocabulary";
import type { Messages } from "../i18n/messages";
import { isFree, type Match } from "./results";

/**
 * What each way to a service leaves behind (mission-anchors §3 item 9), only for the ways that its card offers: in
 * full sentences on the first card, in a few words on the others. How to leave less is advice for people whom
 * somebody watches, so it is not given behind the violent person's door (DESIGN §1, rule 5).
 */
export function sayTraces(
  match: Match,
  full: boolean,
  door: Audience | undefined,
  messages: Messages,
): readonly string[] {
  const { phones, instead, service } = match;
  const called = phones.length > 0 ? match : instead;
  const others: string[] = [];
  if (service.websites.length + service.chats.length > 0) others.push(messages.traceLink);
  if (service.locations.length > 0 && !service.confidential) others.push(messages.traceVisit);
  if (!full) return called ? [messages.traceShort, ...others] : others;
  const said = others.map((trace) => `${trace.charAt(0).toUpperCase()}${trace.slice(1)}.`);
  if (!called) return said;
  const free = isFree(called) ? [messages.traceFree] : [];
  const less = door === "violent_person" ? [] : [messages.traceLess];
  return [messages.trace, ...free, ...said, ...less];
}
