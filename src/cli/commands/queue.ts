import { findPlace, type Place } from "../../directory/regions";
import { findService } from "../assurance/find-service";
import { defineCommand } from "../command";
import { pragueDay } from "../instant";
import { JSON_OPTION } from "../options";
import { choosePlural, done, type Outcome, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";
import { listQueue, type QueueRow } from "../queue/rows";
import { writeScript } from "../queue/script";
import { readData, type ReadData } from "../read-data";
import type { World } from "../world";

interface QueueOptions {
  readonly limit: number | undefined;
  readonly script: string | undefined;
  readonly region: string | undefined;
  readonly data: string;
}

const SHOWN = 10;

/** `kos queue`: what to ask next, the most urgent first, and what to say on the phone. */
export const queue = defineCommand({
  usage: "queue",
  describe: "řekne, co ověřit nejdřív a jak se zeptat",
  positionals: {},
  options: {
    limit: { type: "number", describe: `kolik řádků (jinak ${SHOWN}, v JSON všechny)` },
    script: { type: "string", describe: "rozhovor po telefonu pro jednu službu (její id)" },
    region: {
      type: "string",
      describe: "jen služby pro kraj nebo městskou část Prahy: karlovarsky, praha-7",
    },
    data: { type: "string", default: "src/data", describe: "složka s údaji" },
    ...JSON_OPTION,
  },
  examples: [
    ["queue", "deset nejdůležitějších"],
    ["queue --script rosa", "co říct do telefonu"],
  ],
  run: (options, world) => {
    const read = readData(world, options.data);
    return options.script === undefined ? showQueue(read, options, world) : showScript(read, options.script);
  },
});

function showScript({ data, problems }: ReadData, id: string): Outcome {
  const found = findService(data, problems, id);
  if (!found.ok) return refused(found, "");
  const lines = writeScript(found.value);
  return done(lines, { ok: true, id: found.value.service.id, script: lines });
}

function showQueue({ data, problems }: ReadData, options: QueueOptions, world: World): Outcome {
  const place = readPlace(options.region);
  const limit = readLimit(options.limit);
  if (problems.length > 0) return refused({ ok: false, problems }, "");
  if (!place.ok) return refused(place, "");
  if (!limit.ok) return refused(limit, "");
  const rows = listQueue(data, pragueDay(world.clock()), place.value);
  const shown = rows.slice(0, limit.value ?? SHOWN);
  const lines = [
    summarize(rows),
    ...shown.flatMap((row, index) => describeRow(row, index + 1)),
    ...(shown[0] ? [`Co říct do telefonu: kos queue --script ${shown[0].id}`] : []),
  ];
  return done(lines, { ok: true, total: rows.length, rows: rows.slice(0, limit.value) });
}

function readPlace(region: string | undefined): Checked<Place | undefined> {
  const place = region === undefined ? undefined : findPlace(region);
  if (region === undefined || place) return { ok: true, value: place };
  return refuseOne("E_REGION", "u --region kraj jako karlovarsky, CZ041 nebo praha-7", region);
}

const readLimit = (limit: number | undefined): Checked<number | undefined> =>
  limit === undefined || (Number.isInteger(limit) && limit > 0)
    ? { ok: true, value: limit }
    : refuseOne("E_LIMIT", "u --limit celé číslo od jedné", String(limit));

function summarize(rows: readonly QueueRow[]): string {
  const numbers = rows.filter(({ risk }) => risk === "crisis_phone" || risk === "phone");
  const never = numbers.filter(({ state }) => state === "never").length;
  const count = (many: number, ...forms: readonly [string, string, string]) =>
    `${many} ${choosePlural(many, ...forms)}`;
  if (rows.length === 0) return "Všechno je čerstvě ověřené.";
  const total = count(rows.length, "údaj", "údaje", "údajů");
  return `K ověření: ${total}, z toho ${count(numbers.length, "číslo", "čísla", "čísel")}. Čísel, která ještě nikdo neověřil: ${never}.`;
}

const describeRow = (row: QueueRow, position: number): readonly string[] => [
  `${String(position).padStart(2)}. ${row.name} (${row.id})`,
  `    ${row.ask}`,
  `    ${row.why}; ${sayAge(row)}`,
  ...(row.disputed === undefined ? [] : [`    zdroje se neshodnou: ${row.disputed}`]),
  `    ${row.file}:${row.line}`,
];

/** `naposledy doloženo 2018-04, před 8 lety`. */
function sayAge({ since, days = 0, state }: QueueRow): string {
  if (since === undefined) return "zdroj je bez data";
  const last = `naposledy ${state === "never" ? "doloženo" : "ověřeno"} ${since}`;
  if (days === 0) return `${last}, dnes`;
  // Two at least of months and years, because "před 1 měsíci" is no Czech.
  const ago =
    days < 60
      ? `${days} ${choosePlural(days, "dnem", "dny", "dny")}`
      : days < 730
        ? `${Math.floor(days / 30)} měsíci`
        : `${Math.floor(days / 365)} lety`;
  return `${last}, před ${ago}`;
}
