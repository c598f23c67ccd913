import { cardStateCs } from "../../../i18n/card-state";
import type { PublicCard } from "../../../directory/model";
import { cs } from "../../../i18n/cs";
import { keepDates } from "../../../i18n/keep-dates";
import type { Edition } from "../edition";
import { sayPartialDate } from "../words";

/**
 * The cards of the guidance that everybody may read, for every page but the violent person's (DESIGN §1, rule 5). A
 * page that nobody draws again cannot strike through what has expired, so each says its last day.
 */
export function Guidance({ edition }: { readonly edition: Edition }) {
  const cards = edition.directory.publicGuidance.filter(({ language }) => language === cs.language);
  if (cards.length === 0) return null;
  return (
    <section class="guide">
      {cards.map((card) => (
        <details key={card.id}>
          <summary>{keepDates(card.title)}</summary>
          <p class="fine">{keepDates(sayState(card))}</p>
          <ul>
            {card.points.map((point) => (
              <li key={point}>{keepDates(point)}</li>
            ))}
          </ul>
          <p class="fine">
            {SOURCES} {card.sources.join("; ")}
          </p>
        </details>
      ))}
    </section>
  );
}

const SOURCES = "Podle:";

function sayState({ stateOfLaw, reviewed, expires }: PublicCard): string {
  const law = stateOfLaw === undefined ? [] : [cardStateCs.stateOfLaw(sayPartialDate(stateOfLaw))];
  const read = reviewed
    ? cardStateCs.reviewed(reviewed.role, sayPartialDate(reviewed.on))
    : cardStateCs.unreviewed;
  return [...law, `platí do ${sayPartialDate(expires)}, potom ${cardStateCs.verify}`, read].join(" · ");
}
