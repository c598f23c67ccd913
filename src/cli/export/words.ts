import type { Assurance, Location, Phone, Service } from "../../directory/model";
import { districtNumber, REGIONS } from "../../directory/regions";
import type { Kind } from "../../directory/vocabulary";
import { cs } from "../../i18n/cs";

/** What each kind of service is called in tables and taxonomies. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  emergency: "tísňová linka",
  helpline: "telefonická linka",
  crisis_centre: "krizové centrum",
  intervention_centre: "intervenční centrum",
  child_centre: "centrum pro děti",
  counselling_victims: "poradna",
  shelter: "azylové bydlení",
  violent_person_programme: "program pro lidi, kteří chtějí přestat ubližovat",
  foreigners_help: "pomoc cizincům",
  authority_child_protection: "úřad pro ochranu dětí",
  police: "policie",
  online_service: "pomoc po internetu",
  app: "aplikace",
};

/** Whom a service is for, in the words of its card. */
export const sayAudiences = ({ audiences }: Service): string =>
  audiences.map((audience) => cs.forAudience[audience]).join(", ");

/** Where a service works; empty when no source says. */
export function sayArea({ serviceArea }: Service): string {
  const districts = serviceArea.districts.map((slug) => cs.district(districtNumber(slug)));
  const regions = REGIONS.filter(({ code }) => serviceArea.regions.includes(code)).map(({ name }) => name.cs);
  const places = districts.length > 0 ? districts : regions;
  return [...places, ...(serviceArea.nationwide ? [cs.nationwide] : [])].join(", ");
}

/**
 * The places where a service may be visited. Every format asks here and nowhere else: a secret place has none, even
 * in a release that should never have carried one (DESIGN §1, rule 5).
 */
export const placesOf = ({ confidential, locations }: Service): readonly Location[] =>
  confidential ? [] : locations;

/** A place in one line, or that it is secret; empty when none is known. */
export function sayPlaces(service: Service): string {
  return service.confidential ? cs.secretPlace : placesOf(service).map(sayPlace).join("; ");
}

function sayPlace({ street, city, postalCode, note }: Location): string {
  const town = [postalCode, city].filter(Boolean).join(" ");
  return [[street, town].filter(Boolean).join(", "), note && `(${note})`].filter(Boolean).join(" ");
}

/** A day in full: `21. listopadu 2026`, in Prague. */
export const sayLongDate = (instant: number): string =>
  new Intl.DateTimeFormat("cs", { dateStyle: "long", timeZone: "Europe/Prague" }).format(instant);

/** A date of the directory, as exact as it is known: `2024`, `duben 2025`, `7. 4. 2025`. */
export function sayPartialDate(date: string): string {
  const [, month, day] = date.split("-");
  if (!month) return date;
  const parts: Intl.DateTimeFormatOptions = day
    ? { dateStyle: "medium" }
    : { year: "numeric", month: "long" };
  return new Intl.DateTimeFormat("cs", { ...parts, timeZone: "UTC" }).format(Date.parse(date));
}

/** Where a number comes from and whether anybody has called it. */
export const sayAssurance = ({ level, date }: Assurance): string =>
  cs.assurance[level](date && sayPartialDate(date));

/** How long people wait, with the day it was true. */
export const sayWait = ({ wait }: Service): string =>
  wait ? cs.wait(wait.text.cs, sayPartialDate(wait.date)) : "";

/** Names of languages by their BCP 47 tags. */
export function sayLanguages(tags: readonly string[]): string {
  const names = new Intl.DisplayNames("cs", { type: "language" });
  return tags.map((tag) => names.of(tag) ?? tag).join(", ");
}

/** Languages spoken on any number of a service, each once. */
export const languagesOf = (phones: readonly Phone[]): readonly string[] => [
  ...new Set(phones.flatMap(({ languages }) => languages)),
];
