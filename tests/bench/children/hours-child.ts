import { readFileSync } from "node:fs";
import OpeningHours from "opening_hours";
import { openState } from "../../../src/hours/open-state";
import { type Hours, parseHours } from "../../../src/hours/parse-hours";
import { pick, type Random, seededRandom } from "../synthetic/random";

/** What one host zone gave. */
export interface HoursFindings {
  readonly cases: number;
  readonly right: number;
  /** Ours says "unknown": it is a public holiday, about which the hours say nothing, and we never guess. */
  readonly unsaid: number;
  readonly peerRight: number;
  readonly compared: number;
  readonly wrong: readonly string[];
}

interface Case {
  readonly osm: string;
  readonly at: string;
  readonly open: boolean;
  readonly next: string | null;
}

const PLACE = { lat: 50.08, lon: 14.42, address: { country_code: "cz", state: "Praha" } };
const COMPARISONS = 1250;
const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/** Of eleven years. */
const MINUTES = 11 * 365.25 * 1440;
const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Prague",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
});

const path = process.argv[2];
const cases = path ? (JSON.parse(readFileSync(path, "utf8")) as readonly Case[]) : [];
const findings: HoursFindings = {
  cases: cases.length,
  right: cases.filter(isRight).length,
  unsaid: cases.filter(isUnsaid).length,
  peerRight: cases.filter(isPeerRight).length,
  compared: COMPARISONS,
  wrong: compareWithIntl(),
};
console.log(JSON.stringify(findings));

function isRight({ osm, at, open, next }: Case): boolean {
  const { state, until } = openState(parsed(osm), instantOf(at));
  return (state === "open") === open && until === (next ? instantOf(next) : null);
}

function isUnsaid({ osm, at }: Case): boolean {
  return !osm.includes("PH") && openState(parsed(osm), instantOf(at)).holiday;
}

function isPeerRight({ osm, at, open, next }: Case): boolean {
  const peer = new OpeningHours(osm, PLACE);
  const change = peer.getNextChange(new Date(instantOf(at)))?.getTime() ?? null;
  return peer.getState(new Date(instantOf(at))) === open && change === (next ? instantOf(next) : null);
}

function instantOf(text: string): number {
  return Date.parse(text);
}

/** Asks random hours at random minutes of eleven years what Intl's own calendar says. */
function compareWithIntl(): readonly string[] {
  const random = seededRandom(5_000);
  const wrong: string[] = [];
  for (let compared = 0; compared < COMPARISONS;) {
    const { days, start, end, at } = sample(random);
    const text = `${days.join()} ${clock(start)}-${clock(end)}`;
    // Between two and three o'clock a time may not exist, or exist twice: there is no one right answer.
    if (start === end || [start, end].some((minute) => minute > 119 && minute < 181)) continue;
    const { state } = openState(parsed(text), at);
    // Intl knows no public holidays.
    if (state === "unknown") continue;
    compared += 1;
    if ((state === "open") !== isOpenByIntl(days, start, end, at))
      wrong.push(`${text} at ${new Date(at).toISOString()}: ${state}`);
  }
  return wrong;
}

function sample(random: Random) {
  const quarter = (): number => 15 * Math.floor(random() * 96);
  return {
    days: [pick(DAYS, random), ...DAYS.filter(() => random() < 0.5)],
    start: quarter(),
    end: quarter(),
    at: Date.UTC(2025, 0, 1) + Math.floor(random() * MINUTES) * 60_000,
  };
}

function isOpenByIntl(days: readonly string[], start: number, end: number, at: number): boolean {
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  const today = DAYS.indexOf((parts["weekday"] ?? "").slice(0, 2));
  const minute = Number(parts["hour"]) * 60 + Number(parts["minute"]);
  const opens = (day: number): boolean => days.includes(DAYS[(day + 7) % 7] ?? "");
  if (start < end) return opens(today) && minute >= start && minute < end;
  return (opens(today) && minute >= start) || (opens(today - 1) && minute < end);
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function parsed(text: string): Hours {
  const hours = parseHours(text);
  if (!hours.ok) throw new Error(`${text}: ${hours.detail}`);
  return hours.value;
}
