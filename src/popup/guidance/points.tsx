import type { Card, Point } from "../../guidance/model";
import { isOver } from "../../hours/last-day";
import { Filled } from "./filled";
import type { Saying } from "./props";
import { SourceList } from "./source-list";

interface PointsProps extends Saying {
  readonly card: Card;
  /** Where a list is a part of a page, the card itself has the sources. */
  readonly isShort?: boolean;
}

/** The sentences of a card: numbered first steps, then the rest; past its last day it says so wherever they stand. */
export function Points({ card, isShort = false, ...saying }: PointsProps) {
  const steps = card.points.filter(({ step }) => step);
  const others = card.points.filter(({ step }) => !step);
  const item = (point: Point) => (
    <li key={point.text}>
      <Filled text={point.text} {...saying} />
      {!isShort && <SourceList ids={point.sources} {...saying} />}
    </li>
  );
  return (
    <>
      {isOver(card.expires, saying.now) && <p class="notice">{saying.own.cardExpired}</p>}
      {steps.length > 0 && <ol class="steps">{steps.map(item)}</ol>}
      {others.length > 0 && !(isShort && steps.length > 0) && (
        <ul class={`points ${card.kind}`}>{others.map(item)}</ul>
      )}
    </>
  );
}
