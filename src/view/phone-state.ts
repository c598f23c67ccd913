import type { Phone, Service } from "../directory/model";
import { openState, type OpenState } from "../hours/open-state";
import { parseHours } from "../hours/parse-hours";

/** The state of one number at an instant; `nonstop` is said of numbers that never close. */
export interface PhoneState extends OpenState {
  readonly nonstop: boolean;
}

const UNKNOWN: PhoneState = { state: "unknown", until: null, next: null, holiday: false, nonstop: false };

/**
 * Hours of the number alone win over hours of its service; none, or unreadable ones, are unknown (DESIGN §1, rule 3).
 * `at` is NaN where nobody knows what time it is: then only what never closes is known.
 */
export function phoneState(
  phone: Pick<Phone, "hours">,
  service: Pick<Service, "hours">,
  at: number,
): PhoneState {
  const text = phone.hours ?? service.hours;
  const hours = text === undefined ? undefined : parseHours(text);
  if (!hours?.ok) return UNKNOWN;
  if (Number.isNaN(at) && hours.value !== "always") return UNKNOWN;
  const state = openState(hours.value, at);
  return { ...state, nonstop: state.state === "open" && state.until === null };
}
