import { type Listing, listings, titleOf } from "../../coverage/cell";
import type { Organization, Phone, Service } from "../../directory/model";
import { REGIONS } from "../../directory/regions";
import type { Kind } from "../../directory/vocabulary";
import { cs } from "../../i18n/cs";
import { assuredDate } from "./assured-date";
import type { Edition } from "./edition";
import type { Render } from "./format";
import { makeId, serviceId } from "./identity";
import { hoursOf, sayPhoneHours } from "./say-hours";
import { readWeek } from "../../hours/week";
import { writeClock } from "./write-clock";
import { KIND_NAMES, placesOf } from "./words";

type Node = Readonly<Record<string, unknown>>;

const CONTEXT = "https://schema.org";
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const AUTHORITIES: readonly Kind[] = ["emergency", "police", "authority_child_protection"];

/**
 * schema.org for search engines and for pages that describe one service: a file each, and all of them as one graph.
 * Never `EmergencyService`: it is a place and invites an address (data-formats B2).
 */
export const renderJsonLd: Render = (edition) => {
  const services = listings(edition.directory).map((listing) => ({
    slug: listing.service.id,
    node: describeService(listing, edition),
  }));
  const graph = { "@context": CONTEXT, "@graph": services.map(({ node }) => node) };
  return [
    { path: "services.jsonld", text: writeForHtml(graph) },
    ...services.map(({ slug, node }) => ({
      path: `services/${slug}.jsonld`,
      text: writeForHtml({ "@context": CONTEXT, ...node }),
    })),
  ];
};

/** JSON that can be pasted into a `<script>` element: no `<` can close it. */
const writeForHtml = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replaceAll("<", "\\u003c")}\n`;

function describeService(listing: Listing, edition: Edition): Node {
  const { organization, service } = listing;
  const reviewed = assuredDate(service);
  const government = AUTHORITIES.includes(service.kind);
  return {
    "@type": government ? "GovernmentService" : "Service",
    "@id": `urn:uuid:${serviceId(service.id)}`,
    name: titleOf(listing),
    description: service.summary.cs,
    serviceType: KIND_NAMES[service.kind],
    provider: describeProvider(organization, government),
    audience: service.audiences.map((audience) => ({
      "@type": "PeopleAudience",
      audienceType: cs.forAudience[audience],
    })),
    ...unlessEmpty("areaServed", describeArea(service)),
    ...unlessEmpty("availableChannel", describeChannels(service)),
    ...unlessEmpty("hoursAvailable", describeHours(service.hours)),
    ...(edition.notices.length > 0 ? { disambiguatingDescription: edition.notices.join(" ") } : {}),
    subjectOf: {
      "@type": "WebPage",
      dateModified: new Date(edition.directory.issued).toISOString(),
      ...(reviewed === undefined ? {} : { lastReviewed: reviewed }),
      citation: [...new Set(organization.sources.map(({ ref }) => ref))],
    },
  };
}

const describeProvider = ({ id, name, operator }: Organization, government: boolean): Node => ({
  "@type": government ? "GovernmentOrganization" : "Organization",
  "@id": `urn:uuid:${makeId("organization", id)}`,
  name,
  ...(operator === undefined ? {} : { legalName: operator }),
});

function describeArea({ serviceArea }: Service): readonly Node[] {
  const regions = REGIONS.filter(({ code }) => serviceArea.regions.includes(code));
  return [
    ...(serviceArea.nationwide ? [{ "@type": "Country", name: "Česko", identifier: "CZ" }] : []),
    ...regions.map(({ name, code }) => ({ "@type": "AdministrativeArea", name: name.cs, identifier: code })),
  ];
}

/** Every way to get in touch; a place only where it may be visited. */
function describeChannels(service: Service): readonly Node[] {
  const channel = (more: Node): Node => ({ "@type": "ServiceChannel", ...more });
  return [
    ...service.phones.map((phone) => channel({ servicePhone: describePhone(phone, service) })),
    ...[...service.websites, ...service.chats].map((url) => channel({ serviceUrl: new URL(url).href })),
    ...service.emails.map((email) =>
      channel({ servicePhone: { "@type": "ContactPoint", contactType: "e-mail", email } }),
    ),
    ...placesOf(service).map((place) =>
      channel({
        serviceLocation: {
          "@type": "Place",
          address: {
            "@type": "PostalAddress",
            ...(place.street === undefined ? {} : { streetAddress: place.street }),
            addressLocality: place.city,
            ...(place.postalCode === undefined ? {} : { postalCode: place.postalCode }),
            addressCountry: "CZ",
          },
        },
      }),
    ),
  ];
}

const describePhone = (phone: Phone, service: Service): Node => ({
  "@type": "ContactPoint",
  telephone: phone.number,
  contactType: phone.label?.cs ?? "telefon",
  description: sayPhoneHours(phone, service),
  ...(phone.free ? { contactOption: "https://schema.org/TollFree" } : {}),
  ...(phone.languages.length > 0 ? { availableLanguage: phone.languages } : {}),
  ...unlessEmpty("hoursAvailable", describeHours(hoursOf(phone, service))),
});

/** Hours that machines may take at their word; conditional ones are none. A closing before the opening is the next day's. */
function describeHours(hours: string | undefined): readonly Node[] {
  const week = readWeek(hours);
  if (!week || week.comments.length > 0) return [];
  const specification = (days: readonly string[], opens: string, closes: string): Node => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: days.map((day) => `${CONTEXT}/${day}`),
    opens,
    closes,
  });
  if (week.nonstop) return [specification(DAYS, "00:00", "23:59")];
  return week.rows.flatMap(({ days, spans }) =>
    spans.map(({ start, end }) =>
      specification(
        days.flatMap((day) => DAYS[day] ?? []),
        writeClock(start),
        end === 1440 ? "23:59" : writeClock(end),
      ),
    ),
  );
}

const unlessEmpty = (name: string, values: readonly unknown[]): Node =>
  values.length > 0 ? { [name]: values } : {};
