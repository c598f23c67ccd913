import type { Listing } from "../../../coverage/cell";
import type { Phone } from "../../../directory/model";
import { cs } from "../../../i18n/cs";
import { makeId, serviceId } from "../identity";
import { KIND_NAMES } from "../words";
import { asciiUrl } from "./addresses";
import { compact, type HsdsRecord } from "./record";

/**
 * Everything that HSDS 3.0 has no field for, as attributes: kind, audiences, that the place is secret, further web
 * addresses and chats, and where the facts come from (data-formats B, the table).
 */
export function hsdsAttributes({ organization, service }: Listing): readonly HsdsRecord[] {
  const owner: Owner = { id: serviceId(service.id), entity: "service" };
  const kind = service.kind;
  return [
    withTerm(owner, "service_type", term("kind", kind, KIND_NAMES[kind])),
    ...service.audiences.map((audience) =>
      withTerm(owner, "audience", term("audience", audience, cs.forAudience[audience])),
    ),
    ...(service.confidential
      ? [withTerm(owner, "confidential", term("place", "confidential_location", cs.secretPlace))]
      : []),
    ...service.websites.slice(1).map((url) => withValue(owner, "additional_url", asciiUrl(url))),
    ...service.chats.map((url) => withValue(owner, "chat", asciiUrl(url))),
    ...[...new Set(organization.sources.map(({ ref }) => ref))].map((ref) => withValue(owner, "source", ref)),
  ];
}

/**
 * How well a number is known, with the date in `value`: *assured* is said of a number that a person called, never of a
 * signature.
 */
export const hsdsAssurance = (id: string, { assurance: { level, date } }: Phone): HsdsRecord =>
  compact({
    ...withTerm(
      { id, entity: "phone" },
      "assurance",
      term("assurance", level, cs.assurance[level](undefined)),
    ),
    value: date,
  });

interface Owner {
  readonly id: string;
  readonly entity: string;
}

const withTerm = ({ id, entity }: Owner, type: string, taxonomyTerm: HsdsRecord): HsdsRecord => ({
  id: makeId(id, type, String(taxonomyTerm["code"])),
  link_id: id,
  link_type: type,
  link_entity: entity,
  taxonomy_term: taxonomyTerm,
});

const withValue = ({ id, entity }: Owner, type: string, value: string | undefined): HsdsRecord =>
  compact({ id: makeId(id, type, value ?? ""), link_id: id, link_type: type, link_entity: entity, value });

/** A term asks for a description; where there is nothing to add, the name is one. */
const term = (taxonomy: string, code: string, name: string): HsdsRecord => ({
  id: makeId("term", taxonomy, code),
  code,
  name,
  description: name,
  taxonomy: `kos:${taxonomy}`,
  language: "cs",
});
