import { titleOf } from "../../coverage/cell";
import type { PhoneModel } from "../../view/card-model";
import { cardModel } from "../../view/card-model";
import type { Match } from "../../view/results";
import { nameLanguages, sayPartialDate } from "../../view/say";
import { provenanceOf } from "../models/provenance";
import { sayWeek } from "../models/say-week";
import { Origin } from "./origin";
import type { Words } from "./props";

interface PhonesProps extends Words {
  readonly match: Match;
  readonly onCopy: (number: string) => void;
}

/** Every number of a service with its hours, its languages, its price and whether anybody has called it. */
export function Phones({ match, onCopy, ...words }: PhonesProps) {
  const { messages, texts, times } = words;
  const { phones } = cardModel(match, times, messages);
  return (
    <>
      <ol class="phones">
        {match.phones.map(({ phone }, nth) => {
          const model = phones[nth];
          return (
            model && (
              <li key={phone.number}>
                <CallLine {...{ model, onCopy, texts }} nth={nth + 1} />
                <p class={`state ${model.state}`}>{model.stateText}</p>
                {model.label && <p lang={model.label.lang}>{model.label.text}</p>}
                <Hours hours={phone.hours ?? match.service.hours} {...words} />
                <p class="fine">
                  <span class="item">{sayFree(phone.free, texts)}</span>
                  <span class="item">{sayLanguages(phone.languages, words)}</span>
                  {phone.hoursNote !== undefined && (
                    <span class="item">{messages.hoursNote(phone.hoursNote)}</span>
                  )}
                </p>
                <p class="fine">
                  {messages.assurance[phone.assurance.level](
                    phone.assurance.date && sayPartialDate(phone.assurance.date, messages),
                  )}
                  {phone.assurance.role && ` · ${phone.assurance.role}`}
                  {phone.assurance.how && ` · ${phone.assurance.how}`}
                </p>
              </li>
            )
          );
        })}
      </ol>
      {match.organization.sources.length > 0 && (
        // Each number has said its own assurance.
        <Origin
          provenance={{ sources: provenanceOf(match, "phones", messages, texts).sources }}
          texts={texts}
        />
      )}
    </>
  );
}

/** Whom to call where no number is known; that line's own name and number. */
export function NoPhone(props: PhonesProps) {
  const { match, messages } = props;
  const { instead } = match;
  return (
    <>
      <p>
        {messages.noNumber} {instead && messages.callInstead}
      </p>
      {instead && (
        <>
          <p lang="cs" translate={false}>
            <strong>{titleOf(instead)}</strong>
          </p>
          <Phones {...props} match={instead} />
        </>
      )}
    </>
  );
}

function CallLine(props: {
  model: PhoneModel;
  nth: number;
  onCopy: (number: string) => void;
  texts: Words["texts"];
}) {
  const { model, nth, onCopy, texts } = props;
  return (
    <p class="call-line">
      <a class="call" href={model.href} translate={false} aria-label={`${texts.call} ${model.text}`}>
        {model.text}
      </a>
      <button type="button" class="action" onClick={() => onCopy(model.text)}>
        {texts.copy} <kbd>{nth}</kbd>
      </button>
    </p>
  );
}

function Hours({ hours, messages, texts }: Words & { hours: string | undefined }) {
  const week = sayWeek(hours, messages, texts);
  // Its state has said so already.
  if (!week || week.length === 1) return null;
  return (
    <dl class="week">
      {week.map(({ days, times }) => (
        <div key={days}>
          <dt>{days}</dt>
          <dd>{times}</dd>
        </div>
      ))}
    </dl>
  );
}

const sayFree = (free: boolean | undefined, texts: Words["texts"]): string =>
  free === undefined ? texts.freeUnknown : free ? texts.free : texts.paid;

const sayLanguages = (tags: readonly string[], { messages }: Words): string =>
  tags.length > 0 ? messages.languages(nameLanguages(tags, messages)) : messages.languagesUnknown;
