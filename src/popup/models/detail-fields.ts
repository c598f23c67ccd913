import type { Messages } from "../../i18n/messages";
import type { FieldName, PopupMessages } from "../../i18n/popup-messages";
import { cardModel, type LinkModel } from "../../view/card-model";
import type { Match } from "../../view/results";
import type { Said, Times } from "../../view/say";

/** One field of a record besides its numbers; text and links of one field never stand both. */
export interface DetailField {
  readonly name: FieldName;
  readonly texts: readonly Said[];
  readonly links: readonly LinkModel[];
}

/** Every field that the record has, in the order in which a professional asks for them. */
export function detailFields(
  match: Match,
  times: Times,
  messages: Messages,
  texts: PopupMessages,
): readonly DetailField[] {
  const { organization, service } = match;
  const card = cardModel(match, times, messages);
  const own = (text: string): Said => ({ text, lang: messages.language });
  const czech = (text: string): Said => ({ text, lang: "cs" });
  const { note } = service.serviceArea;
  const mail = service.emails.map((address) => ({ href: `mailto:${address}`, text: address }));
  const fields: readonly DetailField[] = [
    said("summary", card.summary),
    said("audiences", ...service.audiences.map((audience) => own(messages.forAudience[audience]))),
    said("service_area", own(card.area || texts.areaUnknown), ...(note === undefined ? [] : [czech(note)])),
    said("wait", ...(card.wait ? [card.wait] : [])),
    linked("chats", service.chats.map(bare)),
    linked("emails", mail),
    linked("websites", service.websites.map(bare)),
    said(
      "locations",
      ...(card.place === undefined ? [] : [czech(card.place)]),
      ...(card.secretPlace === undefined ? [] : [own(card.secretPlace)]),
    ),
    said("kind", own(texts.kinds[service.kind])),
    said("operator", ...(organization.operator === undefined ? [] : [czech(organization.operator)])),
  ];
  return fields.filter((field) => field.texts.length + field.links.length > 0);
}

const said = (name: FieldName, ...texts: readonly Said[]): DetailField => ({ name, texts, links: [] });
const linked = (name: FieldName, links: readonly LinkModel[]): DetailField => ({ name, texts: [], links });
const bare = (href: string): LinkModel => ({
  href,
  text: href.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, ""),
});
