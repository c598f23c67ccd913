import type { Directory, Organization, Service } from "../directory/model";
import { findRegion } from "../directory/regions";
import { ASSURANCE_LEVELS } from "../directory/vocabulary";
import { splitWords } from "./fold";

/** What can be found: one service, with everything by which somebody may look for it. */
export interface SearchDocument {
  readonly id: string;
  readonly name: string;
  /** Less is better; decides among documents that fit alike. */
  readonly assurance: number;
  /** Texts, the name first, with what a word in them is worth, 2 to 14; the first word is worth the whole, others one less. */
  readonly fields: readonly (readonly [text: string, weight: number])[];
  /** Names of the places it serves. */
  readonly places: readonly string[];
  /** First letters of its names and places as they are written: what people shorten them to. */
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
  for (const organization of organizations)
    for (const service of organization.services) yield toDocument(organization, service);
}

const TITLE = 14;
const ORGANIZATION = 12;
const OPERATOR = 8;
const TEXT = 7;

function toDocument(
  { name: owner, operator = "", assurance }: Organization,
  service: Service,
): SearchDocument {
  const { id, name = owner, kind, audiences, confidential, phones, summary, serviceArea } = service;
  const { regions, districts, nationwide } = serviceArea;
  const seats = confidential ? [] : service.locations;
  const places = seats.map(({ city }) => city);
  const initials = [name, owner, operator, ...places].flatMap(initialsOf);
  if (!confidential) for (const slug of districts) places.push(slug.replace("-", " "));
  for (const code of regions) places.push(findRegion(code).name.cs);
  const traits = [kind, `main:${audiences[0]}`, ...audiences, ...regions];
  if (nationwide) traits.push("nationwide");
  if (phones.some(({ free }) => free)) traits.push("free");
  const levels = phones.map((phone) => ASSURANCE_LEVELS.indexOf(phone.assurance.level));
  return {
    id,
    name,
    assurance: -Math.max(ASSURANCE_LEVELS.indexOf(assurance.level), ...levels),
    fields: [
      [name, TITLE],
      [owner, ORGANIZATION],
      [operator, OPERATOR],
      [summary.cs, TEXT],
      [phones.map(({ label }) => label?.cs).join(" "), TEXT],
      [seats.map(({ street }) => street).join(" "), TEXT],
    ],
    places,
    initials,
    traits,
    numbers: phones.map(({ number }) => number.replace("+420", "")),
  };
}

const NAME_PARTS = /,| [–-] |[():]/;

/**
 * `Bílý kruh bezpečí, z. s.` → `Bk`, `Bkb`: each length from two letters on, because nobody knows where people stop,
 * and with little words left out or not (`Dtp` and `Dp` for `Dům tří přání`).
 */
export function initialsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const part of text.split(NAME_PARTS)) {
    let all = "";
    let long = "";
    for (const word of splitWords(part)) {
      if (word.length < 2) continue;
      const letter = word.charAt(0);
      all += letter;
      if (word.length > 3 || word !== word.toLowerCase()) long += letter;
      if (all.length > 1) found.push(all);
      if (long.length > 1 && long !== all) found.push(long);
    }
  }
  return found;
}
