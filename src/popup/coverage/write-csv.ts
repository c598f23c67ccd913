import { type Listing, listings, titleOf } from "../../coverage/cell";
import { defuse } from "../../coverage/defuse";
import { isAnyAccess, type MatrixCell } from "../../coverage/matrix";
import { type GapPage, nearestFor } from "../../coverage/page-model";
import { wantedPlaces } from "../../coverage/standards";
import population from "../../data/population.yaml";
import type { Directory } from "../../directory/model";
import type { CsvColumn } from "../../i18n/coverage-page-messages";
import { HOURS } from "../../hours/week";
import { nameRegion, sayRelease, saySubstitute } from "./say";
import type { PageWords } from "./words";

interface Sheet {
  readonly page: GapPage;
  readonly directory: Directory;
  /** That it is a trial release, that it is old. */
  readonly notices: readonly string[];
}

type Row = Readonly<Record<CsvColumn, string | number>>;

const PLACES = wantedPlaces(population);

/**
 * The table for a spreadsheet, the same as the editors' own: UTF-8 with byte order mark, semicolons, CRLF. Every cell
 * is quoted (RFC 4180), so nothing has to be looked for that would need it.
 */
export function writeCsv(sheet: Sheet, say: PageWords): string {
  const headings = say.own.csvColumns;
  const columns = Object.keys(headings) as readonly CsvColumn[];
  const rows = sheet.page.rows.map(({ cell }) => {
    const row = makeRow(cell, sheet, say);
    return columns.map((column) => String(row[column]));
  });
  return `\uFEFF${[columns.map((column) => headings[column]), ...rows].map(writeRow).join("")}`;
}

function makeRow(cell: MatrixCell, { page: { question }, directory, notices }: Sheet, say: PageWords): Row {
  const { region, audience, state, local, remote, unknown, unknownRemote, districts, planned, absence } =
    cell;
  const { words, own, texts } = say;
  const wishes = isAnyAccess(question.access) ? [] : [words.question(question)];
  return {
    code: region,
    region: nameRegion(region, say),
    audience: texts.shortAudiences[audience],
    kind: question.kind ? texts.kinds[question.kind] : own.anyKind,
    state: words.states[state],
    local: local.length,
    remote: remote.length,
    unknown: unknown.length,
    unknownRemote: unknownRemote.length,
    districts: districts.length > 0 ? words.onlyDistricts(districts) : "",
    planned: planned.map(({ name }) => name).join("; "),
    titles: pick(directory, local).map(titleOf).join("; "),
    ids: [...local, ...remote, ...unknown, ...unknownRemote].join(" "),
    evidence: (absence?.sources ?? []).map(({ ref }) => ref).join(" "),
    nearest: state === "local" ? "" : sayNearest(cell, directory, question, say),
    population: population.regions.find(({ code }) => code === region)?.population ?? "",
    places: PLACES.get(region) ?? "",
    about: words.population(population),
    release: sayRelease(directory, say),
    notice: [...wishes, ...notices].join(" "),
  };
}

const pick = (directory: Directory, ids: readonly string[]): readonly Listing[] =>
  listings(directory).filter(({ service }) => ids.includes(service.id));

function sayNearest(
  cell: MatrixCell,
  directory: Directory,
  question: GapPage["question"],
  say: PageWords,
): string {
  const [nearest] = nearestFor(directory, question, HOURS, cell);
  return nearest ? saySubstitute(nearest, say) : say.words.nothingNear;
}

const writeRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${defuse(cell).replaceAll('"', '""')}"`).join(";")}\r\n`;
