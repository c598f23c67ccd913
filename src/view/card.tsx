import type { Messages } from "../i18n/messages";
import type { CardModel, PhoneModel } from "./card-model";
import { Heading } from "./heading";

/** What a card needs besides its own model. */
export interface CardProps {
  readonly card: CardModel;
  readonly messages: Messages;
  readonly headingLevel: number;
  /** The first card shows its number large: most people call the first. */
  readonly lead: boolean;
  /** The card to try when nobody answers; absent on the last one. */
  readonly next: CardModel | undefined;
  readonly onNext: (key: string) => void;
}

/** One service: who helps, whom, where, on which numbers, and what a call leaves behind. */
export function Card({ card, messages, headingLevel, lead, next, onNext }: CardProps) {
  return (
    <li class={lead ? "card lead" : "card"} data-key={card.key} tabIndex={-1}>
      <Heading level={headingLevel} class="name" lang="cs" translate={false}>
        {card.title}
      </Heading>
      {card.organization && (
        <p class="fine" lang="cs" translate={false}>
          {card.organization}
        </p>
      )}
      <p class="fine">
        <span>{card.audiences}</span>
        {card.area && <span class="dot">{card.area}</span>}
      </p>
      <p lang={card.summary.lang}>{card.summary.text}</p>
      {card.phones.length === 0 && <p>{messages.noNumber}</p>}
      <ul class="phones">
        {card.phones.map((phone) => (
          <PhoneRow key={phone.href} phone={phone} />
        ))}
      </ul>
      {card.wait && <p lang={card.wait.lang}>{card.wait.text}</p>}
      {card.place && (
        <p class="fine" lang="cs" translate={false}>
          {card.place}
        </p>
      )}
      {card.links.map((link) => (
        <p class="fine" key={link.href}>
          <a href={link.href} rel="noreferrer noopener" referrerpolicy="no-referrer">
            {link.text}
          </a>
        </p>
      ))}
      {card.assurance && (
        <p class="fine">
          <span>{card.assurance}</span> <span>{messages.trace}</span>
        </p>
      )}
      {card.phones.length > 0 && next && (
        <p class="fine">
          <span>{messages.nobodyAnswers}</span>{" "}
          <button class="quiet" type="button" onClick={() => onNext(next.key)}>
            {messages.nextOption(next.title)}
          </button>
        </p>
      )}
    </li>
  );
}

function PhoneRow({ phone }: { phone: PhoneModel }) {
  return (
    <li class="phone">
      {phone.label && (
        <span class="fine" lang={phone.label.lang}>
          {phone.label.text}
        </span>
      )}
      <a class="number call" href={phone.href} translate={false}>
        {phone.text}
      </a>
      <span class={`state ${phone.state}`}>{phone.stateText}</span>
      {phone.notes.map((note) => (
        <span class="fine dot" key={note}>
          {note}
        </span>
      ))}
    </li>
  );
}
