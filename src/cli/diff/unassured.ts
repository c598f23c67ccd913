import type { Assurance, Directory } from "../../directory/model";
import { pragueDay } from "../instant";
import type { NumberChange } from "./changes";
import { isNewer } from "./newer";

/**
 * Whether a number will be dialled where another one (or none) was dialled until now, and nobody made sure of it since.
 * It concerns a changed number, one added to a service that was there before, one that moved to such a service, and
 * one that took over another number's label; a new service is read whole by whoever signs it. What counts:
 *
 * - a person assured it on the day of the older release or later (a date known less exactly counts only when it is
 *   certainly later);
 * - in a development release also a public source that is certainly newer than what was known of the number before
 *   it, unless a person had assured that one: a web page does not make up for a call.
 *
 * Rule: signed-directory §8, "refuses a changed number whose date did not change".
 */
export function isUnassured(change: NumberChange, before: Directory, after: Directory): boolean {
  const { kind, place, takesOver, after: phone, predecessor } = change;
  const replaces = kind === "edited" ? takesOver !== undefined : place.known && kind !== "removed";
  if (!phone || !replaces) return false;
  const { level, date } = phone.assurance;
  if (level === "assured") return !isSince(date, before.issued);
  return after.release === "publication" || !isBetterSource(phone.assurance, predecessor);
}

function isSince(date: string | undefined, issued: number): boolean {
  const day = pragueDay(issued);
  return date === day || isNewer(date, day);
}

const isBetterSource = ({ level, date }: Assurance, predecessor: Assurance | undefined): boolean =>
  level === "sourced" && predecessor?.level !== "assured" && isNewer(date, predecessor?.date);
