import type { Directory, Organization, Service } from "../../../src/directory/model";
import { ASSURANCE_LEVELS } from "../../../src/directory/vocabulary";
import { type LongTail, longTail } from "./long-tail";
import { pick, pickCommon, type Random, seededRandom } from "./random";
import { type Town, TOWNS } from "./towns";
import { DEEDS, HOURS, NAMES, NOTES, PEOPLE, type ServiceType, STREETS, TYPES } from "./words";

const SEED = 20_261_122;
const ISSUED = Date.UTC(2026, 10, 21);
const DAY = 86_400_000;

/** A directory that nobody may call, with what its services were made from. */
export interface Synthetic {
  readonly directory: Directory;
  /** By id of the service. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** What a service is and where: by this the right answers to a query are known. */
export interface Origin {
  readonly type: ServiceType;
  readonly town: Town;
}

/**
 * A Czech directory of as many services as are asked for, one to an organization: invented names, real towns, texts in
 * all cases, a long tail of rare words, numbers that are nobody's (+420 999 …). The same size and seed give the same
 * directory.
 */
export function syntheticDirectory(size: number, seed = SEED): Synthetic {
  const random = seededRandom(seed);
  const tail = longTail(seededRandom(seed + 1));
  const origins = new Map<string, Origin>();
  const organizations = Array.from({ length: size }, (_, index) => {
    const origin = { type: pick(TYPES, random), town: pickCommon(TOWNS, random) };
    const organization = makeOrganization(index, origin, random, tail);
    for (const { id } of organization.services) origins.set(id, origin);
    return organization;
  });
  const directory: Directory = {
    directoryId: "cz",
    epoch: 1,
    version: 1,
    release: "development",
    issued: ISSUED,
    reviewBy: ISSUED + 90 * DAY,
    expires: ISSUED + 180 * DAY,
    organizations,
    absences: [],
    withdrawn: [],
    publicGuidance: [],
  };
  return { directory, origins };
}

function makeOrganization(index: number, origin: Origin, random: Random, tail: LongTail): Organization {
  const id = `s-${index.toString(36)}`;
  const owner = pick(NAMES, random);
  const assurance = { level: pick(ASSURANCE_LEVELS, random) };
  return {
    id: `o-${id}`,
    name: `${owner}, z. s.`,
    services: [makeService(id, index, owner, origin, random, tail)],
    assurance,
    sources: [{ ref: "seed:synthetic", fields: ["phones"] }],
    conflicts: [],
  };
}

function makeService(
  id: string,
  index: number,
  owner: string,
  { type, town }: Origin,
  random: Random,
  tail: LongTail,
): Service {
  const number = `+420999${String(index).padStart(6, "0")}`;
  return {
    id,
    name: makeName(owner, type, town, random),
    kind: type.kind,
    audiences: type.audiences,
    serviceArea: { nationwide: random() < 0.02, regions: [town.region], districts: [] },
    phones: [{ number, languages: ["cs"], hours: pick(HOURS, random), assurance: { level: "sourced" } }],
    emails: [],
    websites: [`https://${id}.example/`],
    chats: [],
    locations: [{ street: `${pick(STREETS, random)} ${1 + Math.floor(random() * 99)}`, city: town.name }],
    confidential: false,
    hours: pick(HOURS, random),
    remote: false,
    countsAsLocal: true,
    summary: { cs: makeSummary(type, town, random, tail) },
    assured: [],
  };
}

function makeName(owner: string, { name }: ServiceType, town: Town, random: Random): string {
  const chance = random();
  if (chance < 0.5) return `${name} ${owner}`;
  return chance < 0.75 ? `${owner} – ${name.toLowerCase()} ${town.name}` : `${name} ${owner} ${town.name}`;
}

function makeSummary({ inflected }: ServiceType, town: Town, random: Random, tail: LongTail): string {
  const where =
    random() < 0.5 ? `Působíme ${town.locative} a okolí.` : `Jezdí k nám lidé z ${town.genitive}.`;
  const count = (least: number, spread: number): number => least + Math.floor(random() * spread);
  return [
    `${pick(DEEDS, random)} ${pick(PEOPLE, random)}.`,
    where,
    random() < 0.5 ? `Patříme mezi ${inflected[0]}.` : `${pick(DEEDS, random)}.`,
    pick(NOTES, random),
    `Věnujeme se také: ${tail.words(count(3, 5))}.`,
    `Obce: ${tail.villages(count(1, 4))}.`,
  ].join(" ");
}
