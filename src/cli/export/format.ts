import type { Place } from "../../directory/regions";
import type { Audience } from "../../directory/vocabulary";
import type { Edition } from "./edition";

/** One file of an export before it is written. `path` is relative to the export's folder, with forward slashes. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

/** What an editor asked for; what is left out narrows nothing. */
export interface ExportChoices {
  /** Only this place; the whole country and all regions otherwise. */
  readonly place: Place | undefined;
  readonly audience: Audience | undefined;
  /** Between the columns of the spreadsheet. */
  readonly delimiter: ";" | ",";
  /** The name a contact card carries instead of the service's own. */
  readonly neutralName: string | undefined;
}

/** Turns a release into the files of one format. Pure: the same release and choices give the same bytes. */
export type Render = (edition: Edition, choices: ExportChoices) => readonly ExportFile[];

/** JSON as files carry it: readable, with a final line break. */
export const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
