import { execFileSync } from "node:child_process";
import { join } from "node:path";
import OpeningHours from "opening_hours";
import { openState } from "../../../src/hours/open-state";
import { type Hours, parseHours } from "../../../src/hours/parse-hours";
import { sharedPath } from "../../helpers/shared";
import type { HoursFindings } from "../children/hours-child";
import { brotliOf } from "../bundle";
import { CACHE, versioned } from "../paths";
import { pairUp, timed } from "../rounds";
import { type Part, type Row, row, say } from "../row";

const EXPRESSIONS = [
  "24/7",
  "Mo-Fr 08:00-16:00; PH off",
  "Mo-Su,PH 16:00-08:00",
  "Mo,We 08:00-12:00,13:00-17:30; PH off",
  "Mo-Fr 08:00-16:00",
];
const PLACE = { lat: 50.08, lon: 14.42, address: { country_code: "cz", state: "Praha" } };
const INSTANTS = [...Array(30).keys()].map((step) => Date.UTC(2026, 0, 1) + step * 12.3 * 86_400_000);
const DATES = INSTANTS.map((at) => new Date(at));
const STATES = EXPRESSIONS.length * INSTANTS.length;
const ROUNDS = 11;
/** So that ours is long enough for the clock. */
const REPEATED = 100;

/** Where hosts live, or say that they live: a browser that resists fingerprinting reports UTC. */
const ZONES = ["Europe/Prague", "UTC", "America/New_York", "Asia/Tokyo"];
const CASES = "bench/hours-cases.json";

/** Opening hours against the package that everybody uses. */
export const HOURS: Part = {
  name: "hours",
  steps: ROUNDS + 1 + ZONES.length + 1,
  measure: async (tick) => {
    const speed = await measureSpeed(tick);
    const correct = measureCases(tick);
    const bytes = await measureBytes();
    tick();
    return [speed, bytes, ...correct];
  },
};

async function measureSpeed(tick: () => void): Promise<Row> {
  const ours = EXPRESSIONS.map(parsed);
  const peers = EXPRESSIONS.map((text) => new OpeningHours(text, PLACE));
  const pair = await pairUp(
    ROUNDS,
    () =>
      timed(() => {
        for (let again = 0; again < REPEATED; again++)
          for (const hours of ours) for (const at of INSTANTS) openState(hours, at);
      }) / REPEATED,
    () =>
      timed(() => {
        for (const peer of peers) {
          for (const date of DATES) {
            peer.getStateString(date, true);
            peer.getNextChange(date);
          }
        }
      }),
    tick,
  );
  const each = (milliseconds: number): string => `${((1000 * milliseconds) / STATES).toPrecision(3)} µs`;
  return row("one state with the next opening, times faster", { least: 80 }, "×", pair.times, {
    ours: each(pair.ours),
    peer: `${versioned("opening_hours")}, parsed before: ${each(pair.peer)}`,
  });
}

async function measureBytes(): Promise<Row> {
  const ours = await brotliOf(
    'export { openState } from "/src/hours/open-state"; export { parseHours } from "/src/hours/parse-hours";',
  );
  const peer = await brotliOf('export { default } from "opening_hours";');
  return row("bytes after brotli, share of the peer's", { most: 1 / 60 }, "", ours / peer, {
    ours: `${ours} B`,
    peer: `${versioned("opening_hours")}: ${say(peer / 1000, "kB")}`,
    note: `1/${(peer / ours).toFixed(0)} of its bytes`,
  });
}

/** Each zone is a process of its own, because a process has one zone. */
function measureCases(tick: () => void): readonly Row[] {
  const path = sharedPath(CASES);
  const found = ZONES.map((zone) => {
    const env = { ...process.env, TZ: zone };
    const out = execFileSync(process.execPath, [join(CACHE, "code/hours-child.js"), path ?? ""], { env });
    tick();
    return JSON.parse(out.toString("utf8")) as HoursFindings;
  });
  const ours = found.map(({ right, unsaid }) => right + unsaid);
  const random = found.reduce((sum, { compared }) => sum + compared, 0);
  return [
    row(
      "cases right in the worst of 4 host zones",
      { exactly: 44 },
      "",
      path ? Math.min(...ours) : undefined,
      {
        ours: ours.join(", "),
        peer: `${versioned("opening_hours")}: ${found.map(({ peerRight }) => peerRight).join(", ")}`,
        note: path ? `${ZONES.join(", ")}; ${sayUnsaid(found[0])}` : `${CASES} is not there`,
      },
    ),
    row(
      `wrong answers in ${random} random comparisons with Intl`,
      { exactly: 0 },
      "",
      found.reduce((sum, { wrong }) => sum + wrong.length, 0),
      {
        peer: "Intl.DateTimeFormat",
        note: found
          .flatMap(({ wrong }) => wrong)
          .slice(0, 2)
          .join("; "),
      },
    ),
  ];
}

const sayUnsaid = (found: HoursFindings | undefined): string =>
  `${found?.unsaid ?? 0} of ${found?.cases ?? 0} unknown instead of guessed, for the hours do not name the holiday`;

function parsed(text: string): Hours {
  const hours = parseHours(text);
  if (!hours.ok) throw new Error(`${text}: ${hours.detail}`);
  return hours.value;
}
