import { type Listing, titleOf } from "../../../coverage/cell";
import type { Organization, Phone, Service } from "../../../directory/model";
import { REGIONS } from "../../../directory/regions";
import { cs } from "../../../i18n/cs";
import { assuredDate } from "../assured-date";
import type { Edition } from "../edition";
import { makeId, serviceId } from "../identity";
import { languagesOf, placesOf, sayAssurance, sayAudiences, sayLanguages, sayWait } from "../words";
import { asciiEmail, asciiUrl } from "./addresses";
import { hsdsMetadata } from "./history";
import { compact, type HsdsRecord } from "./record";
import { hsdsSchedules } from "./schedules";
import { hsdsAssurance, hsdsAttributes } from "./taxonomy";

/**
 * One service with all that belongs to it, as an Open Referral client gets it from `GET /services/{id}`: valid
 * against HSDS 3.0 and, 3.1 being additive, against 3.1. A secret place has no location and no service_at_location.
 */
export function hsdsService(listing: Listing, edition: Edition): HsdsRecord {
  const { organization, service } = listing;
  const emails = service.emails.flatMap((address) => asciiEmail(address) ?? []);
  return compact({
    id: serviceId(service.id),
    organization_id: organizationId(organization),
    name: titleOf(listing),
    description: service.summary.cs,
    url: service.websites[0] && asciiUrl(service.websites[0]),
    email: emails[0],
    status: "active",
    wait_time: sayWait(service),
    eligibility_description: sayAudiences(service),
    assured_date: assuredDate(service),
    alert: edition.notices.join(" "),
    last_modified: new Date(edition.directory.issued).toISOString(),
    organization: hsdsOrganization(organization),
    phones: service.phones.map((phone, index) => hsdsPhone(phone, index, service)),
    contacts: emails.slice(1).map((email) => ({ id: makeId("contact", service.id, email), email })),
    schedules: hsdsSchedules(service),
    service_areas: hsdsAreas(service),
    service_at_locations: hsdsPlaces(service),
    languages: hsdsLanguages(languagesOf(service.phones), "service", service.id),
    attributes: hsdsAttributes(listing),
    metadata: hsdsMetadata(listing, edition),
  });
}

const organizationId = ({ id }: Organization): string => makeId("organization", id);

/** HSDS asks for a description; the legal body behind the name is what we know. */
const hsdsOrganization = (organization: Organization): HsdsRecord => ({
  id: organizationId(organization),
  name: organization.name,
  description: organization.operator ?? organization.name,
});

function hsdsPhone(phone: Phone, index: number, service: Service): HsdsRecord {
  const id = makeId("phone", service.id, index);
  return compact({
    id,
    service_id: serviceId(service.id),
    number: phone.number,
    type: "voice",
    description: [phone.label?.cs, phone.hours, phone.free && cs.free, sayAssurance(phone.assurance)]
      .filter(Boolean)
      .join(" – "),
    languages: hsdsLanguages(phone.languages, "phone", service.id, index),
    attributes: [hsdsAssurance(id, phone)],
  });
}

const hsdsLanguages = (
  tags: readonly string[],
  ...path: readonly (string | number)[]
): readonly HsdsRecord[] =>
  tags.map((code) => ({ id: makeId("language", ...path, code), name: sayLanguages([code]), code }));

/** The whole country is one area; a service whose area no source names has none. */
function hsdsAreas({ id, serviceArea }: Service): readonly HsdsRecord[] {
  const area = (name: string, extent: string): HsdsRecord => ({
    id: makeId("service_area", id, extent),
    service_id: serviceId(id),
    name,
    extent,
    extent_type: "text",
  });
  const regions = REGIONS.filter(({ code }) => serviceArea.regions.includes(code));
  return [
    ...(serviceArea.nationwide ? [area("Česko", "CZ")] : []),
    ...regions.map(({ name, code }) => area(name.cs, code)),
  ];
}

function hsdsPlaces(service: Service): readonly HsdsRecord[] {
  const [region, ...more] = REGIONS.filter(({ code }) => service.serviceArea.regions.includes(code));
  return placesOf(service).map((place, index) => {
    const id = makeId("location", service.id, index);
    const address = {
      id: makeId("address", service.id, index),
      location_id: id,
      address_1: place.street,
      city: place.city,
      state_province: region?.name.cs,
      postal_code: place.postalCode,
      country: "CZ",
      address_type: "physical",
    };
    // HSDS wants an address whole, region included; what we know of a partial one stays in the name.
    const complete = place.street && place.postalCode && region && more.length === 0;
    const location = compact({
      id,
      location_type: "physical",
      name: [place.street, place.city].filter(Boolean).join(", "),
      description: place.note,
      addresses: complete ? [address] : [],
    });
    return {
      id: makeId("at", service.id, index),
      service_id: serviceId(service.id),
      location_id: id,
      location,
    };
  });
}

/** What `GET /services` answers: the first and only page, in the directory's order. */
export const hsdsPage = (services: readonly HsdsRecord[]): HsdsRecord => ({
  total_items: services.length,
  total_pages: 1,
  page_number: 1,
  size: services.length,
  first_page: true,
  last_page: true,
  empty: services.length === 0,
  contents: services,
});
