import type { Directory, Organization, Service } from "../directory/model";
import { REGIONS } from "../directory/regions";
import { ASSURANCE_LEVELS } from "../directory/vocabulary";
import { fold, splitWords } from "./fold";

/** What can be found: one service, with everything by which somebody may look for it. */
export interface SearchDocument {
  readonly id: string;
  readonly name: string;
  /** 0 is best; decides among documents that fit alike. */
  readonly assurance: number;
  /** Texts with what a word in them is worth, 2 to 14; the first word is worth the whole, others one less. */
  readonly fields: readonly (readonly [text: string, weight: number])[];
  /** Names of the places it serves. */
  readonly places: readonly string[];
  /** First letters of its names and places, folded: what people shorten them to. */
  readonly initials: readonly string[];
  /** Traits of the vocabulary: kind, audiences, `main:` audience, regions, `nationwide`. */
  readonly traits: readonly string[];
  /** Phone numbers, digits only, as people dial them at home. */
  readonly numbers: readonly string[];
}

/** Everything in a directory that people may look for; what search knows of the directory's shape stands here. */
export const toDocuments = (directory: Directory): readonly SearchDocument[] =>
  directory.organizations.flatMap((organization) =>
    organization.services.map((service) => toDocument(organization, service)),
  );

const TITLE = 14;
const ORGANIZATION = 12;
const OPERATOR = 8;
const TEXT = 7;

function toDocument(organization: Organization, service: Service): SearchDocument {
  const name = service.name ?? organization.name;
  const { regions, districts, nationwide } = service.serviceArea;
  const seats = service.confidential ? [] : service.locations;
  const best = service.phones.map(({ assurance }) => ASSURANCE_LEVELS.indexOf(assurance.level));
  return {
    id: service.id,
    name,
    assurance: -Math.max(ASSURANCE_LEVELS.indexOf(organization.assurance.level), ...best),
    fields: [
      [name, TITLE],
      [organization.name, ORGANIZATION],
      [organization.operator ?? "", OPERATOR],
      [service.summary.cs, TEXT],
      [service.phones.map(({ label }) => label?.cs ?? "").join(" "), TEXT],
      [seats.map(({ street }) => street ?? "").join(" "), TEXT],
    ],
    places: [
      ...seats.map(({ city }) => city),
      ...(service.confidential ? [] : districts.map((slug) => slug.replace("-", " "))),
      ...REGIONS.filter(({ code }) => regions.includes(code)).map((region) => region.name.cs),
    ],
    initials: [
      ...[name, organization.name, organization.operator ?? ""].flatMap(initialsOf),
      ...seats.flatMap(({ city }) => initialsOf(city)),
    ],
    traits: [
      service.kind,
      ...service.audiences,
      ...service.audiences.slice(0, 1).map((audience) => `main:${audience}`),
      ...regions,
      ...(nationwide ? ["nationwide"] : []),
      ...(service.phones.some(({ free }) => free) ? ["free"] : []),
    ],
    numbers: service.phones.map(({ number }) => number.replace(/^\+420/, "")),
  };
}

/**
 * `Bílý kruh bezpečí, z. s.` → `bk`, `bkb`: each length from two letters on, because nobody knows where people stop,
 * and with little words left out or not (`dtp` and `dp` for `Dům tří přání`).
 */
function initialsOf(text: string): readonly string[] {
  return text.split(NAME_PARTS).flatMap(initialsOfPart);
}

const NAME_PARTS = /,| [–-] |[():]/;

function initialsOfPart(text: string): readonly string[] {
  const words = splitWords(text).filter((word) => word.length > 1);
  const long = words.filter((word) => word.length > 3 || word !== word.toLowerCase());
  return [words, long].flatMap((some) => {
    const letters = fold(some.map((word) => word.charAt(0)).join(""));
    return some.slice(1).map((_, more) => letters.slice(0, more + 2));
  });
}
