import { type Listing, listings, titleOf } from "../../coverage/cell";
import { writeCard, writeNeutralCard } from "../../handover/vcard";
import type { Edition } from "./edition";
import type { Render } from "./format";
import { serviceId } from "./identity";
import { sayPhoneHours } from "./say-hours";
import { KIND_NAMES, sayArea, sayAssurance, sayAudiences } from "./words";

/**
 * Contact cards: a file for each service and all of them in one. With a neutral name, cards tell nothing but that
 * name and the numbers, and files are numbered, for a file's name is a trace as well.
 */
export const renderVCards: Render = (edition, { neutralName }) => {
  const services = listings(edition.directory);
  if (neutralName !== undefined) {
    return services
      .filter(({ service }) => service.phones.length > 0)
      .map(({ service }, index) => ({
        path: `kontakt-${index + 1}.vcf`,
        text: writeNeutralCard(neutralName, service.phones),
      }));
  }
  const cards = services.map((listing) => ({
    path: `services/${listing.service.id}.vcf`,
    text: describeCard(listing, edition),
  }));
  return [{ path: "kontakty.vcf", text: cards.map(({ text }) => text).join("") }, ...cards];
};

function describeCard(listing: Listing, edition: Edition): string {
  const { organization, service } = listing;
  const refs = new Set(organization.sources.map(({ ref }) => ref));
  return writeCard(service, service.phones, {
    uid: `urn:uuid:${serviceId(service.id)}`,
    name: titleOf(listing),
    organization: organization.operator ?? organization.name,
    categories: [KIND_NAMES[service.kind]],
    note: describeNote(listing, edition),
    country: "Česko",
    sources: [...refs].filter((ref) => /^https?:/.test(ref)),
    revised: edition.directory.issued,
  });
}

function describeNote({ service }: Listing, edition: Edition): string {
  const numbers = service.phones.map((phone) =>
    [phone.label?.cs, phone.number, sayPhoneHours(phone, service), sayAssurance(phone.assurance)]
      .filter(Boolean)
      .join(" – "),
  );
  const about = [sayAudiences(service), sayArea(service)].filter(Boolean).join(" · ");
  const age = `Údaje k ${edition.date}, ${edition.number}.`;
  return [service.summary.cs, about, ...numbers, age, ...edition.notices].join("\n");
}
