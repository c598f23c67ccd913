import { type Listing, listings } from "../../coverage/cell";
import type { Directory } from "../../directory/model";
import { findPlace } from "../../directory/regions";
import type { SearchIndex } from "../../search/index";
import { search } from "../../search/query";
import { behindDoor } from "../../coverage/doors";
import { findHelp, type Gap, type Match, toMatch } from "../../view/results";
import { type Filters, passes } from "./filters";

/** Everything that may be shown under a choice of filters, before anybody has typed. */
export interface Offer {
  /** The directory behind the chosen door; nothing outside it is ever rendered. */
  readonly directory: Directory;
  readonly at: number;
  /** Services that fit audience and place, best first, by id. */
  readonly fitting: ReadonlyMap<string, Match>;
  /** All services behind the door, by id. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** Of the same services: 0 where a call is answered at the instant asked for, more where it is not. */
  readonly openRanks: ReadonlyMap<string, number>;
  readonly gap: Gap | undefined;
}

/** The answer to a query. */
export interface Found {
  readonly matches: readonly Match[];
  /** How many more there are that the filters leave out. */
  readonly hidden: number;
}

const OPEN_RANKS = { open: 0, unknown: 1, closed: 2 } as const;

const openRank = (match: Match | undefined): number => OPEN_RANKS[match?.phones[0]?.state.state ?? "closed"];

/** Prepares what filters allow; `at` is the instant that "open" is asked for, NaN where nobody knows what time it is. */
export function prepareOffer(whole: Directory, filters: Filters, at: number): Offer {
  const { audience } = filters;
  const directory = behindDoor(whole, audience);
  const place = findPlace(filters.place);
  const { matches, gap } = findHelp(directory, { audience, place, kinds: [], at });
  const inOrder = [...(gap?.nearest ?? []), ...matches];
  const fitting = new Map(inOrder.map((match) => [match.service.id, match]));
  const all = listings(directory);
  return {
    directory,
    at,
    fitting,
    listings: new Map(all.map((listing) => [listing.service.id, listing])),
    // Here and not with each key: a query may hit thousands.
    openRanks: new Map(all.map(({ service: { id } }) => [id, openRank(fitting.get(id))])),
    gap,
  };
}

/**
 * The services that answer a query, in the order of search; without a query those of the region, best first.
 * A query without an index finds nothing yet.
 */
export function findServices(
  offer: Offer,
  index: SearchIndex | undefined,
  query: string,
  filters: Filters,
): Found {
  if (!query.trim()) {
    const matches = [...offer.fitting.values()].filter((match) => passes(match, filters));
    return { matches, hidden: offer.fitting.size - matches.length };
  }
  if (!index) return { matches: [], hidden: 0 };
  const hits = search(index, query, {
    // Filters come after: what they leave may stand behind any number of better answers.
    limit: Infinity,
    accepts: (id) => offer.openRanks.has(id),
    openRank: (id) => offer.openRanks.get(id) ?? OPEN_RANKS.closed,
  });
  const matches = hits.flatMap(({ id }) => {
    const match = offer.fitting.get(id) ?? emergencyMatch(offer, id);
    return match && passes(match, filters) ? [match] : [];
  });
  return { matches, hidden: hits.length - matches.length };
}

/** One service of the offer, whether or not the filters leave it in the list. */
export function matchOf(offer: Offer, id: string): Match | undefined {
  const listing = offer.listings.get(id);
  return offer.fitting.get(id) ?? (listing && toMatch(listing, offer.at, offer.directory));
}

/** No filter narrows the emergency numbers: whoever asks for the police gets them anywhere. */
const emergencyMatch = (offer: Offer, id: string): Match | undefined =>
  offer.listings.get(id)?.service.kind === "emergency" ? matchOf(offer, id) : undefined;
