import { DROPPED } from "./edition";
import type {
  Absence,
  Assurance,
  Conflict,
  FieldAssurance,
  Localized,
  Location,
  Organization,
  Phone,
  Service,
  ServiceArea,
  Source,
  Withdrawn,
} from "./model";
import {
  boolean,
  dictionary,
  list,
  note,
  onlyWhen,
  oneOf,
  optional,
  optionalList,
  record,
  required,
  text,
} from "./read-fields";
import type { Reader } from "./read-fields";
import { PRAGUE_DISTRICTS, REGIONS } from "./regions";
import { ASSURANCE_LEVELS, AUDIENCES, KINDS } from "./vocabulary";

// E.164, or a short code of the national numbering plan.
const telephone = text(/^(\+[1-9]\d{6,14}|\d{3,6})$/, "a number in E.164 or a short code");
const webAddress = text(/^https?:\/\/\S+$/, "an http(s) address");
const date = text(/^\d{4}(-\d\d(-\d\d)?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD");
const region = oneOf(REGIONS.map(({ code }) => code));
const audience = oneOf(AUDIENCES);

const localized: Reader<Localized> = (value, place) => {
  const texts = dictionary(/^[a-z]{2,3}(-\w+)*$/, text())(value, place);
  return texts.cs ? (texts as Localized) : note(place, "a text in cs", { cs: "" });
};

const assurance = record<Assurance>(
  {
    level: required(oneOf(ASSURANCE_LEVELS)),
    date: optional(date),
    role: optional(text()),
    how: optional(text()),
  },
  { dropped: DROPPED.assurance },
);

const fieldAssurance = record<FieldAssurance>({
  field: required(text()),
  date: required(date),
  role: required(text()),
  how: required(text()),
});

const source = record<Source>({
  ref: required(text()),
  date: optional(date),
  fields: required(list(text())),
  note: optional(text()),
});

/** Required, but for a box edition, which has none. */
const sources = { ...required(list(source)), absent: Object.freeze([]) };

const phone = record<Phone>({
  number: required(telephone),
  label: optional(localized),
  hours: optional(text()),
  hoursNote: optional(text()),
  languages: optionalList(text()),
  free: optional(boolean),
  assurance: required(assurance),
});

const location = record<Location>(
  {
    street: optional(text()),
    city: required(text()),
    postalCode: optional(text()),
    note: optional(text()),
  },
  { dropped: DROPPED.locations },
);

const serviceArea = record<ServiceArea>(
  {
    nationwide: onlyWhen(true),
    regions: optionalList(region),
    districts: optionalList(oneOf(PRAGUE_DISTRICTS)),
    note: optional(text()),
  },
  { dropped: DROPPED.service_area },
);

const serviceFields = record<Service>(
  {
    id: required(text()),
    name: optional(text()),
    kind: required(oneOf(KINDS)),
    audiences: required(list(audience)),
    serviceArea: required(serviceArea),
    phones: optionalList(phone),
    emails: optionalList(text()),
    websites: optionalList(webAddress),
    chats: optionalList(webAddress),
    locations: optionalList(location),
    confidential: onlyWhen(true),
    hours: optional(text()),
    wait: optional(record({ text: required(localized), date: required(date) })),
    remote: onlyWhen(true),
    countsAsLocal: onlyWhen(false),
    instead: optional(text()),
    summary: required(localized),
    assured: optionalList(fieldAssurance),
  },
  { dropped: DROPPED.services },
);

// Rule 5 of the design holds here too: a secret place is never taken from a file, whoever signed it.
const service: Reader<Service> = (value, place) => {
  const read = serviceFields(value, place);
  return read.confidential && read.locations.length
    ? note(place, "no location, it is confidential", read)
    : read;
};

const conflict = record<Conflict>({
  field: required(text()),
  valueA: required(text()),
  valueB: required(text()),
  sourcesB: optionalList(text()),
  looksCurrent: required(oneOf(["a", "b", "both", "unknown"] as const)),
  why: required(text()),
});

/** Reads an element of `entries`. */
export const organization = record<Organization>(
  {
    id: required(text()),
    name: required(text()),
    operator: optional(text()),
    services: required(list(service)),
    assurance: required(assurance),
    sources,
    conflicts: optionalList(conflict),
  },
  { dropped: DROPPED.entries },
);

/** Reads an element of `absences`. */
export const absence = record<Absence>(
  {
    id: required(text()),
    region: required(region),
    audience: required(audience),
    statement: required(localized),
    sources,
  },
  { dropped: DROPPED.absences },
);

/** Reads an element of `withdrawn`. */
export const withdrawn = record<Withdrawn>(
  {
    tel: required(telephone),
    since: required<string | undefined>(date),
    reason: required<string | undefined>(text()),
  },
  { dropped: DROPPED.withdrawn },
);
