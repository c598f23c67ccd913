import type { Directory, Organization, Service } from "../directory/model";
import { findRegion } from "../directory/regions";
import { ASSURANCE_LEVELS } from "../directory/vocabulary";
import { fold, splitWords } from "./fold";
import { remember } from "./remember";

/** What can be found: one service, with everything by which somebody may look for it. */
export interface SearchDocument {
  readonly id: string;
  readonly name: string;
  /** Less is better; decides among documents that fit alike. */
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

/**
 * Everything in a directory that people may look for; what search knows of the directory's shape stands here. One at
 * a time, because ten thousand at once are more memory than the index.
 */
export function* toDocuments({ organizations }: Directory): Generator<SearchDocument, void, void> {
  const shorten = remember(initialsOf);
  for (const organization of organizations)
    for (const service of organization.services) yield toDocument(organization, service, shorten);
}

const TITLE = 14;
const ORGANIZATION = 12;
const OPERATOR = 8;
const TEXT = 7;

function toDocument(
  organization: Organization,
  service: Service,
  shorten: typeof initialsOf,
): SearchDocument {
  const name = service.name ?? organization.name;
  const { regions, districts, nationwide } = service.serviceArea;
  const { audiences, confidential, phones } = service;
  const seats = confidential ? [] : service.locations;
  const cities = seats.map(({ city }) => city);
  const levels = [organization, ...phones].map(({ assurance }) => ASSURANCE_LEVELS.indexOf(assurance.level));
  return {
    id: service.id,
    name,
    assurance: -Math.max(...levels),
    fields: [
      [name, TITLE],
      [organization.name, ORGANIZATION],
      [organization.operator ?? "", OPERATOR],
      [service.summary.cs, TEXT],
      [phones.map(({ label }) => label?.cs).join(" "), TEXT],
      [seats.map(({ street }) => street).join(" "), TEXT],
    ],
    places: cities.concat(
      confidential ? [] : districts.map((slug) => slug.replace("-", " ")),
      regions.map((code) => findRegion(code).name.cs),
    ),
    initials: [name, organization.name, organization.operator ?? ""].concat(cities).flatMap(shorten),
    traits: [service.kind, `main:${audiences[0]}`].concat(
      audiences,
      regions,
      nationwide ? "nationwide" : [],
      phones.some(({ free }) => free) ? "free" : [],
    ),
    numbers: phones.map(({ number }) => number.replace(/^\+420/, "")),
  };
}

const NAME_PARTS = /,| [–-] |[():]/;

/**
 * `Bílý kruh bezpečí, z. s.` → `bk`, `bkb`: each length from two letters on, because nobody knows where people stop,
 * and with little words left out or not (`dtp` and `dp` for `Dům tří přání`).
 */
export function initialsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const part of text.split(NAME_PARTS)) {
    let all = "";
    let long = "";
    for (const word of splitWords(part)) {
      if (word.length < 2) continue;
      const letter = foldLetter(word.charAt(0));
      all += letter;
      if (word.length > 3 || word !== word.toLowerCase()) long += letter;
      found.push(all, long);
    }
  }
  return found.filter((letters) => letters.length > 1);
}

const foldLetter = remember(fold);
