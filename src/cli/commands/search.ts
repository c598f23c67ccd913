import { titleOf } from "../../coverage/cell";
import synonyms from "../../data/synonyms.yaml";
import { EMERGENCY_NUMBERS } from "../../directory/emergency";
import type { Directory, Organization, Service } from "../../directory/model";
import { phoneLink } from "../../directory/phone-number";
import { findPlace, type Place, REGIONS } from "../../directory/regions";
import { AUDIENCES, KINDS } from "../../directory/vocabulary";
import { openState } from "../../hours/open-state";
import { parseHours } from "../../hours/parse-hours";
import { toDocuments } from "../../search/documents";
import { buildIndexNow } from "../../search/index";
import { search as findServices } from "../../search/query";
import { defineCommand } from "../command";
import { chooseInstant, JSON_OPTION } from "../options";
import { findNearest } from "../nearest";
import { choosePlural, done, type Outcome, refused } from "../outcome";
import { type Checked, type Problem, refuse } from "../problem";
import { ENVELOPE_NAME, RELEASE_FOLDER } from "../release";
import { openRelease, type VerifiedRelease } from "../verified";

interface SearchWords {
  readonly dotaz: readonly string[];
  readonly region: string | undefined;
  readonly audience: string | undefined;
  readonly kind: string | undefined;
  readonly limit: number;
}

/** What the options leave of the directory. */
interface Filter {
  readonly place: Place | undefined;
  readonly audience: string | undefined;
  readonly kind: string | undefined;
}

interface Listing {
  readonly organization: Organization;
  readonly service: Service;
}

/**
 * `kos search`: what a client would answer to these queries, in its order. With `--json`
 * `{"ok","freshness","results":[{"query","ids"}],"emergency"}`; no hit is no failure. Exit code 2 where the directory is old.
 */
export const search = defineCommand({
  usage: "search <dotaz..>",
  describe: "najde v podepsaném adresáři, co lidé hledají",
  positionals: {
    dotaz: { type: "string", array: true, demandOption: true, describe: "co hledáte, víc slov v uvozovkách" },
  },
  options: {
    directory: {
      type: "string",
      default: `${RELEASE_FOLDER}/${ENVELOPE_NAME}`,
      describe: "podepsaný adresář",
    },
    region: { type: "string", describe: "jen pro kraj nebo městskou část Prahy: karlovarsky, praha-7" },
    audience: { type: "string", describe: "jen pro koho (child, senior…)" },
    kind: { type: "string", describe: "jen druh pomoci (helpline, shelter…)" },
    limit: { type: "number", default: 10, describe: "kolik nálezů nejvýš" },
    at: { type: "string", describe: "ke kterému času řadit podle otevření (jinak teď)" },
    ...JSON_OPTION,
  },
  examples: [
    ['search "linka pro děti" ospod', "dva dotazy, odpověď na každý zvlášť"],
    ['search "poradna Brno" --json', "jen čísla záznamů, pro stroje"],
  ],
  run: (words, world) => {
    const now = chooseInstant("at", words.at, world.clock());
    if (!now.ok) return refused(now, "");
    const filter = readFilter(words);
    if (!filter.ok) return refused(filter, "");
    const opened = openRelease(world, words.directory, now.value);
    return opened.ok ? answer(opened.value, words, filter.value, now.value) : refused(opened, "");
  },
});

function readFilter({ dotaz, region, audience, kind, limit }: SearchWords): Checked<Filter> {
  const place = region === undefined ? undefined : findPlace(region);
  const wantedPlace = "u --region kraj nebo městská část: karlovarsky, CZ041, praha-7";
  const faults = [
    ...(dotaz.every((query) => query.trim())
      ? []
      : [fault("E_QUERY", "aspoň jedno slovo v každém dotazu", "nic")]),
    ...(region === undefined || place ? [] : [fault("E_REGION", wantedPlace, region)]),
    ...checkName("E_AUDIENCE", "u --audience", audience, AUDIENCES),
    ...checkName("E_KIND", "u --kind", kind, KINDS),
    ...(Number.isInteger(limit) && limit > 0
      ? []
      : [fault("E_LIMIT", "u --limit celé číslo od jedné", String(limit))]),
  ];
  return faults.length > 0 ? refuse(...faults) : { ok: true, value: { place, audience, kind } };
}

