import type { Card } from "../../guidance/model";
import { CardState } from "./card-state";
import { Filled } from "./filled";
import { Head } from "./head";
import { LawList } from "./law-list";
import { Points } from "./points";
import { asksForOffice, numbersOf } from "./numbers-of";
import type { Saying, Ways } from "./props";

interface CardViewProps extends Saying, Ways {
  readonly card: Card;
  readonly onBack: () => void;
}

/** One card whole: its sentences, how far to trust it, what it leans on and what is still open. */
export function CardView({ card, onBack, onCard, onNumbers, onCompetent, ...saying }: CardViewProps) {
  const { own, guidance } = saying;
  const other = otherHalf(card, guidance);
  return (
    <article class="guidance on-paper" aria-labelledby="guidance-title">
      <Head back={own.back} onBack={onBack}>
        <Filled text={card.title} {...saying} />
      </Head>
      <CardState card={card} {...saying} />
      <Points card={card} {...saying} />
      {other && (
        <button type="button" class="quiet" data-card={other.id} onClick={() => onCard(other.id)}>
          <Filled text={other.title} {...saying} />
        </button>
      )}
      <p class="actions">
        <button type="button" class="action" onClick={() => onNumbers(numbersOf(card.topic))}>
          {own.numbers}
        </button>
        {asksForOffice(card.topic) && (
          <button type="button" class="action" onClick={onCompetent}>
            {own.competent}
          </button>
        )}
        <button type="button" class="action" onClick={() => print()}>
          {own.print}
        </button>
      </p>
      {card.law.length > 0 && (
        <section>
          <h3>{own.law}</h3>
          <LawList ids={card.law} {...saying} />
        </section>
      )}
      {card.needsCheck.length > 0 && (
        <details class="doubts">
          <summary>{own.doubts(card.needsCheck.length)}</summary>
          <ul>
            {card.needsCheck.map((text) => (
              <li key={text}>
                <Filled text={text} {...saying} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="only-paper">{own.danger}</p>
    </article>
  );
}

/** To what one should do belongs what one should not, and the other way round. */
function otherHalf({ kind, situations }: Card, { cards }: Saying["guidance"]): Card | undefined {
  if (kind !== "do" && kind !== "dont") return undefined;
  const wanted = kind === "do" ? "dont" : "do";
  return cards.find((one) => one.kind === wanted && one.situations.some((each) => situations.includes(each)));
}
