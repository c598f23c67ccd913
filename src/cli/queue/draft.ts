import { phoneLink } from "../../directory/phone-number";
import { listFacts, phoneField } from "../assurance/facts";
import type { FoundService } from "../assurance/find-service";
import { findAssurance } from "../assurance/merge";
import type { AssuranceEntry } from "../records";

/** What has to be known before a draft may be published, as questions; a number that somebody assured is known. */
export function listUnknown(
  { organization, service }: FoundService,
  entries: readonly AssuranceEntry[],
): readonly string[] {
  const { conflicts = [], assurance } = organization.value;
  const { phones = [], emails = [], websites = [], chats = [], hours, service_area: area } = service;
  const facts = listFacts(service).filter((fact) => !findAssurance(entries, service.id, fact));
  const numbers = phones.filter(({ number }) => facts.some(({ field }) => field === phoneField(number)));
  const reachable = [phones, emails, websites, chats].some((ways) => ways.length > 0);
  const timeless = phones.some((phone) => (phone.hours ?? phone.hours_note ?? hours) === undefined);
  return [
    "funguje služba a chce být v adresáři?",
    ...(reachable ? [] : ["jak se s ní spojit?"]),
    ...numbers.map(({ number }) => `platí ${phoneLink(number).text}?`),
    ...(timeless ? ["kdy se dá volat?"] : []),
    ...(area.nationwide || area.regions ? [] : ["odkud mohou klienti být?"]),
    ...conflicts
      .filter(({ looks_current }) => looks_current === "unknown")
      .map(({ value_a, value_b }) => `platí „${value_a}“, nebo „${value_b}“?`),
    ...(assurance.note === undefined ? [] : [`poznámka editora: ${assurance.note}`]),
  ];
}
