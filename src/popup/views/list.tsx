import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Loaded } from "../../directory/load";
import { cardModel } from "../../view/card-model";
import type { Match } from "../../view/results";
import { say } from "../../view/say";
import type { Found, Offer } from "../models/find";
import { useGoOn } from "../use-go-on";
import type { Words } from "./props";
import { Freshness } from "./freshness";
import { Row } from "./row";
import type { Marks } from "./use-marks";

/** What the list shows, and what can be done in it. */
export interface ListProps extends Words {
  readonly loaded: Loaded;
  readonly offer: Offer;
  readonly found: Found;
  /** Services to be shown first while nobody has typed. */
  readonly favourites: readonly Match[];
  /** What was asked for, in any words: another one is another list, and nothing unfolded in the old one carries over. */
  readonly question: string;
  readonly isTyped: boolean;
  /** Typed, but the index is not ready yet. */
  readonly isPreparing: boolean;
  readonly marks: Marks;
  readonly onOpen: (id: string) => void;
  readonly onClearFilters: () => void;
}

const AT_ONCE = 20;

/** Services in order: on the first screen those of the region, afterwards what the query finds. */
export function List(props: ListProps) {
  const { question, found, favourites, isTyped, texts, loaded, messages, times, onClearFilters } = props;
  const { list, limit, showMore } = useUnfolding(question);
  const goOn = useGoOn(() => list.current?.querySelector<HTMLElement>(".row"));
  const [active, setActive] = useState<string>();
  const others =
    favourites.length > 0 ? found.matches.filter((one) => !favourites.includes(one)) : found.matches;
  const shown = others.slice(0, limit);
  const ids = [...favourites, ...shown].map(({ service }) => service.id);
  const current = active !== undefined && ids.includes(active) ? active : ids[0];
  const rows = (matches: readonly Match[]) => (
    <Rows {...props} matches={matches} active={current} onActive={setActive} />
  );
  const left = others.length - shown.length;
  return (
    <div ref={list}>
      <Freshness {...{ loaded, messages }} now={times.now} />
      {!isTyped && <p class="intro">{texts.forProfessionals}</p>}
      <p class="fine count" role="status">
        {sayCount(props)}
      </p>
      <GapNotice {...props} />
      {favourites.length > 0 && <h2 class="part">{texts.favourites}</h2>}
      {rows(favourites)}
      {favourites.length > 0 && <h2 class="part">{texts.results}</h2>}
      {rows(shown)}
      {left > 0 && (
        <button class="more" type="button" onClick={() => showMore(others[limit]?.service.id)}>
          {texts.more(left)}
        </button>
      )}
      {found.hidden > 0 && (
        <p class="fine hidden-count">
          {texts.hidden(found.hidden)}{" "}
          <button
            class="quiet"
            type="button"
            onClick={() => {
              goOn();
              onClearFilters();
            }}
          >
            {texts.clearFilters}
          </button>
        </p>
      )}
    </div>
  );
}

/** How many rows are shown; `showMore` gets the first row that it will bring. */
function useUnfolding(question: string) {
  const list = useRef<HTMLDivElement>(null);
  const firstNew = useRef("");
  const [unfolded, setUnfolded] = useState({ question, limit: AT_ONCE });
  const limit = unfolded.question === question ? unfolded.limit : AT_ONCE;
  // The button moves or goes away; whoever pressed it goes on at the first row it brought.
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>(`.row[data-id="${firstNew.current}"]`)?.focus();
    firstNew.current = "";
  }, [limit]);
  const showMore = (id = ""): void => {
    firstNew.current = id;
    setUnfolded({ question, limit: limit + AT_ONCE });
  };
  return { list, limit, showMore };
}

function sayCount({ found, offer, loaded, isTyped, isPreparing, texts }: ListProps): string {
  if (isPreparing) return texts.preparing;
  if (found.matches.length > 0) return texts.count(found.matches.length);
  // What stands behind another door counts as nothing here, but it is there.
  const isWhole = found.hidden === 0 && offer.directory === loaded.directory;
  return isTyped && isWhole ? texts.noneFound : texts.noneFiltered;
}

/** A region that lacks help for an audience is a finding, whatever was typed. */
function GapNotice({ offer: { gap }, isTyped, messages }: ListProps) {
  if (!gap) return null;
  const statement = gap.absence && say(gap.absence.statement, messages);
  return (
    <p class="notice">
      <span lang={statement?.lang}>{statement?.text ?? messages.noneFound(gap.region)}</span>
      {!isTyped && gap.nearest.length > 0 && <strong> {messages.nearest}</strong>}
    </p>
  );
}

function Rows(
  props: ListProps & {
    matches: readonly Match[];
    active: string | undefined;
    onActive: (id: string) => void;
  },
) {
  const { matches, active, onActive, marks, messages, texts, times, onOpen } = props;
  if (matches.length === 0) return null;
  return (
    <ul class="rows">
      {matches.map((match) => {
        const { id } = match.service;
        return (
          <Row
            key={id}
            card={cardModel(match, times, messages)}
            texts={texts}
            isActive={id === active}
            isOnSheet={marks.sheet.includes(id)}
            isFavourite={marks.favourites.includes(id)}
            onOpen={() => onOpen(id)}
            onFocus={() => onActive(id)}
          />
        );
      })}
    </ul>
  );
}
