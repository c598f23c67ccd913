import OpeningHours from "opening_hours";
import { bench, describe } from "vitest";
import { openState } from "../../src/hours/open-state";
import { type Hours, parseHours } from "../../src/hours/parse-hours";

/** State and next change of parsed hours, ours against the opening_hours package, over the same instants. */
const EXPRESSIONS = [
  "24/7",
  "Mo-Fr 08:00-16:00; PH off",
  "Mo-Su,PH 16:00-08:00",
  "Mo,We 08:00-12:00,13:00-17:30; PH off",
  "Mo-Fr 08:00-16:00",
];
const PLACE = { lat: 50.08, lon: 14.42, address: { country_code: "cz", state: "Praha" } };
const INSTANTS = [...Array(50).keys()].map((step) => Date.UTC(2026, 0, 1) + step * 7.3 * 86_400_000);

const hours = EXPRESSIONS.map((text): Hours => {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.value;
});
const peers = EXPRESSIONS.map((text) => new OpeningHours(text, PLACE));
const dates = INSTANTS.map((at) => new Date(at));

describe(`${EXPRESSIONS.length * INSTANTS.length} states with their changes`, () => {
  bench("ours", () => {
    for (const one of hours) for (const at of INSTANTS) openState(one, at);
  });

  bench("opening_hours, parsed before", () => {
    for (const peer of peers) {
      for (const date of dates) {
        peer.getStateString(date, true);
        peer.getNextChange(date);
      }
    }
  });
});

describe("one expression parsed", () => {
  bench("ours", () => {
    parseHours("Mo,We 08:00-12:00,13:00-17:30; PH off");
  });

  bench("opening_hours", () => {
    void new OpeningHours("Mo,We 08:00-12:00,13:00-17:30; PH off", PLACE);
  });
});
