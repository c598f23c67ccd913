import { fillIn } from "../../guidance/fill-in";
import type { Card } from "../../guidance/model";
import type { Saying } from "./props";

interface CardButtonsProps extends Saying {
  readonly title?: string;
  readonly cards: readonly Card[];
  readonly onCard: (id: string) => void;
}

/** Cards by their titles, each of which opens one. */
export function CardButtons({ title, cards, onCard, guidance }: CardButtonsProps) {
  if (cards.length === 0) return null;
  return (
    <section>
      {title !== undefined && <h3>{title}</h3>}
      <ul class="cards">
        {cards.map((card) => (
          <li key={card.id}>
            <button type="button" class="quiet" data-card={card.id} lang="cs" onClick={() => onCard(card.id)}>
              {fillIn(card.title, guidance)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
