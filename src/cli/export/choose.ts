import { absenceIn, isLocal, isRemote, type Listing, listings, titleOf } from "../../coverage/cell";
import { compareRanks } from "../../coverage/rank";
import { substitutes } from "../../coverage/substitutes";
import { EMERGENCY_NUMBERS } from "../../directory/emergency";
import type { Directory, Service } from "../../directory/model";
import type { Place } from "../../directory/regions";
import { ASSURANCE_LEVELS, type Audience } from "../../directory/vocabulary";
import { cs } from "../../i18n/cs";
import { behindDoor } from "../../coverage/doors";
import { hoursOf } from "./say-hours";
import { readWeek } from "../../hours/week";

/** What stands on paper for an audience in a place, best first. */
export interface Chosen {
  /** Services that name the audience. */
  readonly own: readonly Listing[];
  /** Lines for anybody; for the violent person's door lines for people in crisis. */
  readonly others: readonly Listing[];
  /** Where the place offers the audience nothing: the finding in words, and what is nearest. */
  readonly gap: { readonly statement: string; readonly nearest: readonly Listing[] } | undefined;
}

const NEAREST = 3;

/**
 * Chooses and orders services for one audience and place (undefined: the whole country). Paper has no "now", so who
 * answers round the clock comes first, then known hours, then unknown ones, then nearness, assurance, calls that cost
 * nothing, lines that turn nobody away, and the name; for the whole country what serves all of it comes before those. What the violent person's door must not contain is
 * not in the result at all (DESIGN §1, rule 5).
 */
export function choose(directory: Directory, audience: Audience, place: Place | undefined): Chosen {
  const behind = behindDoor(directory, audience);
  const gap = findGap(behind, audience, place);
  const nearby = gap?.nearest.map(({ service }) => service.id) ?? [];
  const fitting = listings(behind)
    .filter(
      ({ service }) => servesPlace(service, place) && addsNumber(service) && !nearby.includes(service.id),
    )
    .map((listing) => ({ listing, rank: rank(listing.service, audience, place) }))
    .toSorted(
      (a, b) => compareRanks(a.rank, b.rank) || titleOf(a.listing).localeCompare(titleOf(b.listing), "cs"),
    )
    .map(({ listing }) => listing);
  const isOwn = ({ service }: Listing): boolean => service.audiences.includes(audience);
  return {
    own: fitting.filter(isOwn),
    others: fitting.filter((listing) => !isOwn(listing) && isForAnybody(listing.service, audience, place)),
    gap,
  };
}

/** Beside the own services only lines that serve the place; for the whole country that is all of it. */
const isForAnybody = (
  { audiences, serviceArea }: Service,
  audience: Audience,
  place: Place | undefined,
): boolean =>
  (place !== undefined || serviceArea.nationwide) &&
  (audience === "violent_person" || audiences.includes("anyone"));

/** Every page and sheet shows the emergency numbers anyway. */
function addsNumber({ kind, phones }: Service): boolean {
  const constants: readonly string[] = EMERGENCY_NUMBERS;
  return kind !== "emergency" || phones.some(({ number }) => !constants.includes(number));
}

function servesPlace({ serviceArea }: Service, place: Place | undefined): boolean {
  const { nationwide, regions, districts } = serviceArea;
  if (!place) return true;
  if (!regions.includes(place.region)) return nationwide;
  return nationwide || !place.district || districts.length === 0 || districts.includes(place.district);
}

function rank(service: Service, audience: Audience, place: Place | undefined): readonly number[] {
  const local = place && service.serviceArea.regions.includes(place.region);
  const levels = service.phones.map(({ assurance }) => ASSURANCE_LEVELS.indexOf(assurance.level));
  return [
    // Editors name the main audience first: a children's line comes before a service that also takes children.
    service.audiences[0] === audience ? 0 : 1,
    // A place to stay is asked for on a line that often has the same number.
    service.confidential ? 1 : 0,
    place || service.serviceArea.nationwide ? 0 : 1,
    reach(service),
    local ? 0 : 1,
    -Math.max(0, ...levels),
    service.phones.some(({ free }) => free) ? 0 : 1,
    service.audiences.includes("anyone") ? 0 : 1,
  ];
}

/** Who answers at any hour, who at known hours, who at unknown ones, and who has no number. */
function reach(service: Service): number {
  const weeks = service.phones.map((phone) => readWeek(hoursOf(phone, service)));
  if (weeks.length === 0) return 3;
  if (weeks.some((week) => week?.nonstop)) return 0;
  return weeks.some(Boolean) ? 1 : 2;
}

function findGap(directory: Directory, audience: Audience, place: Place | undefined): Chosen["gap"] {
  if (audience === "anyone" || !place) return undefined;
  const { region } = place;
  const served = listings(directory).some(
    ({ service }) => service.audiences.includes(audience) && (isLocal(service, region) || isRemote(service)),
  );
  const absence = absenceIn(directory, audience, region);
  if (served && !absence) return undefined;
  const nearest = substitutes(directory, audience, region).slice(0, NEAREST);
  return { statement: absence?.statement.cs ?? cs.noneFound(region), nearest };
}
