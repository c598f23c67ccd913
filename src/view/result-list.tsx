import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Directory } from "../directory/model";
import type { Messages } from "../i18n/messages";
import { Card } from "./card";
import { cardModel } from "./card-model";
import { behindDoor } from "../coverage/doors";
import { type Choices, findHelp, type Gap, type Match } from "./results";
import { say, sayInstant } from "./say";

interface ResultListProps {
  readonly directory: Directory;
  readonly choices: Choices;
  readonly now: number;
  readonly limit: number;
  readonly headingLevel: number;
  readonly messages: Messages;
  /** Present in a folded box: shows the rest of the box instead of more cards. */
  readonly onUnfold: (() => void) | undefined;
}

/** The answer to the three questions: what the region lacks, if it does, and the cards in order. */
export function ResultList(props: ResultListProps) {
  const { choices, now, messages, onUnfold } = props;
  const [added, setAdded] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const firstNew = useRef<string | undefined>(undefined);
  const { matches, gap } = findHelp(behindDoor(props.directory, choices.audience), choices);
  const shown = matches.slice(0, props.limit + added);
  const goTo = (key: string) => focusCard(list.current, key);
  const showMore = () => {
    firstNew.current = matches[shown.length]?.service.id;
    if (onUnfold) onUnfold();
    else setAdded(added + props.limit);
  };
  // The button moves or goes away; whoever pressed it goes on at the first card it brought.
  useLayoutEffect(() => {
    if (firstNew.current) goTo(firstNew.current);
    firstNew.current = undefined;
  }, [shown.length]);
  const cards = (some: readonly Match[], leads: boolean) => (
    <Cards {...props} matches={some} leads={leads} onNext={goTo} />
  );
  return (
    <div class="results" ref={list}>
      <p class="fine" role="status">
        {choices.at === now ? (
          <span>{messages.count(matches.length + (gap?.nearest.length ?? 0))}</span>
        ) : (
          <span>{messages.atThatTime(sayInstant(choices.at, now, messages))}</span>
        )}
      </p>
      {choices.audience === "violent_person" && <p>{messages.violentDoor}</p>}
      {gap && (
        <>
          <p class="notice">
            <GapText gap={gap} messages={messages} />
          </p>
          {gap.nearest.length > 0 && <p class="lead-in">{messages.nearest}</p>}
          {cards(gap.nearest, true)}
          {shown.length > 0 && <p class="lead-in">{messages.alsoHere}</p>}
        </>
      )}
      {cards(shown, !gap)}
      {shown.length < matches.length && (
        <button class="more" type="button" onClick={showMore}>
          {onUnfold ? messages.moreOptions : messages.more}
        </button>
      )}
    </div>
  );
}

function GapText({ gap, messages }: { gap: Gap; messages: Messages }) {
  if (!gap.absence) return <span>{messages.noneFound(gap.region)}</span>;
  const statement = say(gap.absence.statement, messages);
  return <span lang={statement.lang}>{statement.text}</span>;
}

function Cards(
  props: ResultListProps & { matches: readonly Match[]; leads: boolean; onNext: (key: string) => void },
) {
  const { matches, choices, now, messages, headingLevel, leads, onNext } = props;
  const models = matches.map((match) => cardModel(match, { at: choices.at, now }, messages));
  return (
    <ul class="cards">
      {models.map((card, index) => (
        <Card
          key={card.key}
          card={card}
          messages={messages}
          headingLevel={headingLevel}
          lead={leads && index === 0}
          next={models.slice(index + 1).find(({ phones }) => phones.length > 0)}
          onNext={onNext}
        />
      ))}
    </ul>
  );
}

function focusCard(list: HTMLElement | null, key: string): void {
  const card = list?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  card?.focus();
}
