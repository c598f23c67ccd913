import { districtNumber } from "../directory/regions";
import type { Audience, Kind } from "../directory/vocabulary";
import type { AccessFacts, CoverageMessages } from "./coverage-messages";

/** English. Translated from `coverage-cs.ts`. */
export const coverageEn: CoverageMessages = {
  language: "en",
  title: "Where help is missing",
  question: ({ audience, kind, access }) =>
    `Where there is ${kind ? KINDS[kind] : "help"} for ${FOR[audience]}${narrow(access)}`,
  finding: ({ missing, all }, { audience, kind, access }) => {
    const what = `${wanted(audience, kind)} for ${FOR[audience]}${narrow(access)}`;
    if (missing === 0) return `We found at least one ${what} in each of the ${all} regions.`;
    if (missing === all) return `We found no ${what} in any of the ${all} regions.`;
    return `In ${missing} of ${all} regions we found no ${what}.`;
  },
  reservations: ({ absent, remote, planned, unknown }) =>
    [
      absent > 0 && `In ${absent} of them another source confirms the gap.`,
      remote > 0 && `In ${remote} of them there is help from afar only.`,
      planned > 0 && `In ${planned} of them a service is planned; it does not exist yet.`,
      unknown > 0 && `In ${unknown} of them there is a service, but we do not know whether it fits.`,
    ]
      .filter(Boolean)
      .join(" "),
  states: {
    local: "local service",
    planned: "only planned so far",
    absent: "documented gap",
    remote: "from afar only",
    none: "nothing found",
  },
  mapKey: [
    "The figure says how many local services we found;",
    "with a question mark, of how many more we do not know.",
  ],
  tile: (name, abbreviation, figure, { state, districts, planned }) => {
    const more = [
      districts.length > 0 && coverageEn.onlyDistricts(districts),
      planned.length > 0 && coverageEn.planned(planned.map((plan) => plan.name)),
    ].filter(Boolean);
    return `${name} (${abbreviation}): ${[figure, coverageEn.states[state], ...more].join(", ")}.`;
  },
  columns: {
    region: "Region",
    state: "What there is",
    local: "Local",
    remote: "From afar",
    unknown: "Not known",
    nearest: "Nearest",
    records: "Records",
  },
  shortAudiences: {
    child: "children",
    adult_at_risk: "at risk",
    family: "families",
    violent_person: "hurting",
    adult_in_crisis: "in crisis",
    senior: "seniors",
    foreigner: "foreign",
    professional: "professionals",
    anyone: "anyone",
  },
  reasons: {
    remote: "from afar",
    nationwide: "for the whole country",
    neighbour: "neighbouring region",
    farther: "a region farther away",
  },
  nothingNear: "nothing elsewhere either",
  onlyDistricts: (districts) => `only ${districts.map(sayDistrict).join(", ")}`,
  planned: (names) => `planned: ${names.join(", ")}`,
  unplaced: (count) =>
    `Of ${count} ${count === 1 ? "service" : "services"} no source says where ${count === 1 ? "it works. It is" : "they work. They are"} counted in no region.`,
  headings: {
    records: "Records",
    remoteRecords: "Records: from afar, for the whole country",
    otherRecords: "Records for the comparison",
    absences: "Who confirms the gap",
    standards: "Against the minimum of the Council of Europe",
    method: "How this was computed",
  },
  standards: {
    shelter_places: ({ wanted: places }) =>
      `Family places in shelters: one per 10,000 inhabitants, so about ${count(places)}. How many there are, we do not know.`,
    shelter_in_region: ({ wanted: all, found, unsure }) =>
      `At least one shelter in each region: we know of one in ${count(found)} of ${count(all)} regions.${
        unsure.length > 0 ? ` Others (${unsure.length}) are in the directory without a region.` : ""
      }`,
    sexual_violence_centre: ({ wanted: centres }) =>
      `Sexual violence referral centres: one per 200,000 women, so ${
        centres === undefined ? "we do not know how many" : `about ${centres}`
      }. The directory has no such kind; how many there are, we do not know.`,
    national_helpline: ({ found, unsure }) =>
      found
        ? `A national helpline, day and night and free: ${found} by the records.`
        : `A national helpline, day and night and free: ${unsure.length > 0 ? "we are not sure" : "none found"}.`,
    programme_in_region: ({ found }) =>
      `Programmes for people who hurt others: we know of some in ${count(found)} regions. How many there should be, our source does not say.`,
  },
  population: ({ source, checked, rounded_to: rounded }) =>
    [
      `Inhabitants: ${source}${rounded ? `, rounded to ${rounded.toLocaleString("en")}` : ""}.`,
      ...(checked
        ? []
        : ["Nobody has compared the figures with their source yet; take them as an estimate."]),
    ].join(" "),
  method:
    "A computer counted this from the signed directory alone. A local service works in the region itself; a service for the whole country counts only from afar. Not found does not mean that a service does not exist. What a record does not say is not counted as yes.",
  assured: (called, all) =>
    all === 0
      ? "None of these services has a telephone number in the directory."
      : called === 0
        ? "Nobody has checked any of these numbers by phone yet."
        : `Somebody has checked ${called} of ${all} numbers by phone.`,
};

const FOR: Readonly<Record<Audience, string>> = {
  child: "children and teenagers",
  adult_at_risk: "people whom somebody hurts",
  family: "families with children",
  violent_person: "people who hurt others",
  adult_in_crisis: "adults in crisis",
  senior: "older people",
  foreigner: "foreigners",
  professional: "people who work with families",
  anyone: "anyone",
};

const KINDS: Readonly<Record<Kind, string>> = {
  emergency: "emergency line",
  helpline: "helpline",
  crisis_centre: "crisis centre",
  intervention_centre: "intervention centre",
  child_centre: "children's centre",
  counselling_victims: "advice centre",
  shelter: "sheltered housing",
  violent_person_programme: "programme",
  foreigners_help: "help for foreigners",
  authority_child_protection: "child protection authority",
  police: "police",
  online_service: "help online",
  app: "app",
};

function wanted(audience: Audience, kind: Kind | undefined): string {
  if (kind) return KINDS[kind];
  return audience === "violent_person" ? "programme" : "local service";
}

function narrow({ free, evening, weekend, language, reach, waitOver }: AccessFacts): string {
  const wishes = [
    free && "free",
    evening && "after 18:00 on a working day",
    weekend && "at the weekend",
    language !== undefined &&
      `in ${new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language}`,
    reach === "remote" && "from afar",
    reach === "on_site" && "in person",
    waitOver !== undefined && `with a wait of more than ${waitOver} weeks`,
  ].filter(Boolean);
  return wishes.length > 0 ? ` (${wishes.join(", ")})` : "";
}

const sayDistrict = (slug: string): string => `Prague ${districtNumber(slug)}`;

const count = (number: number | undefined): string =>
  number === undefined ? "an unknown number" : number.toLocaleString("en");
