import { type Listing, titleOf } from "../../../coverage/cell";
import type { Phone, Service } from "../../../directory/model";
import { cs } from "../../../i18n/cs";
import { sayPhoneHours } from "../say-hours";
import { sayArea, sayAssurance, sayAudiences, sayLanguages, sayPlaces, sayWait } from "../words";
import { CallLink } from "./parts";

/**
 * One service. E-mail addresses are left out, as in the box: a letter stays among the sent ones, and a page cannot
 * warn before somebody taps.
 */
export function Card({ listing }: { readonly listing: Listing }) {
  const { organization, service } = listing;
  const title = titleOf(listing);
  const place = sayPlaces(service);
  return (
    <li class="card">
      <h3>{title}</h3>
      <p class="fine">
        {[title !== organization.name && organization.name, sayAudiences(service), sayArea(service)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>{service.summary.cs}</p>
      {service.phones.length > 0 ? (
        <ul class="phones">
          {service.phones.map((phone) => (
            <PhoneRow key={phone.number} phone={phone} service={service} />
          ))}
        </ul>
      ) : (
        <p>{cs.noNumber}</p>
      )}
      <Links service={service} />
      {place && <p class="fine">{place}</p>}
      {service.wait && <p class="fine">{sayWait(service)}</p>}
    </li>
  );
}

/** A number with everything that is known of it; every number says itself how well it is known. */
function PhoneRow({ phone, service }: { readonly phone: Phone; readonly service: Service }) {
  const known = [
    phone.label?.cs,
    sayPhoneHours(phone, service),
    phone.free && cs.free,
    phone.languages.some((tag) => tag !== "cs") && cs.languages(sayLanguages(phone.languages)),
  ];
  return (
    <li>
      <CallLink number={phone.number} /> <span>{[...new Set(known)].filter(Boolean).join(" · ")}</span>
      <br />
      <small>{sayAssurance(phone.assurance)}</small>
    </li>
  );
}

function Links({ service }: { readonly service: Service }) {
  const links = [
    ...service.websites.map((href) => ({ href, text: `${cs.website}: ${hostOf(href)}` })),
    ...service.chats.map((href) => ({ href, text: `${cs.chat}: ${hostOf(href)}` })),
  ];
  if (links.length === 0) return null;
  return (
    <p class="links">
      {links.map(({ href, text }) => (
        <a key={text} href={href} rel="noreferrer noopener" target="_blank">
          {text}
        </a>
      ))}
    </p>
  );
}

const hostOf = (href: string): string => new URL(href).host.replace(/^www\./, "");
