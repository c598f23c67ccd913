import { titleOf } from "../../coverage/cell";
import { EMERGENCY_NUMBERS } from "../../directory/emergency";
import { phoneLink } from "../../directory/phone-number";
import type { HandoverCard } from "../../handover/card";
import { cardLines } from "../../handover/card-lines";
import type { CardText, ServiceLines } from "../../handover/write-text";
import type { HandoverMessages } from "../../i18n/handover-messages";
import { cardModel } from "../../view/card-model";
import type { Match } from "../../view/results";
import { sayDate, sayPartialDate } from "../../view/say";
import { numberLines } from "../models/contact-card";
import { sayFreshness } from "../views/freshness";
import type { Words } from "../views/props";
import type { HandoverProps } from "./props";

/** Everything that is passed on, in words; the text and the paper say the same. */
export function composeCard(card: HandoverCard, props: HandoverProps, own: HandoverMessages): CardText {
  const { loaded, matches, messages, texts, times } = props;
  const { directory } = loaded;
  const emergency = EMERGENCY_NUMBERS.map(
    (number) => `${phoneLink(number).text}\u00a0${messages.emergencyNames[number]}`,
  );
  return {
    title: own.title,
    date: sayDate(times.now, messages),
    lines: cardLines(card, own, (date) => sayPartialDate(date, messages)).map(({ label, text }) => ({
      label: own.labels[label],
      text,
    })),
    servicesTitle: own.parts.services,
    services: matches.map((match) => serviceLines(match, props)),
    closing: [
      `${messages.emergency} ${emergency.join(" · ")}`,
      ...(matches.length > 0 ? [texts.sheetAge(sayDate(directory.issued, messages))] : []),
      ...[sayFreshness(loaded, times.now, messages) ?? []].flat(),
      ...(directory.release === "development" ? [messages.development] : []),
      own.nowhere,
    ],
  };
}

/** A service on paper, where nobody can say "open now"; without a number the one to call instead. */
function serviceLines(match: Match, { messages, texts, times }: Words): ServiceLines {
  const { place, links, audiences, area } = cardModel(match, times, messages);
  const { instead } = match;
  const noNumber =
    `${messages.noNumber} ${instead ? `${messages.callInstead} ${titleOf(instead)}` : ""}`.trim();
  return {
    id: match.service.id,
    title: titleOf(match),
    lines: [
      [audiences, area].filter(Boolean).join(" · "),
      ...(match.phones.length === 0 ? [noNumber] : []),
      ...numberLines(match, times, messages, texts),
      ...(match.phones.length === 0 && instead ? numberLines(instead, times, messages, texts) : []),
      ...(place === undefined ? [] : [place]),
      ...links.map(({ text }) => text),
    ].filter(Boolean),
  };
}
