import type { Phone, Service } from "../directory/model";

/** What a card says besides the record itself; every text comes from the caller, in the reader's language. */
export interface CardTexts {
  /** `urn:uuid:…`, so that importing a card again replaces the old one. */
  readonly uid: string;
  readonly name: string;
  readonly organization: string;
  readonly categories: readonly string[];
  /** Whom the service is for, hours of each number, how well it is known, the age of the data. */
  readonly note: string;
  readonly country: string;
  /** Where the facts come from; only web addresses. */
  readonly sources: readonly string[];
  /** When the release was issued, in milliseconds since 1970. */
  readonly revised: number;
}

/**
 * A contact card (vCard 4.0, RFC 6350) of a service with the numbers given, in that order of preference. A secret
 * place has no `ADR`. There is no property for opening hours, so they belong into the note.
 */
export function writeCard(service: Service, phones: readonly Phone[], texts: CardTexts): string {
  const languages = [...new Set(phones.flatMap((phone) => phone.languages))];
  const places = service.confidential ? [] : service.locations;
  return writeLines([
    "KIND:org",
    `UID:${uri(texts.uid)}`,
    `FN:${text(texts.name)}`,
    `ORG:${part(texts.organization)}`,
    ...phones.map(({ number }, index) => telephone(number, index + 1)),
    ...service.emails.map((address) => `EMAIL;TYPE=work:${text(address)}`),
    ...[...service.websites, ...service.chats].map((address) => `URL:${uri(address)}`),
    ...languages.map((tag) => `LANG:${text(tag)}`),
    ...places.map(
      ({ street = "", city, postalCode = "" }) =>
        `ADR;TYPE=work:${["", "", street, city, "", postalCode, texts.country].map(part).join(";")}`,
    ),
    ...(texts.categories.length > 0 ? [`CATEGORIES:${texts.categories.map(text).join(",")}`] : []),
    `NOTE:${text(texts.note)}`,
    ...texts.sources.map((address) => `SOURCE:${uri(address)}`),
    `REV:${timestamp(texts.revised)}`,
  ]);
}

/**
 * A card that tells nothing but a name somebody chose and the numbers: what may be safe on a phone that others look
 * into. It has no identifier either, because ours can be looked up in the published directory.
 */
export const writeNeutralCard = (name: string, phones: readonly Phone[]): string =>
  writeLines([`FN:${text(name)}`, ...phones.map(({ number }, index) => telephone(number, index + 1))]);

/**
 * An international number as `tel:` URI. A short code has no global form (RFC 3966 would ask for `phone-context`,
 * which address books show as part of the number), so it is the free text that RFC 6350 §6.4.1 allows.
 */
const telephone = (number: string, preference: number): string =>
  number.startsWith("+")
    ? `TEL;VALUE=uri;TYPE="voice,work";PREF=${preference}:tel:${uri(number)}`
    : `TEL;VALUE=text;TYPE="voice,work";PREF=${preference}:${text(number)}`;

const writeLines = (lines: readonly string[]): string =>
  ["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD"].map((line) => `${fold(line)}\r\n`).join("");

/** TEXT of RFC 6350 §4: these three cannot stand in it as they are, other control characters not at all. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\\,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** A part of a compound value, such as a street: only there a semicolon is escaped (RFC 6350 §3.4). */
const part = (value: string): string => text(value).replace(/;/g, "\\;");

/** A URI is not escaped (RFC 6350 §4.2), so what could end the line is left out. */
const uri = (value: string): string => value.replace(/[\p{Cc}\s]/gu, "");

const MOST_OCTETS = 75;

/** RFC 6350 §3.2: at most 75 octets to a line, never cut inside a character; the space that continues counts. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = countOctets(character.codePointAt(0) ?? 0);
    if (octets + size > MOST_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of a character in UTF-8 (RFC 3629 §3). */
function countOctets(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** RFC 6350 §4.3.5: `20261121T000000Z`. */
const timestamp = (instant: number): string =>
  new Date(instant)
    .toISOString()
    .replace(/\.\d{3}Z$/, "Z")
    .replace(/[-:]/g, "");
