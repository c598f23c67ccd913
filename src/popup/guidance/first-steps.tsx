import { fillIn } from "../../guidance/fill-in";
import type { Profession } from "../../guidance/vocabulary";
import { Points } from "./points";
import type { Saying } from "./props";

interface FirstStepsProps extends Saying {
  readonly profession: Profession | "";
  readonly onCard: (id: string) => void;
}

/** What somebody of a profession does first, in three steps; nothing while nobody said which. */
export function FirstSteps({ profession, onCard, ...saying }: FirstStepsProps) {
  const { guidance, own } = saying;
  const card =
    profession === ""
      ? undefined
      : guidance.cards.find(
          ({ topic, professions }) => topic === "first_steps" && professions.includes(profession),
        );
  if (!card) return null;
  return (
    <section class="first-steps">
      <h3>{own.firstSteps}</h3>
      <Points card={card} isShort {...saying} />
      <p class="fine">
        {card.status === "draft" && <span class="item">{own.unreviewed}</span>}
        <button type="button" class="quiet" onClick={() => onCard(card.id)}>
          {own.whole(fillIn(card.title, guidance))}
        </button>
      </p>
    </section>
  );
}
