import type { Absence, Directory } from "../directory/model";
import { REGIONS } from "../directory/regions";
import type { Audience, Kind } from "../directory/vocabulary";
import { type Access, type HoursReader, judge } from "./access";
import { isRemote, type Listing, listings } from "./cell";
import { coverageMatrix, type Matrix, type MatrixCell } from "./matrix";
import { nearestSubstitutes, type Substitute } from "./nearest";
import type { PlannedService } from "./planned";

/** What a page about gaps asks: one audience, all regions. */
export interface PageQuestion {
  readonly audience: Audience;
  readonly kind: Kind | undefined;
  readonly access: Access;
  readonly planned: readonly PlannedService[];
}

/** Everything that a page about gaps shows, without a word of any language; the shells put words to it. */
export interface GapPage {
  readonly question: PageQuestion;
  readonly finding: Finding;
  readonly rows: readonly GapRow[];
  /** Every service that a row points to, each once: those with a seat first, then those used from afar. */
  readonly records: readonly Listing[];
  readonly absences: readonly Absence[];
  /** Fitting services that are counted nowhere, because no source says where they work. */
  readonly unplaced: readonly Listing[];
}

/** The numbers of the one sentence that says what was found. */
export interface Finding {
  /** Regions without a local service. */
  readonly missing: number;
  readonly all: number;
  /** Of the missing ones: with a documented absence, with help from afar only, with a plan. */
  readonly absent: number;
  readonly remote: number;
  readonly planned: number;
  /** Of the missing ones: where a service is near of which no record says whether it fits. */
  readonly unknown: number;
}

/** One region: its cell, and where there is no local service the nearest ones of elsewhere. */
export interface GapRow {
  readonly cell: MatrixCell;
  readonly substitutes: readonly Substitute[];
}

/** Where help from afar is there anyway, one of them says enough. */
const NEAREST = 2;

/** Computes the page from a verified directory alone; the same directory and question give the same page. */
export function gapPage(directory: Directory, question: PageQuestion, hours: HoursReader): GapPage {
  const { audience, ...rest } = question;
  const regions = REGIONS.map(({ code }) => code);
  const matrix = coverageMatrix(directory, { ...rest, audiences: [audience], regions }, hours);
  const rows = matrix.cells.map((cell) => makeRow(directory, question, hours, cell));
  const shown = new Set([...rows.flatMap(idsOf), ...matrix.unplaced]);
  const all = listings(directory);
  const records = all.filter(({ service }) => shown.has(service.id));
  return {
    question,
    finding: countFinding(matrix),
    rows,
    records: [
      ...records.filter(({ service }) => !isRemote(service)),
      ...records.filter(({ service }) => isRemote(service)),
    ],
    absences: rows.flatMap(({ cell }) => cell.absence ?? []),
    unplaced: all.filter(({ service }) => matrix.unplaced.includes(service.id)),
  };
}

function makeRow(directory: Directory, question: PageQuestion, hours: HoursReader, cell: MatrixCell): GapRow {
  const near = cell.state === "local" ? [] : nearestFor(directory, question, hours, cell);
  return { cell, substitutes: near.slice(0, cell.state === "remote" ? 1 : NEAREST) };
}

/** The services of elsewhere that surely fit what was asked of a cell, nearest first. */
export const nearestFor = (
  directory: Directory,
  { kind, access }: Pick<PageQuestion, "kind" | "access">,
  hours: HoursReader,
  { audience, region }: MatrixCell,
): readonly Substitute[] =>
  nearestSubstitutes(
    directory,
    audience,
    region,
    (service) => (kind === undefined || service.kind === kind) && judge(service, access, hours) === "yes",
  );

const idsOf = ({ cell, substitutes }: GapRow): readonly string[] => [
  ...cell.local,
  ...cell.remote,
  ...cell.unknown,
  ...cell.unknownRemote,
  ...substitutes.map(({ listing }) => listing.service.id),
];

/** Counts what the sentence says; also for a matrix of several audiences, where each cell counts. */
export function countFinding({ cells }: Matrix): Finding {
  const missing = cells.filter(({ state }) => state !== "local");
  const count = (state: MatrixCell["state"]) => missing.filter((cell) => cell.state === state).length;
  return {
    missing: missing.length,
    all: cells.length,
    absent: count("absent"),
    remote: count("remote"),
    planned: count("planned"),
    unknown: missing.filter((cell) => cell.unknown.length > 0).length,
  };
}
