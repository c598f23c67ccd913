import type { Directory } from "../../directory/model";
import { writeCard, writeNeutralCard } from "../../handover/vcard";
import type { Messages } from "../../i18n/messages";
import type { PopupMessages } from "../../i18n/popup-messages";
import { cardModel } from "../../view/card-model";
import type { Match } from "../../view/results";
import { sayDate, type Times } from "../../view/say";
import { serviceUuid } from "./identity";
import { sayWeekInLine } from "./say-week";

/** A file that is called the same for every service, because the name of a download stays in the browser. */
export const CARD_FILE = "kontakt.vcf";

/** The whole record as a contact card; a saved card cannot say "open now", so it has the hours of the week. */
export async function wholeCard(
  match: Match,
  directory: Directory,
  messages: Messages,
  texts: PopupMessages,
): Promise<string> {
  const { organization, service } = match;
  const times = { at: directory.issued, now: directory.issued };
  const { title, audiences, area, summary } = cardModel(match, times, messages);
  const note = [
    summary.text,
    [audiences, area].filter(Boolean).join(" · "),
    ...numberLines(match, times, messages, texts),
    messages.age(sayDate(directory.issued, messages)),
    ...(directory.release === "development" ? [messages.development] : []),
  ];
  return writeCard(
    service,
    match.phones.map(({ phone }) => phone),
    {
      uid: `urn:uuid:${await serviceUuid(service.id)}`,
      name: title,
      organization: organization.operator ?? organization.name,
      categories: [texts.kinds[service.kind]],
      note: note.filter(Boolean).join("\n"),
      country: texts.country,
      sources: organization.sources.map(({ ref }) => ref).filter((ref) => /^https?:/.test(ref)),
      revised: directory.issued,
    },
  );
}

/** Each number in one line: what it is for, the number, its hours of the week, and how well it is known. */
export function numberLines(
  match: Match,
  times: Times,
  messages: Messages,
  texts: PopupMessages,
): readonly string[] {
  const { phones } = cardModel(match, times, messages);
  return match.phones.map(({ phone }, nth) => {
    const hours = sayWeekInLine(phone.hours ?? match.service.hours, messages, texts);
    const label = phones[nth]?.label?.text;
    const assurance = texts.assurance[phone.assurance.level];
    return [label, phones[nth]?.text, hours, assurance].filter(Boolean).join(" – ");
  });
}

/** Only numbers under a name that says nothing. */
export const neutralCard = ({ phones }: Match, name: string): string =>
  writeNeutralCard(
    name,
    phones.map(({ phone }) => phone),
  );
