import { titleOf } from "../coverage/cell";
import { phoneLink } from "../directory/phone-number";
import { districtNumber, REGIONS } from "../directory/regions";
import type { Assurance, Location, Phone, Service } from "../directory/model";
import { ASSURANCE_LEVELS } from "../directory/vocabulary";
import type { Messages } from "../i18n/messages";
import type { PhoneState } from "./phone-state";
import type { Match } from "./results";
import { nameLanguages, type Said, say, sayPartialDate, sayState, type Times } from "./say";

/** Everything one card shows, as plain text and links, so that what is on screen can be tested without a screen. */
export interface CardModel {
  /** Identity of the record: rows are keyed by it and never recycled for another one. */
  readonly key: string;
  readonly title: string;
  /** The organization, where the service has a name of its own. */
  readonly organization: string | undefined;
  readonly audiences: string;
  readonly area: string;
  readonly summary: Said;
  readonly phones: readonly PhoneModel[];
  /** Whom to call meanwhile where no number is known. */
  readonly instead: { readonly title: string; readonly phones: readonly PhoneModel[] } | undefined;
  readonly links: readonly LinkModel[];
  /** Addresses, in Czech. */
  readonly place: string | undefined;
  /** Stands where an address would, in the visitor's language. */
  readonly secretPlace: string | undefined;
  readonly wait: Said | undefined;
  /** Where the least sure of the numbers comes from and whether anybody has called it. */
  readonly assurance: string;
}

/** One number: text and target come from one value (DESIGN §1, rule 6). */
export interface PhoneModel {
  readonly text: string;
  readonly href: string;
  readonly label: Said | undefined;
  readonly state: PhoneState["state"];
  readonly stateText: string;
  readonly notes: readonly string[];
}

/** A way to get in touch that is not a call. */
export interface LinkModel {
  readonly href: string;
  readonly text: string;
}

const SHOWN_AUDIENCES = 3;

/** Turns a match into what its card says for an instant, in a language. */
export function cardModel(match: Match, times: Times, messages: Messages): CardModel {
  const { organization, service, phones, instead } = match;
  const name = titleOf(match);
  const [assurance = organization.assurance] = phones.map(({ phone }) => phone.assurance).sort(byDoubt);
  return {
    key: service.id,
    title: name,
    organization: name === organization.name ? undefined : organization.name,
    audiences: service.audiences
      .slice(0, SHOWN_AUDIENCES)
      .map((audience) => messages.forAudience[audience])
      .join(", "),
    area: sayArea(service, messages),
    summary: say(service.summary, messages),
    phones: phoneModels(match, times, messages),
    instead: instead && { title: titleOf(instead), phones: phoneModels(instead, times, messages) },
    links: [
      ...service.websites.map((href) => ({ href, text: `${messages.website}: ${hostOf(href)}` })),
      ...service.chats.map((href) => ({ href, text: `${messages.chat}: ${hostOf(href)}` })),
    ],
    place: service.confidential ? undefined : service.locations.map(sayLocation).join("; ") || undefined,
    secretPlace: service.confidential ? messages.secretPlace : undefined,
    wait: service.wait && sayWait(service.wait, messages),
    assurance: messages.assurance[assurance.level](
      assurance.date && sayPartialDate(assurance.date, messages),
    ),
  };
}

/** The least sure first: what a card says of its numbers has to hold for each, whichever answers at this hour. */
const byDoubt = (a: Assurance, b: Assurance): number => (sureness(a) < sureness(b) ? -1 : 1);
const sureness = ({ level, date = "" }: Assurance): string => `${ASSURANCE_LEVELS.indexOf(level)} ${date}`;

const phoneModels = ({ phones }: Match, times: Times, messages: Messages): readonly PhoneModel[] =>
  phones.map(({ phone, state }) => phoneModel(phone, state, times, messages));

function phoneModel(phone: Phone, state: PhoneState, times: Times, messages: Messages): PhoneModel {
  const notes: string[] = [];
  if (phone.free) notes.push(messages.free);
  const known = phone.hours !== undefined;
  if (phone.hoursNote !== undefined && !known) notes.push(messages.hoursNote(phone.hoursNote));
  notes.push(...sayLanguages(phone.languages, messages));
  return {
    ...phoneLink(phone.number),
    label: phone.label && say(phone.label, messages),
    state: state.state,
    stateText: sayState(state, times, messages),
    notes,
  };
}

function sayArea({ serviceArea }: Service, messages: Messages): string {
  const districts = serviceArea.districts.map((slug) => messages.district(districtNumber(slug)));
  const { language } = messages;
  const regions = REGIONS.filter(({ code }) => serviceArea.regions.includes(code)).map(
    ({ name }) => name[language],
  );
  const places = districts.length > 0 ? districts : regions;
  return [...(serviceArea.nationwide ? [messages.nationwide] : []), ...places].join(", ");
}

const sayLocation = ({ street, city, note }: Location): string =>
  [[street, city].filter(Boolean).join(", "), note && `(${note})`].filter(Boolean).join(" ");

function sayWait(wait: NonNullable<Service["wait"]>, messages: Messages): Said {
  const said = say(wait.text, messages);
  return { text: messages.wait(said.text, sayPartialDate(wait.date, messages)), lang: said.lang };
}

// On a Czech page it is news when somebody speaks another language; on any other page, what they speak at all.
function sayLanguages(tags: readonly string[], messages: Messages): readonly string[] {
  if (messages.language === "cs" && tags.every((tag) => tag === "cs")) return [];
  return [tags.length > 0 ? messages.languages(nameLanguages(tags, messages)) : messages.languagesUnknown];
}

const hostOf = (href: string): string => href.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/.*$/, "");
