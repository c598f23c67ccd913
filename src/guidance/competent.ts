import { isLocal, type Listing, listings } from "../coverage/cell";
import orp from "../data/guidance/orp.yaml";
import type { Directory, Service } from "../directory/model";
import { PRAGUE_DISTRICTS, type RegionCode } from "../directory/regions";
import type { Kind } from "../directory/vocabulary";

/** Who is competent in one place, as far as the directory knows; what it lacks stays empty. */
export interface Competent {
  readonly region: RegionCode;
  /** Where the office that protects children is: a town of `townsOf`; undefined when nobody said. */
  readonly town?: string;
  /** Offices that protect children in the region. */
  readonly childProtection: readonly Reachable[];
  readonly interventionCentres: readonly Reachable[];
  /** Lines for adults of the whole country, for a region whose intervention centre has no number. */
  readonly nationwideLines: readonly Reachable[];
  /** Police of the region; 158 is compiled in and needs no record. */
  readonly police: readonly Reachable[];
}

/** A service, and whom to call meanwhile where it has no number. */
export interface Reachable extends Listing {
  readonly instead?: Listing;
}

/**
 * Towns whose offices protect children (obce s rozšířenou působností), in Prague the offices of its districts 1 to 22.
 * Source: act 359/1999 Sb. leaves it to them; the list is ours and nobody has compared it with decree 346/2020 Sb.
 */
export const townsOf = (region: RegionCode): readonly string[] =>
  region === "CZ010" ? PRAGUE_DISTRICTS.map((slug) => slug.replace("praha-", "Praha ")) : (orp[region] ?? []);

/**
 * Finds who is competent in a place. Nothing is made up: a service stands here only when the directory has it, with
 * the numbers that it has, and never a number of its own for an office.
 */
export function findCompetent(directory: Directory, region: RegionCode, town?: string): Competent {
  const all = listings(directory).filter(({ service }) => !service.confidential);
  const of = (kind: Kind): readonly Reachable[] =>
    all.filter(({ service }) => service.kind === kind).map((listing) => reach(listing, all));
  const local = (kind: Kind): readonly Reachable[] =>
    of(kind).filter(({ service }) => isLocal(service, region));
  return {
    region,
    ...(town !== undefined && townsOf(region).includes(town) ? { town } : {}),
    childProtection: local("authority_child_protection"),
    interventionCentres: local("intervention_centre"),
    nationwideLines: of("helpline").filter(({ service }) => isNonstopLineForAdults(service)),
    police: local("police"),
  };
}

function reach(listing: Listing, all: readonly Listing[]): Reachable {
  const { phones, instead } = listing.service;
  const other = phones.length === 0 ? all.find(({ service }) => service.id === instead) : undefined;
  return other ? { ...listing, instead: other } : listing;
}

const isNonstopLineForAdults = ({ serviceArea, audiences, phones, hours }: Service): boolean =>
  serviceArea.nationwide &&
  audiences[0] === "adult_at_risk" &&
  phones.some((phone) => (phone.hours ?? hours) === "24/7");
