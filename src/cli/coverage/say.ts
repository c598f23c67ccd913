import { titleOf } from "../../coverage/cell";
import type { CellChange, RecordChange, Role } from "../../coverage/changes";
import type { Substitute } from "../../coverage/nearest";
import { REGIONS, type RegionCode } from "../../directory/regions";
import { coverageMessages } from "../../i18n/coverage-messages";

/** Editors read Czech. */
export const WORDS = coverageMessages("cs");

/** A region by its full name. */
export const nameRegion = (region: RegionCode): string =>
  REGIONS.find(({ code }) => code === region)?.name.cs ?? region;

/** A service of elsewhere and why it is the nearest: `Stop násilí (sousední kraj)`. */
export const saySubstitute = ({ listing, reasons }: Substitute): string =>
  `${titleOf(listing)} (${reasons.map((reason) => WORDS.reasons[reason]).join(", ")})`;

const ROLES: Readonly<Record<Role, string>> = {
  local: "místní",
  remote: "na dálku",
  unknown: "místní, nevíme",
  unknown_remote: "na dálku, nevíme",
  planned: "plán",
  absence: "doložená mezera",
};

/**
 * Changed cells in lines; where the same records changed the same thing in several regions, one line names them all.
 */
export function sayChanges(changes: readonly CellChange[]): readonly string[] {
  const lines = new Map<string, RegionCode[]>();
  for (const change of changes) {
    const text = sayChange(change);
    lines.set(text, [...(lines.get(text) ?? []), change.region]);
  }
  return [...lines].map(([text, regions]) => `${sayRegions(regions)}, ${text}`);
}

const sayRegions = (regions: readonly RegionCode[]): string =>
  regions.length === REGIONS.length ? "všechny kraje" : regions.map(nameRegion).join(", ");

function sayChange({ audience, before, after, records, districts }: CellChange): string {
  const states = [...new Set([before, after])].map((state) => WORDS.states[state]).join(" → ");
  const places = districts && [districts.before, districts.after].map(sayDistricts).join(" → ");
  const details = [...records.map(sayRecord), ...(places ? [places] : [])].join("; ");
  return `${WORDS.shortAudiences[audience]}: ${states} (${details})`;
}

const sayDistricts = (districts: readonly string[]): string =>
  districts.length > 0 ? WORDS.onlyDistricts(districts) : "celý kraj";

function sayRecord({ id, before, after }: RecordChange): string {
  if (before === undefined) return `+ ${id}${after ? `, ${ROLES[after]}` : ""}`;
  if (after === undefined) return `− ${id}, ${ROLES[before]}`;
  return `${id}: ${ROLES[before]} → ${ROLES[after]}`;
}
