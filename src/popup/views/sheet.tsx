import { EMERGENCY_NUMBERS } from "../../directory/emergency";
import type { Loaded } from "../../directory/load";
import { phoneLink } from "../../directory/phone-number";
import { cardModel } from "../../view/card-model";
import type { Match } from "../../view/results";
import { sayDate, sayPartialDate } from "../../view/say";
import { sayWeekInLine } from "../models/say-week";
import { Freshness } from "./freshness";
import type { Words } from "./props";

interface SheetProps extends Words {
  readonly matches: readonly Match[];
  readonly loaded: Loaded;
}

/** What is printed and nothing else is: the chosen services under a title that says nothing. Unseen on screen. */
export function Sheet({ matches, loaded, ...words }: SheetProps) {
  const { messages, texts, times } = words;
  const { directory } = loaded;
  return (
    <section class="sheet" lang={messages.language}>
      <h2>{texts.sheetTitle}</h2>
      <p>
        {EMERGENCY_NUMBERS.map((number) => (
          <span key={number}>
            <b>{phoneLink(number).text}</b> {messages.emergencyNames[number]}
          </span>
        ))}
      </p>
      <Freshness {...{ loaded, messages }} now={times.now} />
      {matches.map((match) => (
        <Printed key={match.service.id} match={match} {...words} />
      ))}
      <p class="fine">{texts.sheetAge(sayDate(directory.issued, messages))}</p>
      {directory.release === "development" && <p class="fine">{messages.development}</p>}
    </section>
  );
}

/** On paper nobody can say "open now", so it has the hours of the week. */
function Printed({ match, ...words }: Words & { match: Match }) {
  const { messages, times } = words;
  const card = cardModel(match, times, messages);
  return (
    <div class="printed">
      <h3 lang="cs">{card.title}</h3>
      <p lang={card.summary.lang}>{card.summary.text}</p>
      {card.phones.length > 0 && <Numbers match={match} {...words} />}
      {card.phones.length === 0 && (
        <p>
          {messages.noNumber} {card.instead && `${messages.callInstead} ${card.instead.title}`}
        </p>
      )}
      {match.instead && <Numbers match={match.instead} {...words} />}
      {card.place !== undefined && <p lang="cs">{card.place}</p>}
      {card.secretPlace !== undefined && <p>{card.secretPlace}</p>}
      {card.links.map(({ href, text }) => (
        <p key={href}>{text}</p>
      ))}
    </div>
  );
}

function Numbers({ match, messages, texts, times }: Words & { match: Match }) {
  const { phones } = cardModel(match, times, messages);
  return (
    <ul>
      {match.phones.map(({ phone }, nth) => {
        const hours = sayWeekInLine(phone.hours ?? match.service.hours, messages, texts);
        return (
          <li key={phone.number}>
            <b>{phones[nth]?.text}</b> {phones[nth]?.label?.text} – {hours}
            {phone.free && `, ${texts.free}`}
            <br />
            <small>
              {messages.assurance[phone.assurance.level](
                phone.assurance.date && sayPartialDate(phone.assurance.date, messages),
              )}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
