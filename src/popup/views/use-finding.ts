import { useMemo, useState } from "preact/hooks";
import type { Match } from "../../view/results";
import { instantAsked } from "../../view/later";
import type { Times } from "../../view/say";
import { useNow } from "../../view/use-now";
import { type Filters, startFilters } from "../models/filters";
import { findServices, type Found, matchOf, type Offer, prepareOffer } from "../models/find";
import type { PopupProps } from "./props";
import { useQuery } from "./use-query";

/** What is asked for, and what answers it. */
export interface Finding {
  readonly query: string;
  readonly isTyped: boolean;
  readonly filters: Filters;
  readonly setFilters: (filters: Filters) => void;
  readonly times: Times;
  readonly offer: Offer;
  readonly found: Found;
  /** Services by their ids, those left out that stand behind another door. */
  readonly matchesOf: (ids: readonly string[]) => readonly Match[];
}

/** Follows the query, the filters and the clock; `onType` hears of every change of the query. */
export function useFinding({ shell, read, loaded, index, clock }: PopupProps, onType: () => void): Finding {
  const now = useNow(clock);
  const query = useQuery(shell.field, onType);
  const [filters, setFilters] = useState(() => startFilters(read.settings));
  const at = instantAsked(filters.later, now);
  const offer = useMemo(
    () => prepareOffer(loaded.directory, filters, loaded.clockSuspect ? NaN : at),
    [loaded, filters, at],
  );
  const found = useMemo(() => findServices(offer, index, query, filters), [offer, index, query, filters]);
  return {
    query,
    isTyped: query.trim() !== "",
    filters,
    setFilters,
    times: { at, now },
    offer,
    found,
    matchesOf: (ids) => ids.flatMap((id) => matchOf(offer, id) ?? []),
  };
}