const fault = (code: string, wanted: string, got: string): Problem => ({ code, wanted, got });

function checkName(
  code: string,
  where: string,
  typed: string | undefined,
  names: readonly string[],
): readonly Problem[] {
  if (typed === undefined || names.includes(typed)) return [];
  const nearest = findNearest(typed, names);
  return [fault(code, `${where} ${nearest ? `nejspíš ${nearest}` : `jedno z: ${names.join(", ")}`}`, typed)];
}

function answer({ loaded }: VerifiedRelease, words: SearchWords, filter: Filter, now: number): Outcome {
  const { directory, freshness } = loaded;
  const listings = listById(directory);
  const index = buildIndexNow(toDocuments(directory), synonyms);
  const options = {
    limit: words.limit,
    accepts: (id: string) => passes(listings.get(id), filter),
    openRank: (id: string) => rankOpen(listings.get(id), now),
  };
  const results = words.dotaz.map((query) => ({
    query,
    ids: findServices(index, query, options).map(({ id }) => id),
  }));
  const lines = results.flatMap(({ query, ids }) =>
    describeAnswer(
      query,
      ids.flatMap((id) => listings.get(id) ?? []),
    ),
  );
  const notice = freshness === "fresh" ? [] : ["Adresář je starý. Než někomu číslo dáte, ověřte ho."];
  return done(
    [...lines, ...notice],
    { ok: true, freshness, results, emergency: EMERGENCY_NUMBERS },
    notice[0] ? 2 : 0,
  );
}

const listById = ({ organizations }: Directory): ReadonlyMap<string, Listing> =>
  new Map(
    organizations.flatMap((organization) =>
      organization.services.map((service) => [service.id, { organization, service }] as const),
    ),
  );

function passes(listing: Listing | undefined, { place, audience, kind }: Filter): boolean {
  if (!listing) return false;
  const { serviceArea, audiences, kind: ownKind } = listing.service;
  const { nationwide, regions, districts } = serviceArea;
  const near = !place || nationwide || regions.includes(place.region);
  const inDistrict = !place?.district || districts.length === 0 || districts.includes(place.district);
  const forThem = audience === undefined || audiences.some((one) => one === audience);
  return near && inDistrict && forThem && (kind === undefined || ownKind === kind);
}

/** Open, unknown, closed, no number: the order of the cards. */
function rankOpen(listing: Listing | undefined, now: number): number {
  const ranks = (listing?.service.phones ?? []).map((phone) => {
    const text = phone.hours ?? listing?.service.hours;
    const hours = text === undefined ? undefined : parseHours(text);
    return hours?.ok ? { open: 0, unknown: 1, closed: 2 }[openState(hours.value, now).state] : 1;
  });
  return Math.min(3, ...ranks);
}

function describeAnswer(query: string, found: readonly Listing[]): readonly string[] {
  if (found.length === 0) {
    return [`„${query}“: nic takového neznáme. Hrozí nebezpečí? ${EMERGENCY_NUMBERS.join(", ")}`];
  }
  const count = `${found.length} ${choosePlural(found.length, "nález", "nálezy", "nálezů")}`;
  return [`„${query}“: ${count}`, ...found.map(describeHit)];
}

function describeHit(listing: Listing): string {
  const { service } = listing;
  const [phone] = service.phones;
  const { nationwide, regions } = service.serviceArea;
  const area = REGIONS.filter(({ code }) => regions.includes(code)).map(({ name }) => name.cs);
  const where = nationwide ? "celá ČR" : area.join(", ") || "odkud, to zdroj neříká";
  const number = phone ? phoneLink(phone.number).text : "bez telefonu";
  return `  ${titleOf(listing)} | ${number} | ${where}`;
}
