import { EMERGENCY_NUMBERS } from "../directory/emergency";
import { phoneLink } from "../directory/phone-number";
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
  /** Its data have expired, and there are lines that are less likely to have changed. */
  readonly old: boolean;
  /** What each way to this service leaves behind. */
  readonly traces: readonly string[];
  /** What to try when nobody answers or no number is known; absent where nothing is left. */
  readonly next: { readonly title: string; readonly go: () => void } | undefined;
}

/** One service: who helps, whom, where, on which numbers, and what a call leaves behind. */
export function Card({ card, messages, headingLevel, lead, old, traces, next }: CardProps) {
  return (
    <li class={`card${lead ? " lead" : ""}${old ? " old" : ""}`} data-key={card.key} tabIndex={-1}>
      <Heading level={headingLevel} class="name" lang="cs" translate={false}>
        {card.title}
      </Heading>
      {card.organization && (
        <p class="fine" lang="cs" translate={false}>
          {card.organization}
        </p>
      )}
      <p class="fine">
        <span class="item">{card.audiences}</span>
        {card.area && <span class="item">{card.area}</span>}
      </p>
      <p lang={card.summary.lang}>{card.summary.text}</p>
      {card.phones.length === 0 && <NoNumber {...{ card, messages }} />}
      <ul class="phones">
        {card.phones.map((phone) => (
          <PhoneRow key={phone.href} phone={phone} />
        ))}
      </ul>
      {card.wait && <p lang={card.wait.lang}>{card.wait.text}</p>}
      <WhereElse card={card} />
      <Afterwards {...{ card, traces, lead }} />
      <Next {...{ card, messages, next }} />
    </li>
  );
}

/** A missing number is said, and another one is offered where the directory names it. */
function NoNumber({ card: { instead }, messages }: Pick<CardProps, "card" | "messages">) {
  if (!instead) return <p>{messages.noNumber}</p>;
  return (
    <>
      <p>{messages.noNumber}</p>
      <p>{messages.callInstead}</p>
      <div class="instead" key={instead.title}>
        <p lang="cs" translate={false}>
          {instead.title}
        </p>
        <ul class="phones">
          {instead.phones.map((phone) => (
            <PhoneRow key={phone.href} phone={phone} />
          ))}
        </ul>
      </div>
    </>
  );
}

/** Ways to get there that are not a call. */
function WhereElse({ card }: Pick<CardProps, "card">) {
  if (!card.place && !card.secretPlace && card.links.length === 0) return null;
  return (
    <p class="fine">
      {card.place && (
        <span class="item" lang="cs" translate={false}>
          {card.place}
        </span>
      )}
      {card.secretPlace && <span class="item">{card.secretPlace}</span>}
      {card.links.map((link) => (
        <a
          class="item"
          key={link.href}
          href={link.href}
          rel="noreferrer noopener"
          referrerpolicy="no-referrer"
        >
          {link.text}
        </a>
      ))}
    </p>
  );
}

/** What a person should know beforehand: what stays behind afterwards, and how sure the number is. */
function Afterwards({ card, traces, lead }: Pick<CardProps, "card" | "traces" | "lead">) {
  return (
    <>
      {lead && <p class="fine">{traces.join(" ")}</p>}
      <p class="fine">
        {card.phones.length > 0 && <span class="item">{card.assurance}</span>}
        {!lead &&
          traces.map((trace) => (
            <span class="item" key={trace}>
              {trace}
            </span>
          ))}
      </p>
    </>
  );
}

/** The next step of the ladder; at its end it says so, and leaves danger to the emergency numbers. */
function Next({ card, messages, next }: Pick<CardProps, "card" | "messages" | "next">) {
  if (!next) {
    return (
      <p class="fine last">
        <span>{`${messages.lastOption} `}</span>
        <span>{`${messages.emergency} `}</span>
        <span class="together">
          {EMERGENCY_NUMBERS.slice(0, 2).map((number) => (
            <a class="number" key={number} href={phoneLink(number).href} translate={false}>
              {phoneLink(number).text}
            </a>
          ))}
        </span>
      </p>
    );
  }
  return (
    <p class="fine">
      {card.phones.length > 0 && <span>{messages.nobodyAnswers} </span>}
      <button class="quiet" type="button" onClick={next.go}>
        {messages.nextOption(next.title)}
      </button>
    </p>
  );
}

function PhoneRow({ phone }: { phone: PhoneModel }) {
  return (
    <li class="phone">
      <a class="number call" href={phone.href} translate={false}>
        {phone.text}
      </a>
      <div>
        <p class={`state ${phone.state}`}>{phone.stateText}</p>
        <p class="fine">
          {phone.label && (
            <span class="item" lang={phone.label.lang}>
              {phone.label.text}
            </span>
          )}
          {phone.notes.map((note) => (
            <span class="item" key={note}>
              {note}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
