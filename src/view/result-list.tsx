import { titleOf } from "../coverage/cell";
import type { Directory } from "../directory/model";
import { phoneLink } from "../directory/phone-number";
import type { Messages } from "../i18n/messages";
import { Card } from "./card";
import { cardModel } from "./card-model";
import { ladder } from "./ladder";
import { sayAsked } from "./later";
import { keepPair } from "./pairing";
import { type Choices, findHelp, type Gap, isNationalLine, type Match, surest } from "./results";
import { say } from "./say";
import { sayTraces } from "./traces";
import { useShown } from "./use-shown";

interface ResultListProps {
  /** What stands behind the chosen door, and nothing else. */
  readonly directory: Directory;
  readonly choices: Choices;
  readonly now: number;
  readonly limit: number;
  /** How many of them may stand there yet. */
  readonly cards: number;
  readonly headingLevel: number;
  readonly messages: Messages;
  /** Present in a folded box: shows the rest of the box instead of more cards. */
  readonly onUnfold: (() => void) | undefined;
}

/**
 * The answer to the three questions: what the region lacks, if it does, and the cards in order. What is spoken stands
 * in an element that stays: a new one with its text in it is not read out (embed-and-extension §3, 55).
 */
export function ResultList(props: ResultListProps) {
  const { choices, now, messages } = props;
  const { matches: fitting, gap } = findHelp(props.directory, choices);
  const isDoorChosen = choices.audience !== undefined && choices.audience !== "anyone";
  const matches = isDoorChosen ? fitting : keepPair(fitting, props.limit);
  return (
    <div class="results">
      <p class="fine" role="status">
        {choices.at > now ? (
          <span>{messages.atThatTime(sayAsked({ at: choices.at, now }, messages))}</span>
        ) : (
          <span>{messages.count(matches.length + (gap?.nearest.length ?? 0))}</span>
        )}
      </p>
      <Answer
        // Another choice is another list: nothing unfolded in the old one carries over.
        key={`${choices.audience} ${choices.place?.region} ${choices.place?.district}`}
        {...props}
        matches={matches}
        gap={gap}
      />
    </div>
  );
}

function Answer(
  props: ResultListProps & { readonly matches: readonly Match[]; readonly gap: Gap | undefined },
) {
  const { choices, messages, onUnfold, matches, gap } = props;
  const { limit, cards: ready } = props;
  const { list, shown, showMore, goTo } = useShown(matches, Math.min(limit, ready), onUnfold);
  const old = choices.nationalFirst === true && matches.some(isNationalLine);
  const nextOf = ladder([...(gap?.nearest ?? []), ...matches]);
  const cards = (some: readonly Match[], leads: boolean) => (
    <Cards {...props} matches={some} leads={leads} old={old} nextOf={nextOf} onNext={goTo} />
  );
  return (
    <div ref={list}>
      {old && <CallFirst {...{ matches, choices, messages }} />}
      {choices.audience === "violent_person" && <p>{messages.violentDoor}</p>}
      {gap && (
        <>
          <p class="notice">
            <GapText gap={gap} messages={messages} />
          </p>
          {gap.nearest.length > 0 && <p class="lead-in">{messages.nearest}</p>}
          {cards(gap.nearest.slice(0, ready), true)}
          {shown.length > 0 && <p class="lead-in">{messages.alsoHere}</p>}
        </>
      )}
      {cards(shown, !gap)}
      {shown.length < matches.length && ready >= limit && (
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

/** Where the data are old: the line that is least likely to have changed. */
function CallFirst(
  props: Pick<ResultListProps, "choices" | "messages"> & { readonly matches: readonly Match[] },
) {
  const { choices, messages } = props;
  const lines = props.matches.filter(isNationalLine);
  const own = lines.filter(({ service }) => service.audiences.some((one) => one === choices.audience));
  const match = surest(own) ?? surest(lines);
  const number = match?.phones.find(({ state }) => state.nonstop)?.phone.number;
  if (!match || number === undefined) return null;
  const { href, text } = phoneLink(number);
  return (
    <p class="lead-in" key={href}>
      <span>{`${messages.callFirst} `}</span>
      <span lang="cs" translate={false}>
        {`${titleOf(match)} `}
      </span>
      <a class="number" href={href} translate={false}>
        {text}
      </a>
    </p>
  );
}

function Cards(
  props: ResultListProps & {
    matches: readonly Match[];
    leads: boolean;
    old: boolean;
    nextOf: (from: Match) => Match | undefined;
    onNext: (key: string) => void;
  },
) {
  const { matches, choices, now, messages, headingLevel, leads, old, nextOf, onNext } = props;
  const { audience, at } = choices;
  return (
    <ul class="cards">
      {matches.map((match, index) => {
        const lead = leads && index === 0;
        const next = nextOf(match);
        return (
          <Card
            key={match.service.id}
            card={cardModel(match, { at, now }, messages)}
            messages={messages}
            headingLevel={headingLevel}
            lead={lead}
            old={old && !isNationalLine(match)}
            traces={sayTraces(match, lead, audience, messages)}
            next={next && { title: titleOf(next), go: () => onNext(next.service.id) }}
          />
        );
      })}
    </ul>
  );
}
