import type { Card } from "../../guidance/model";
import { Filled } from "./filled";
import type { Saying } from "./props";

interface CardButtonsProps extends Saying {
  readonly title?: string;
  readonly cards: readonly Card[];
  readonly onCard: (id: string) => void;
}

/** Cards by their titles, each of which opens one. */
export function CardButtons({ title, cards, onCard, ...saying }: CardButtonsProps) {
  if (cards.length === 0) return null;
  return (
    <section>
      {title !== undefined && <h3>{title}</h3>}
      <ul class="cards">
        {cards.map((card) => (
          <li key={card.id}>
            <button type="button" class="quiet" data-card={card.id} onClick={() => onCard(card.id)}>
              <Filled text={card.title} {...saying} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
