import { type Listing, titleOf } from "../../../coverage/cell";
import { EMERGENCY_NUMBERS } from "../../../directory/emergency";
import type { Phone, Service } from "../../../directory/model";
import { cs } from "../../../i18n/cs";
import type { Chosen } from "../choose";
import { sayPhoneHours } from "../say-hours";
import { sayArea } from "../words";

/** How many lines of text a sheet surely holds between its heading and its strips, measured on A4 with `sheet.css`. */
const LINES = 31;

/** How many characters surely fit on a line of the sheet, and on one beside a number. */
const CHARACTERS = 88;
const CHARACTERS_BESIDE = 56;

/** What a service takes besides its lines of text: a larger title, space around it, a line of small print with each number. */
const ROOM = { title: 1.15, around: 0.6, phone: 0.9, web: 1.2 };

/**
 * As many services as fit on one sheet, best first. A service is left out when all its numbers stand above already,
 * or when it has none and none is needed: paper has no links to tap.
 */
export function chooseRows({ own, others, gap }: Chosen): readonly Listing[] {
  const shown = new Set<string>(EMERGENCY_NUMBERS);
  let left = LINES - (gap ? countLines(gap.statement) + 1 : 0);
  return [...(gap?.nearest ?? []), ...own, ...others].filter((listing) => {
    const { phones, websites } = listing.service;
    const reachable =
      phones.length > 0 ? phones.some(({ number }) => !shown.has(number)) : websites.length > 0;
    const lines = countRow(listing);
    if (!reachable || lines > left) return false;
    left -= lines;
    for (const { number } of phones) shown.add(number);
    return true;
  });
}

/** The second line of a row: where the service works and what it does. */
export const describeRow = ({ service }: Listing): string =>
  [sayArea(service), service.confidential && cs.secretPlace, service.summary.cs].filter(Boolean).join(" · ");

/** What stands beside a number on the sheet. */
export const describePhone = (phone: Phone, service: Service): string =>
  [...new Set([phone.label?.cs, sayPhoneHours(phone, service), phone.free && cs.free])]
    .filter(Boolean)
    .join(" · ");

function countRow(listing: Listing): number {
  const { service } = listing;
  const beside = service.phones.map(
    (phone) => countLines(describePhone(phone, service), CHARACTERS_BESIDE) + ROOM.phone,
  );
  const contact = beside.length > 0 ? beside.reduce((sum, lines) => sum + lines) : ROOM.web;
  const title = countLines(titleOf(listing)) * ROOM.title;
  return title + countLines(describeRow(listing)) + contact + ROOM.around;
}

const countLines = (text: string, characters = CHARACTERS): number => Math.ceil(text.length / characters);
