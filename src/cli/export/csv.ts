import { stringify } from "csv-stringify/sync";
import { type Listing, listings, titleOf } from "../../coverage/cell";
import { defuse } from "../../coverage/defuse";
import type { Phone } from "../../directory/model";
import { phoneLink } from "../../directory/phone-number";
import type { Edition } from "./edition";
import type { ExportFile, Render } from "./format";
import { hoursOf, sayPhoneHours } from "./say-hours";
import { KIND_NAMES, sayArea, sayAssurance, sayAudiences, sayLanguages, sayPlaces, sayWait } from "./words";

interface Row {
  readonly listing: Listing;
  /** Undefined in the one row of a service that has no number. */
  readonly phone: Phone | undefined;
}

interface Column {
  /** Name in the machine variant. */
  readonly name: string;
  /** Heading in the spreadsheet. */
  readonly heading: string;
  readonly cell: (row: Row, edition: Edition) => string;
  /** The machine variant, where it says the same in another way. */
  readonly raw?: (row: Row) => string;
}

const COLUMNS: readonly Column[] = [
  { name: "service_id", heading: "Záznam", cell: ({ listing }) => listing.service.id },
  { name: "service", heading: "Služba", cell: ({ listing }) => titleOf(listing) },
  { name: "organization", heading: "Organizace", cell: ({ listing }) => listing.organization.name },
  {
    name: "kind",
    heading: "Druh",
    cell: ({ listing }) => KIND_NAMES[listing.service.kind],
    raw: ({ listing }) => listing.service.kind,
  },
  {
    name: "audiences",
    heading: "Komu",
    cell: ({ listing }) => sayAudiences(listing.service),
    raw: ({ listing }) => listing.service.audiences.join(" "),
  },
  {
    name: "regions",
    heading: "Kde působí",
    cell: ({ listing }) => sayArea(listing.service),
    raw: ({ listing: { service } }) =>
      [...(service.serviceArea.nationwide ? ["CZ"] : []), ...service.serviceArea.regions].join(" "),
  },
  {
    name: "phone",
    heading: "Telefon",
    cell: ({ phone }) => (phone ? showNumber(phone.number) : ""),
    raw: ({ phone }) => phone?.number ?? "",
  },
  { name: "phone_label", heading: "Co je to za číslo", cell: ({ phone }) => phone?.label?.cs ?? "" },
  {
    name: "hours",
    heading: "Hodiny",
    cell: ({ phone, listing }) => (phone ? sayPhoneHours(phone, listing.service) : ""),
    raw: ({ phone, listing }) => (phone ? hoursOf(phone, listing.service) : listing.service.hours) ?? "",
  },
  {
    name: "free",
    heading: "Zdarma",
    cell: ({ phone }) => (phone?.free === undefined ? "" : phone.free ? "ano" : "ne"),
    raw: ({ phone }) => (phone?.free === undefined ? "" : String(phone.free)),
  },
  {
    name: "languages",
    heading: "Jazyky",
    cell: ({ phone }) => sayLanguages(phone?.languages ?? []),
    raw: ({ phone }) => (phone?.languages ?? []).join(" "),
  },
  { name: "emails", heading: "E-mail", cell: ({ listing }) => listing.service.emails.join(" ") },
  { name: "websites", heading: "Web", cell: ({ listing }) => listing.service.websites.join(" ") },
  { name: "chats", heading: "Chat", cell: ({ listing }) => listing.service.chats.join(" ") },
  { name: "place", heading: "Místo", cell: ({ listing }) => sayPlaces(listing.service) },
  { name: "wait", heading: "Čekání", cell: ({ listing }) => sayWait(listing.service) },
  { name: "summary", heading: "Popis", cell: ({ listing }) => listing.service.summary.cs },
  {
    name: "assurance",
    heading: "Odkud to víme",
    cell: ({ phone, listing }) => sayAssurance((phone ?? listing.organization).assurance),
    raw: ({ phone, listing }) => (phone ?? listing.organization).assurance.level,
  },
  { name: "release", heading: "Vydání", cell: (_row, { number, date }) => `${number}, ${date}` },
  { name: "notice", heading: "Upozornění", cell: (_row, { notices }) => notices.join(" ") },
];

/**
 * Two tables of the same rows, one row for each number: for a spreadsheet (UTF-8 with byte order mark, CRLF, nothing
 * that starts a formula) and for programs (RFC 4180 in UTF-8, numbers in E.164, codes instead of words).
 */
export const renderCsv: Render = (edition, { delimiter }) => {
  const rows = listings(edition.directory).flatMap(toRows);
  const spreadsheet = rows.map((row) => COLUMNS.map(({ cell }) => defuse(cell(row, edition))));
  const machine = rows.map((row) => COLUMNS.map(({ cell, raw }) => (raw ? raw(row) : cell(row, edition))));
  return [
    write("kontakty-tabulka.csv", [COLUMNS.map(({ heading }) => heading), ...spreadsheet], delimiter, true),
    write("kontakty-data.csv", [COLUMNS.map(({ name }) => name), ...machine], ",", false),
  ];
};

function toRows(listing: Listing): readonly Row[] {
  const { phones } = listing.service;
  return phones.length > 0 ? phones.map((phone) => ({ listing, phone })) : [{ listing, phone: undefined }];
}

/** Quoting and line ends of RFC 4180 are the library's; a lone CR it would leave bare, and a reader start a row there. */
const write = (
  path: string,
  rows: readonly (readonly string[])[],
  delimiter: string,
  bom: boolean,
): ExportFile => ({
  path,
  text: stringify(
    rows.map((row) => [...row]),
    { bom, delimiter, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  ),
});

/**
 * `(+420) 734 441 233`: spreadsheets read `+420734441233` as a sum, `00420…` loses its noughts, and a leading space
 * or apostrophe is dropped or shown, each by some program. Brackets make it a text everywhere, and people read it.
 */
const showNumber = (number: string): string =>
  number.startsWith("+420") ? `(+420) ${phoneLink(number).text}` : phoneLink(number).text;
