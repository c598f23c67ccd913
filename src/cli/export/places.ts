import { districtNumber, type Place, REGIONS } from "../../directory/regions";
import { AUDIENCES, type Audience } from "../../directory/vocabulary";
import { cs } from "../../i18n/cs";
import type { ExportChoices } from "./format";

/** A place that gets a page or a sheet of its own. */
export interface NamedPlace {
  /** Undefined for the whole country. */
  readonly place: Place | undefined;
  readonly name: string;
  /** Stands in file names. */
  readonly slug: string;
}

/** The whole country and every region, or the one that was asked for. */
export function listPlaces({ place }: ExportChoices): readonly NamedPlace[] {
  if (place) return [namePlace(place)];
  const country = { place: undefined, name: cs.wholeCountry, slug: "cela-cr" };
  return [country, ...REGIONS.map(({ code }) => namePlace({ region: code }))];
}

/** The audiences that were asked for, in the order of the doors. */
export const listAudiences = ({ audience }: ExportChoices): readonly Audience[] =>
  audience ? [audience] : AUDIENCES;

/**
 * A file name that tells the place but not whom the page is for: it stays in the browser's history and in the address
 * bar (DESIGN §1, rule 4).
 */
export const nameFile = ({ slug }: NamedPlace, audience: Audience): string =>
  `${slug}-${letterOf(audience)}.html`;

/** An audience in addresses: its letter in the order of the doors. */
export const letterOf = (audience: Audience): string => String.fromCharCode(97 + AUDIENCES.indexOf(audience));

function namePlace(place: Place): NamedPlace {
  const region = REGIONS.find(({ code }) => code === place.region);
  if (place.district === undefined) return { place, name: region?.name.cs ?? "", slug: region?.slug ?? "" };
  return { place, name: cs.district(districtNumber(place.district)), slug: place.district };
}
