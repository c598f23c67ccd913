import { findPlace, REGIONS, type RegionCode } from "../../directory/regions";
import { findNearest } from "../nearest";

/** A code that somebody typed, or in Czech what was wanted instead. */
export type Named<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly wanted: string };

/**
 * Reads a word of the vocabulary: `violent-person` for `violent_person`, and a part that only one word has
 * (`programme`). Anything else gives the nearest word, or all of them.
 */
export function readName<T extends string>(typed: string, names: readonly T[]): Named<T> {
  const wanted = typed.trim().toLowerCase().replaceAll("-", "_");
  const exact = names.find((name) => name === wanted);
  if (exact) return { ok: true, value: exact };
  const [only, ...others] = names.filter((name) => name.split("_").includes(wanted));
  if (only && others.length === 0) return { ok: true, value: only };
  const parts = new Map(names.flatMap((name) => [name, ...name.split("_")].map((part) => [part, name])));
  const nearest = findNearest(wanted, [...names, ...parts.keys()]);
  const meant = nearest && (names.find((name) => name === nearest) ?? parts.get(nearest));
  return { ok: false, wanted: meant ? `nejspíš ${meant}` : `jedno z: ${names.join(", ")}` };
}

/** Reads a whole region by its code or name in addresses; districts are no cells of their own. */
export function readRegion(typed: string): Named<RegionCode> {
  const place = findPlace(typed);
  if (place && place.district === undefined) return { ok: true, value: place.region };
  if (place) return { ok: false, wanted: "celý kraj: praha nebo CZ010" };
  const names = REGIONS.flatMap(({ code, slug }) => [slug, code.toLowerCase()]);
  const nearest = findNearest(typed.trim().toLowerCase(), names);
  const region = REGIONS.find(({ code, slug }) => slug === nearest || code.toLowerCase() === nearest);
  if (region) return { ok: false, wanted: `nejspíš ${region.slug} (${region.code})` };
  return { ok: false, wanted: `kraj: ${REGIONS.map(({ slug }) => slug).join(", ")}` };
}
