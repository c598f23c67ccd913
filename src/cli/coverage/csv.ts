import { stringify } from "csv-stringify/sync";
import { listings, titleOf } from "../../coverage/cell";
import type { MatrixCell } from "../../coverage/matrix";
import { nearestFor } from "../../coverage/page-model";
import { wantedPlaces } from "../../coverage/standards";
import population from "../../data/population.yaml";
import { defuse } from "../../coverage/defuse";
import { KIND_NAMES } from "../export/words";
import type { CoverageAnswer } from "./answer";
import { HOURS } from "../../hours/week";
import { nameRegion, saySubstitute, WORDS } from "./say";

type Column = readonly [heading: string, cell: (cell: MatrixCell, answer: CoverageAnswer) => string];

const COLUMNS: readonly Column[] = [
  ["Kód kraje", ({ region }) => region],
  ["Kraj", ({ region }) => nameRegion(region)],
  ["Komu", ({ audience }) => WORDS.shortAudiences[audience]],
  ["Druh", (_cell, { choices: { kind } }) => (kind ? KIND_NAMES[kind] : "jakýkoli")],
  ["Stav", ({ state }) => WORDS.states[state]],
  ["Místní služby", ({ local }) => String(local.length)],
  ["Na dálku", ({ remote }) => String(remote.length)],
  ["Místní, nevíme", ({ unknown }) => String(unknown.length)],
  ["Na dálku, nevíme", ({ unknownRemote }) => String(unknownRemote.length)],
  ["Jen části", ({ districts }) => (districts.length > 0 ? WORDS.onlyDistricts(districts) : "")],
  ["Plánované", ({ planned }) => planned.map(({ name }) => name).join("; ")],
  ["Záznamy místních", ({ local }, answer) => titles(local, answer)],
  ["Čísla záznamů", (cell) => allIds(cell).join(" ")],
  ["Mezeru dokládá", ({ absence }) => (absence?.sources ?? []).map(({ ref }) => ref).join(" ")],
  ["Nejblíž", (cell, answer) => (cell.state === "local" ? "" : sayNearest(cell, answer))],
  ["Obyvatel", ({ region }) => String(peopleIn(region) ?? "")],
  ["Míst v azylových domech má být asi", ({ region }) => String(PLACES.get(region) ?? "")],
  ["O počtu obyvatel", () => WORDS.population(population)],
  ["Vydání", (_cell, { edition }) => `${edition.number}, ${edition.date}`],
  ["Upozornění", (_cell, { edition }) => edition.notices.join(" ")],
];

const PLACES = wantedPlaces(population);

/** A spreadsheet of the cells: UTF-8 with byte order mark, semicolons, CRLF, nothing that starts a formula. */
export function writeCsv(answer: CoverageAnswer): string {
  const rows = answer.matrix.cells.map((cell) => COLUMNS.map(([, write]) => defuse(write(cell, answer))));
  return stringify([COLUMNS.map(([heading]) => heading), ...rows], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
  });
}

const allIds = ({ local, remote, unknown, unknownRemote }: MatrixCell): readonly string[] => [
  ...local,
  ...remote,
  ...unknown,
  ...unknownRemote,
];

const titles = (ids: readonly string[], { edition }: CoverageAnswer): string =>
  listings(edition.directory)
    .filter(({ service }) => ids.includes(service.id))
    .map(titleOf)
    .join("; ");

const peopleIn = (region: string): number | undefined =>
  population.regions.find(({ code }) => code === region)?.population;

function sayNearest(cell: MatrixCell, { edition, choices }: CoverageAnswer): string {
  const [nearest] = nearestFor(edition.directory, choices, HOURS, cell);
  return nearest ? saySubstitute(nearest) : WORDS.nothingNear;
}
