import type { Listing } from "../../../coverage/cell";
import { compareRanks } from "../../../coverage/rank";
import type { Phone } from "../../../directory/model";
import type { Place } from "../../../directory/regions";
import { HOURS_UNKNOWN, hoursOf, sayHours } from "../say-hours";
import { readWeek } from "../../../hours/week";

/** What somebody carries away: nothing on it tells what the number is for. */
export interface Strip {
  readonly label: string;
  readonly number: string;
  readonly hours: string;
}

interface Candidate {
  readonly listing: Listing;
  readonly phone: Phone;
}

/**
 * The two numbers of a sheet's rows worth carrying: the first one, and beside it one of the other reach (near by where
 * the first is nationwide, nationwide where it is near by), so that a strip helps where the first number does not.
 */
export function chooseStrips(rows: readonly Listing[], place: Place | undefined): readonly Strip[] {
  const [first, ...rest] = rows.flatMap(toCandidate);
  if (!first) return [];
  const different = rest.filter(({ phone }) => phone.number !== first.phone.number);
  const isNear = ({ listing }: Candidate): boolean =>
    place !== undefined && listing.service.serviceArea.regions.includes(place.region);
  const rank = ({ listing, phone }: Candidate): readonly number[] => [
    isNear({ listing, phone }) === isNear(first) ? 1 : 0,
    // Nobody knows who tears: a line that turns nobody away and costs nothing is the better second.
    listing.service.audiences.includes("anyone") ? 0 : 1,
    phone.free ? 0 : 1,
  ];
  const [second] = different.toSorted((a, b) => compareRanks(rank(a), rank(b)));
  return [first, ...(second ? [second] : [])].map(toStrip);
}

/**
 * The number of a service that may be torn off alone: its best one. Where several numbers of a service keep different
 * hours, each alone would be half the help, so such a service stays on the sheet.
 */
function toCandidate(listing: Listing): readonly Candidate[] {
  const { phones } = listing.service;
  const nonstop = phones.find((phone) => readWeek(hoursOf(phone, listing.service))?.nonstop);
  const [first] = phones;
  const phone = nonstop ?? first;
  if (!phone) return [];
  const hours = new Set(phones.map((one) => hoursOf(one, listing.service)));
  return nonstop || hours.size === 1 ? [{ listing, phone }] : [];
}

const toStrip = ({ listing: { service }, phone }: Candidate): Strip => ({
  label: service.kind === "helpline" ? "Linka" : "Telefon",
  number: phone.number,
  hours: sayHours(hoursOf(phone, service)) ?? HOURS_UNKNOWN,
});
