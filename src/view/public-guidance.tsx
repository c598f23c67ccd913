import type { PublicCard } from "../directory/model";
import type { Language } from "../directory/vocabulary";
import { isOver } from "../hours/last-day";
import { cardStateCs as own } from "../i18n/card-state";
import { keepDates } from "../i18n/keep-dates";
import type { Messages } from "../i18n/messages";
import { sayPartialDate } from "./say";

interface PublicGuidanceProps {
  /** What stands behind the chosen door: nothing behind the violent person's. */
  readonly cards: readonly PublicCard[];
  readonly now: number;
  readonly messages: Messages;
}

const CZECH: Language = "cs";

/**
 * What everybody may know besides numbers: the public cards of the guidance, each closed until somebody asks for it.
 * Readers of another language get none, because nobody has translated law. A card of numbers on paper has no room.
 */
export function PublicGuidance({ cards, ...saying }: PublicGuidanceProps) {
  const read = saying.messages.language === CZECH ? cards.filter(({ language }) => language === CZECH) : [];
  return (
    <div class="guide no-paper">
      {read.map((card) => (
        <Advice key={card.id} card={card} {...saying} />
      ))}
    </div>
  );
}

/** One card with how far to trust it; what is past its last day is struck through and says so, as in the extension. */
function Advice({ card, now, messages }: Omit<PublicGuidanceProps, "cards"> & { readonly card: PublicCard }) {
  const { title, points, stateOfLaw, reviewed } = card;
  const isOld = isOver(card.expires, now);
  const Text = isOld ? "s" : "span";
  return (
    <details>
      <summary>
        <Text>{keepDates(title)}</Text>
        {isOld && <span>{` (${own.verify})`}</span>}
      </summary>
      <p class="fine">
        {stateOfLaw && <span class="item">{own.stateOfLaw(sayPartialDate(stateOfLaw, messages))}</span>}
        <span class="item">
          {reviewed ? own.reviewed(reviewed.role, sayPartialDate(reviewed.on, messages)) : own.unreviewed}
        </span>
      </p>
      <ul>
        {points.map((point) => (
          <li key={point}>
            <Text>{keepDates(point)}</Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
