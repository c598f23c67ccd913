import type { Card } from "../../guidance/model";
import { sayPartialDate } from "../../view/say";
import { Filled } from "./filled";
import type { Saying } from "./props";

/** How far a card can be trusted: who has read it, to which day its law is, how good its sources are. */
export function CardState({ card, ...saying }: Saying & { card: Card }) {
  const { own, messages } = saying;
  const { reviewed, reader, stateOfLaw, stateNote, confidence } = card;
  return (
    <div class="state-of-card">
      <p class={reviewed ? "fine" : "unread"}>
        {reviewed ? (
          own.reviewed(reviewed.role, sayPartialDate(reviewed.on, messages))
        ) : (
          <>
            <strong>{own.unreviewed}</strong> {reader === "expert" && own.expert}
          </>
        )}
      </p>
      <p class="fine">
        <span class="item">
          {stateOfLaw === undefined ? own.stateUnknown : own.stateOfLaw(sayPartialDate(stateOfLaw, messages))}
        </span>
        {stateNote !== undefined && (
          <span class="item">
            <Filled text={stateNote} {...saying} />
          </span>
        )}
        <span class="item">{own.confidence[confidence]}</span>
      </p>
    </div>
  );
}
