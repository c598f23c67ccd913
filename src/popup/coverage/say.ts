import { titleOf } from "../../coverage/cell";
import type { CellChange, RecordChange } from "../../coverage/changes";
import type { MatrixCell } from "../../coverage/matrix";
import type { Substitute } from "../../coverage/nearest";
import { figureOf, TILES } from "../../coverage/tile-map";
import type { Directory, Source } from "../../directory/model";
import { findRegion, REGIONS, type RegionCode } from "../../directory/regions";
import { sayDate } from "../../view/say";
import { type SourceLine, sourceLine } from "../models/provenance";
import type { PageWords } from "./words";

/** A region by its full name. */
export const nameRegion = (region: RegionCode, { messages }: PageWords): string =>
  findRegion(region).name[messages.language];

/** All that one tile shows, in a sentence. */
export const sayTile = (cell: MatrixCell, say: PageWords): string =>
  say.words.tile(nameRegion(cell.region, say), TILES[cell.region].abbreviation, figureOf(cell), cell);

/** A service of elsewhere and why it is the nearest: `Stop násilí (sousední kraj)`. */
export const saySubstitute = ({ listing, reasons }: Substitute, { words }: PageWords): string =>
  `${titleOf(listing)} (${reasons.map((reason) => words.reasons[reason]).join(", ")})`;

/** `vydání 1.4, 21. listopadu 2026` */
export const sayRelease = ({ epoch, version, issued }: Directory, { texts, messages }: PageWords): string =>
  texts.release(`${epoch}.${version}`, sayDate(issued, messages));

/** What a cell says besides its state and its numbers. */
export const sayNotes = ({ districts, planned }: MatrixCell, { words }: PageWords): readonly string[] => [
  ...(districts.length > 0 ? [words.onlyDistricts(districts)] : []),
  ...(planned.length > 0 ? [words.planned(planned.map(({ name }) => name))] : []),
];

/** Each place once, newest first; notes are left out, because they speak of single fields. */
export function placesOf(sources: readonly Source[], { messages, texts }: PageWords): readonly SourceLine[] {
  const newest = new Map<string, SourceLine>();
  for (const source of [...sources].sort(byDate)) {
    const line = { ...sourceLine(source, messages, texts), note: undefined };
    if (!newest.has(line.text)) newest.set(line.text, line);
  }
  return [...newest.values()];
}

const byDate = ({ date: one = "" }: Source, { date: other = "" }: Source): number =>
  one < other ? 1 : one > other ? -1 : 0;

/** `[1, 3–5]`: the numbers under which paper lists records. */
export function sayNumbers(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return `[${runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(", ")}]`;
}

/** Changed cells in lines; where the same records changed the same thing in several regions, one names them all. */
export function sayChanges(
  changes: readonly CellChange[],
  nameOf: (id: string) => string,
  say: PageWords,
): readonly string[] {
  const lines = new Map<string, RegionCode[]>();
  for (const change of changes) {
    const text = sayChange(change, nameOf, say);
    lines.set(text, [...(lines.get(text) ?? []), change.region]);
  }
  return [...lines].map(([text, regions]) => `${sayRegions(regions, say)}: ${text}`);
}

const sayRegions = (regions: readonly RegionCode[], say: PageWords): string =>
  regions.length === REGIONS.length
    ? say.own.allRegions
    : regions.map((region) => nameRegion(region, say)).join(", ");

function sayChange(
  { before, after, records, districts }: CellChange,
  nameOf: (id: string) => string,
  say: PageWords,
): string {
  const { words } = say;
  const states = [...new Set([before, after])].map((state) => words.states[state]).join(" → ");
  const parts = (served: readonly string[]): string =>
    served.length > 0 ? words.onlyDistricts(served) : say.own.wholeRegion;
  const places = districts && `${parts(districts.before)} → ${parts(districts.after)}`;
  const details = [...records.map((record) => sayRecord(record, nameOf, say)), ...(places ? [places] : [])];
  return `${states} (${details.join("; ")})`;
}

function sayRecord(
  { id, before, after }: RecordChange,
  nameOf: (id: string) => string,
  { own: { roles } }: PageWords,
): string {
  // An absence has no name of its own: its role says all.
  const name = before === "absence" || after === "absence" ? "" : `${nameOf(id)}, `;
  if (before === undefined) return `+ ${name}${after ? roles[after] : ""}`;
  if (after === undefined) return `− ${name}${roles[before]}`;
  return `${name}${roles[before]} → ${roles[after]}`;
}
