import type { Directory } from "../directory/model";
import type { RegionCode } from "../directory/regions";
import type { Audience } from "../directory/vocabulary";
import { type Listing, listings } from "./cell";

/** All listings, and one bit for each of them under every term that it fits: 32 are compared at once. */
interface Terms {
  readonly all: readonly Listing[];
  readonly bits: ReadonlyMap<Term, Uint32Array>;
}

type Term = Audience | RegionCode | "nationwide";

const known = new WeakMap<Directory, Terms>();

/**
 * The listings that are for an audience (or for anyone) and take people from a region (or from the whole country), in
 * the directory's order; what is undefined narrows nothing. Filters are changed while somebody looks on, in
 * directories of ten thousand services too, so the terms of a directory are read once.
 */
export function fittingListings(
  directory: Directory,
  audience: Audience | undefined,
  region: RegionCode | undefined,
): readonly Listing[] {
  const terms = known.get(directory) ?? readTerms(directory);
  const { all, bits } = terms;
  const [forAudience, forAnyone] = [bits.get(audience ?? "anyone"), bits.get("anyone")];
  const [inRegion, nationwide] = [bits.get(region ?? "nationwide"), bits.get("nationwide")];
  const found: Listing[] = [];
  for (let at = 0; at < all.length; at += 32) {
    const word = at / 32;
    let left = audience ? (forAudience?.[word] ?? 0) | (forAnyone?.[word] ?? 0) : -1;
    if (region) left &= (inRegion?.[word] ?? 0) | (nationwide?.[word] ?? 0);
    while (left) {
      const listing = all[at + 31 - Math.clz32(left & -left)];
      if (listing) found.push(listing);
      left &= left - 1;
    }
  }
  return found;
}

function readTerms(directory: Directory): Terms {
  const all = listings(directory);
  const bits = new Map<Term, Uint32Array>();
  all.forEach(({ service: { audiences, serviceArea } }, at) => {
    const terms: Term[] = [...audiences, ...serviceArea.regions];
    if (serviceArea.nationwide) terms.push("nationwide");
    for (const term of terms) {
      const words = bits.get(term) ?? new Uint32Array(Math.ceil(all.length / 32));
      words[at >> 5] = (words[at >> 5] ?? 0) | (1 << (at & 31));
      bits.set(term, words);
    }
  });
  const terms = { all, bits };
  known.set(directory, terms);
  return terms;
}
