import type { Source } from "../../directory/model";
import { sayPartialDate } from "../export/words";

/** Where a record comes from as paper can carry it: each place once, with its newest date. */
export function saySources(sources: readonly Source[]): string {
  const newest = new Map<string, string>();
  for (const { ref, date = "" } of sources) {
    const place = namePlace(ref);
    if (date >= (newest.get(place) ?? "")) newest.set(place, date);
  }
  return [...newest]
    .map(([place, date]) => [place, date && sayPartialDate(date)].filter(Boolean).join(" "))
    .join(", ");
}

/** The source of an absence in full: its own words are the evidence. */
export const sayEvidence = ({ ref, date, note }: Source): string =>
  [namePlace(ref), date && sayPartialDate(date), note].filter(Boolean).join(". ");

const SEEDS: Readonly<Record<string, string>> = {
  "seed:kos-praha-7": "seznam KOS Praha 7",
  "seed:karlovarsky-kraj": "zápis pracovní skupiny Karlovarského kraje",
};

const namePlace = (ref: string): string =>
  SEEDS[ref] ?? (URL.canParse(ref) ? new URL(ref).host.replace(/^www\./, "") : ref);
