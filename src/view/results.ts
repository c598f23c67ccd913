import { absenceIn, isLocal, isRemote, type Listing, listings, titleOf } from "../coverage/cell";
import { fittingListings } from "../coverage/fitting";
import { compareRanks } from "../coverage/rank";
import { substitutes } from "../coverage/substitutes";
import { EMERGENCY_NUMBERS } from "../directory/emergency";
import type { Absence, Directory, Phone, Service } from "../directory/model";
import type { Place, RegionCode } from "../directory/regions";
import { ASSURANCE_LEVELS, type Audience, type Kind } from "../directory/vocabulary";
import { type PhoneState, phoneState } from "./phone-state";

/** What a visitor or webmaster has chosen; a missing choice narrows nothing. */
export interface Choices {
  readonly audience: Audience | undefined;
  readonly place: Place | undefined;
  readonly kinds: readonly Kind[];
  /** The instant for which "open" is asked: now, or the hour at which the visitor can talk. */
  readonly at: number;
  /** Set where the data have expired: nationwide lines that never close come first (mission-anchors §3 item 2). */
  readonly nationalFirst?: boolean;
}

/** A listing that fits, with the state of each of its numbers, numbers that answer first. */
export interface Match extends Listing {
  readonly phones: readonly { readonly phone: Phone; readonly state: PhoneState }[];
  /** Whom to call meanwhile where no number is known. */
  readonly instead: Match | undefined;
}

/** What to show: cards in order and, where the region offers nothing for the audience, that finding. */
export interface Results {
  readonly matches: readonly Match[];
  readonly gap: Gap | undefined;
}

/** A region without local help for an audience, the record that documents it, and what is nearest. */
export interface Gap {
  readonly region: RegionCode;
  readonly absence: Absence | undefined;
  readonly nearest: readonly Match[];
}

const NEAREST = 3;

/**
 * Chooses and orders the cards: mainly for this audience, then also for it, then for anyone; within that by who
 * answers at the asked time (open, unknown, closed, no number), then nearer, then better assured, then by name.
 * `directory` must already be the one behind the visitor's door.
 */
export function findHelp(directory: Directory, choices: Choices): Results {
  const fitting = fittingListings(directory, narrowing(choices.audience), choices.place?.region).filter(
    ({ service }) => service.kind !== "emergency" || !addsNoNumber(service),
  );
  const ofKind = fitting.filter(({ service }) => choices.kinds.includes(service.kind));
  // A filter with no result is dropped: it may narrow the box, never empty it.
  const chosen = choices.kinds.length > 0 && ofKind.length > 0 ? ofKind : fitting;
  const gap = findGap(directory, choices);
  const nearby = gap?.nearest.map(({ service }) => service.id) ?? [];
  const matches = chosen
    .filter(({ service }) => !nearby.includes(service.id))
    .map((listing) => toMatch(listing, choices.at, directory))
    .map((match) => ({ match, rank: rank(match, choices) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || titleOf(a.match).localeCompare(titleOf(b.match), "cs"))
    .map(({ match }) => match);
  return { matches, gap };
}

/** The audience that leaves others out; behind the violent person's door only crisis lines are left besides the programmes. */
const narrowing = (audience: Audience | undefined): Audience | undefined =>
  audience === "anyone" || audience === "violent_person" ? undefined : audience;

const OPEN_ORDER: readonly PhoneState["state"][] = ["open", "unknown", "closed"];

/** The emergency line of the box already shows these numbers. */
function addsNoNumber(service: Service): boolean {
  const constants: readonly string[] = EMERGENCY_NUMBERS;
  return service.phones.every(({ number }) => constants.includes(number));
}

// Editors name the main audience first: a children's line comes before a service that also takes children.
function audienceFit({ audiences }: Service, { audience }: Choices): number {
  if (audience === undefined || audience === "anyone" || audiences[0] === audience) return 0;
  return audiences.includes(audience) ? 1 : 2;
}

function placeFit({ serviceArea }: Service, place: Place | undefined): number {
  const { nationwide, regions, districts } = serviceArea;
  if (!place) return nationwide ? 0 : 1;
  if (regions.includes(place.region)) {
    if (districts.length === 0 || !place.district) return 1;
    return districts.includes(place.district) ? 0 : 3;
  }
  return 2;
}

function findGap(directory: Directory, { audience, place, at }: Choices): Gap | undefined {
  if (!audience || audience === "anyone" || !place) return undefined;
  const served = listings(directory).some(
    ({ service }) =>
      service.audiences.includes(audience) && (isLocal(service, place.region) || isRemote(service)),
  );
  const absence = absenceIn(directory, audience, place.region);
  if (served && !absence) return undefined;
  const nearest = substitutes(directory, audience, place.region).slice(0, NEAREST);
  return {
    region: place.region,
    absence,
    nearest: nearest.map((listing) => toMatch(listing, at, directory)),
  };
}

/** A listing with the state of its numbers at an instant; `directory` is the one behind the reader's door. */
export function toMatch({ organization, service }: Listing, at: number, directory: Directory): Match {
  const phones = service.phones.map((phone) => ({ phone, state: phoneState(phone, service, at) }));
  const order = (state: PhoneState): number => OPEN_ORDER.indexOf(state.state);
  // Looked up behind the same door: what stands behind another one is not there. It may have lost its number since.
  const other =
    phones.length === 0 && service.instead !== undefined
      ? listings(directory).find(
          ({ service: { id, phones: its } }) => id === service.instead && its.length > 0,
        )
      : undefined;
  return {
    organization,
    service,
    phones: phones.sort((a, b) => order(a.state) - order(b.state)),
    instead: other && toMatch(other, at, directory),
  };
}

function rank(match: Match, choices: Choices): readonly number[] {
  const best = match.phones[0];
  return [
    choices.nationalFirst && !isNationalLine(match) ? 1 : 0,
    audienceFit(match.service, choices),
    best && !addsNoNumber(match.service) ? OPEN_ORDER.indexOf(best.state.state) : OPEN_ORDER.length,
    placeFit(match.service, choices.place),
    best ? -ASSURANCE_LEVELS.indexOf(best.phone.assurance.level) : 0,
  ];
}

/** A helpline for the whole country that never closes: the last one to fail whoever calls. */
export const isNationalLine = ({ service, phones }: Match): boolean =>
  service.kind === "helpline" && service.serviceArea.nationwide && phones.some(({ state }) => state.nonstop);

/** Of several lines the one to rely on: free and for anyone, else free, else the first. */
export const surest = (lines: readonly Match[]): Match | undefined =>
  lines.find((line) => isFree(line) && line.service.audiences.includes("anyone")) ??
  lines.find(isFree) ??
  lines[0];

/** True where a source says that some number costs nothing, so that a phone without credit will do. */
export const isFree = ({ phones }: Match): boolean => phones.some(({ phone }) => phone.free === true);
