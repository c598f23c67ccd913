import { isPublicHoliday } from "./holidays";
import { CLOSED, HOLIDAY, OPEN, type Hours, type Span } from "./parse-hours";
import { DAY, toCivilDay, toInstant, toWallClock } from "./wall-clock";

/** What a card says about a number at one instant; instants are milliseconds since 1970. */
export interface OpenState {
  readonly state: "open" | "closed" | "unknown";
  /** When the state ends; null where it does not end within 400 days. */
  readonly until: number | null;
  /** When the next period begins that is known to be open; null where none begins within 400 days. */
  readonly next: number | null;
  /** Unknown because it is a public holiday, about which the hours say nothing: "call first". */
  readonly holiday: boolean;
}

const HORIZON_DAYS = 400;
const STATES = ["closed", "unknown", "unknown", "open"] as const;
const NOTHING: readonly Span[] = [];

/**
 * Says whether somebody answers at `at`, and until when. An interval belongs to the day it starts on, so a
 * night shift runs to its end into a holiday or a closed day. Hours that do not name `PH` leave a Czech public
 * holiday unknown, and the next morning where a shift would have started on it; `24/7` needs no such care.
 */
export function openState(hours: Hours, at: number): OpenState {
  if (hours === "always") return { state: "open", until: null, next: null, holiday: false };
  let before = look(hours, at);
  const state = STATES[before.kind] ?? "unknown";
  // The morning after is no holiday, though the shift that began on one still is.
  const holiday = before.kind === HOLIDAY && isPublicHoliday(toWallClock(at));
  let until: number | null = null;
  while (before.change <= at + HORIZON_DAYS * DAY) {
    const next = before.change;
    const after = look(hours, next);
    if (until === null && STATES[after.kind] !== state) until = next;
    if (after.kind === OPEN && before.kind !== OPEN) return { state, until, next, holiday };
    before = after;
  }
  return { state, until, next: null, holiday };
}

/** What holds at an instant, and the first instant after it at which an interval begins or ends (or Infinity). */
function look(week: Exclude<Hours, "always">, at: number): { kind: number; change: number } {
  const { dayNumber: today, minute } = toWallClock(at);
  // While autumn shows an hour again, each of its times has passed: they are meant as shown first.
  const now = at - toInstant(today, minute) < 3_600_000 ? minute : 3 * 60 - 1;
  let kind = CLOSED;
  // Minutes since the midnight that began today: conversions to instants cost more than all the rest.
  let change = Infinity;
  // Yesterday's shift may still run; intervals of a later day cannot begin before that day does.
  for (let ahead = -1; ahead <= HORIZON_DAYS && ahead * 1440 < change; ahead++) {
    const date = toCivilDay(today + ahead);
    for (const span of week[date.weekday + (isPublicHoliday(date) ? 7 : 0)] ?? NOTHING) {
      const start = ahead * 1440 + span.start;
      const end = ahead * 1440 + span.end;
      if (end <= now) continue;
      if (start <= now && span.kind > kind) kind = span.kind;
      change = Math.min(change, start > now ? start : end);
    }
  }
  return { kind, change: change === Infinity ? change : toInstant(today, change) };
}
