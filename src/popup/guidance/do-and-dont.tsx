import { fillIn } from "../../guidance/fill-in";
import type { CardKind, Profession } from "../../guidance/vocabulary";
import { Points } from "./points";
import type { Saying } from "./props";

interface DoAndDontProps extends Saying {
  readonly profession: Profession | "";
  readonly onCard: (id: string) => void;
}

/** What to do and what not when a child has spoken, side by side: there is no time to read two cards then. */
export function DoAndDont({ profession, onCard, ...saying }: DoAndDontProps) {
  const { guidance, own } = saying;
  const of = (kind: CardKind) =>
    guidance.cards.find(
      (card) =>
        card.kind === kind &&
        card.situations.includes("child_confided") &&
        (profession === "" || card.professions.includes(profession)),
    );
  const [good, bad] = [of("do"), of("dont")];
  if (!good || !bad) return null;
  return (
    <section aria-labelledby="talk-title">
      <h3 id="talk-title">{own.talkTitle}</h3>
      <div class="side-by-side">
        {[good, bad].map((card) => (
          <div key={card.id}>
            <h4>{card === good ? own.doTitle : own.dontTitle}</h4>
            <Points card={card} isShort {...saying} />
            <p class="fine">
              {card.status === "draft" && own.unreviewed}{" "}
              <button type="button" class="quiet" onClick={() => onCard(card.id)}>
                {own.whole(fillIn(card.title, guidance))}
              </button>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
