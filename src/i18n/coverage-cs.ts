import { districtNumber } from "../directory/regions";
import type { Audience, Kind } from "../directory/vocabulary";
import type { AccessFacts, CoverageMessages } from "./coverage-messages";

/** Czech, the source of these texts. */
export const coverageCs: CoverageMessages = {
  language: "cs",
  title: "Kde pomoc chybí",
  question: ({ audience, kind, access }) =>
    `Kde je ${kind ? KINDS[kind].one : "pomoc"} pro ${FOR[audience]}${narrow(access)}`,
  finding: ({ missing, all }, { audience, kind, access }) => {
    const whom = `pro ${FOR[audience]}${narrow(access)}`;
    const what = `${wanted(audience, kind).none} ${whom}`;
    if (missing === 0)
      return `Ve všech ${all} krajích jsme našli aspoň ${wanted(audience, kind).some} ${whom}.`;
    if (missing === all) return `V žádném ze ${all} krajů jsme nenašli ${what}.`;
    return `${inNumber(missing)} ze ${all} krajů jsme nenašli ${what}.`;
  },
  reservations: ({ absent, remote, planned, unknown }) =>
    [
      absent > 0 && `${inNumber(absent)} z nich potvrzuje mezeru jiný zdroj.`,
      remote > 0 && `${inNumber(remote)} z nich pomáhá jen služba na dálku.`,
      planned > 0 && `${inNumber(planned)} z nich se služba plánuje, ještě není.`,
      unknown > 0 && `${inNumber(unknown)} z nich nějaká služba je, ale nevíme, jestli podmínky splňuje.`,
    ]
      .filter(Boolean)
      .join(" "),
  states: {
    local: "místní služba",
    planned: "zatím jen plán",
    absent: "doložená mezera",
    remote: "jen na dálku",
    none: "nic jsme nenašli",
  },
  mapKey: ["Číslo říká, kolik místních služeb jsme našli,", "číslo s otazníkem, u kolika dalších nevíme."],
  tile: (name, abbreviation, figure, { state, districts, planned }) => {
    const more = [
      districts.length > 0 && coverageCs.onlyDistricts(districts),
      planned.length > 0 && coverageCs.planned(planned.map((plan) => plan.name)),
    ].filter(Boolean);
    return `${name} (${abbreviation}): ${[figure, coverageCs.states[state], ...more].join(", ")}.`;
  },
  columns: {
    region: "Kraj",
    state: "Co tu je",
    local: "Místní",
    remote: "Na dálku",
    unknown: "Nevíme",
    nearest: "Nejblíž",
    records: "Záznamy",
  },
  shortAudiences: {
    child: "děti",
    adult_at_risk: "ohrožení",
    family: "rodiny",
    violent_person: "kdo ubl.",
    adult_in_crisis: "v krizi",
    senior: "senioři",
    foreigner: "cizinci",
    professional: "odborníci",
    anyone: "kdokoli",
  },
  reasons: {
    remote: "na dálku",
    nationwide: "pro celou ČR",
    neighbour: "sousední kraj",
    farther: "vzdálenější kraj",
  },
  nothingNear: "nic ani jinde",
  onlyDistricts: (districts) => `jen ${districts.map(sayDistrict).join(", ")}`,
  planned: (names) => `plánuje se: ${names.join(", ")}`,
  unplaced: (count) =>
    `U ${count} ${count === 1 ? "služby" : "služeb"} zdroj neříká, kde působí. Nepočítáme ${count === 1 ? "ji" : "je"} do žádného kraje.`,
  headings: {
    records: "Záznamy",
    remoteRecords: "Záznamy: na dálku, pro celou zemi",
    otherRecords: "Záznamy ke srovnání",
    absences: "Kdo mezeru potvrzuje",
    standards: "Srovnání s minimem Rady Evropy",
    method: "Jak jsme počítali",
  },
  standards: {
    shelter_places: ({ wanted: places }) =>
      `Místa pro rodiny v azylových domech: jedno na 10 000 obyvatel, tedy asi ${count(places)}. Kolik jich je, nevíme.`,
    shelter_in_region: ({ wanted: all, found, unsure }) =>
      `Aspoň jeden azylový dům v kraji: víme o něm ${inNumber(found ?? 0).toLowerCase()} ze ${count(all)} krajů.${
        unsure.length > 0 ? ` V adresáři bez kraje: ještě ${unsure.length}.` : ""
      }`,
    sexual_violence_centre: ({ wanted: centres }) =>
      `Centra po sexuálním násilí: jedno na 200 000 žen, tedy ${
        centres === undefined ? "neznámo kolik" : `asi ${centres}`
      }. Adresář takový druh nemá, kolik jich je, nevíme.`,
    national_helpline: ({ found, unsure }) =>
      found
        ? `Celostátní linka nonstop a zdarma: podle záznamů ${found}.`
        : `Celostátní linka nonstop a zdarma: ${unsure.length > 0 ? "nevíme jistě" : "nenašli jsme"}.`,
    programme_in_region: ({ found }) =>
      `Programy pro lidi, kteří ubližují: víme o nich ${inRegions(found)}. Kolik jich má být, náš zdroj neříká.`,
  },
  population: ({ source, checked, rounded_to: rounded }) =>
    [
      `Obyvatelé: ${source}${rounded ? `, zaokrouhleno na ${rounded.toLocaleString("cs")}` : ""}.`,
      ...(checked ? [] : ["Čísla zatím nikdo neporovnal se zdrojem, berte je jako odhad."]),
    ].join(" "),
  method:
    "Počítal počítač jen z podepsaného adresáře. Místní služba v kraji sama působí; služba pro celou zemi se počítá jen na dálku. „Nenašli jsme“ neznamená, že služba neexistuje. Co záznam neříká, nepočítáme jako ano.",
  assured: (called, all) =>
    all === 0
      ? "Žádná z těchto služeb nemá v adresáři telefon."
      : called === 0
        ? "Žádné z těchto čísel zatím člověk neověřil."
        : `Člověk ověřil ${called} z ${all} čísel.`,
};

const FOR: Readonly<Record<Audience, string>> = {
  child: "děti a dospívající",
  adult_at_risk: "lidi, kterým někdo ubližuje",
  family: "rodiny s dětmi",
  violent_person: "lidi, kteří ubližují",
  adult_in_crisis: "dospělé v krizi",
  senior: "seniory",
  foreigner: "cizince",
  professional: "lidi, kteří pracují s rodinami",
  anyone: "kohokoli",
};

/** Each kind as the subject, after "žádný" and after "aspoň". */
const KINDS: Readonly<Record<Kind, { readonly one: string; readonly none: string; readonly some: string }>> =
  {
    emergency: feminine("tísňová linka", "tísňovou linku"),
    helpline: feminine("telefonická linka", "telefonickou linku"),
    crisis_centre: neuter("krizové centrum"),
    intervention_centre: neuter("intervenční centrum"),
    child_centre: neuter("dětské centrum"),
    counselling_victims: feminine("poradna", "poradnu"),
    shelter: neuter("azylové bydlení"),
    violent_person_programme: { one: "program", none: "žádný program", some: "jeden program" },
    foreigners_help: feminine("služba pro cizince", "službu pro cizince"),
    authority_child_protection: { one: "OSPOD", none: "žádný OSPOD", some: "jeden OSPOD" },
    police: neuter("policejní oddělení"),
    online_service: feminine("služba po internetu", "službu po internetu"),
    app: feminine("aplikace", "aplikaci"),
  };

function feminine(one: string, accusative: string) {
  return { one, none: `žádnou ${accusative}`, some: `jednu ${accusative}` };
}

function neuter(one: string) {
  return { one, none: `žádné ${one}`, some: `jedno ${one}` };
}

/** Whoever hurts others is helped by programmes, whatever kind the record says. */
function wanted(
  audience: Audience,
  kind: Kind | undefined,
): { readonly none: string; readonly some: string } {
  if (kind) return KINDS[kind];
  if (audience === "violent_person") return KINDS.violent_person_programme;
  return { none: "žádnou místní službu", some: "jednu místní službu" };
}

function narrow({ free, evening, weekend, language, reach, waitOver }: AccessFacts): string {
  const wishes = [
    free && "zdarma",
    evening && "v pracovní den po 18. hodině",
    weekend && "o víkendu",
    language !== undefined && `jazyk: ${sayLanguage(language)}`,
    reach === "remote" && "na dálku",
    reach === "on_site" && "osobně",
    waitOver !== undefined && `s čekáním přes ${waitOver} ${weeks(waitOver)}`,
  ].filter(Boolean);
  return wishes.length > 0 ? ` (${wishes.join(", ")})` : "";
}

const weeks = (number: number): string =>
  number === 1 ? "týden" : number >= 2 && number <= 4 ? "týdny" : "týdnů";

const sayLanguage = (tag: string): string => new Intl.DisplayNames("cs", { type: "language" }).of(tag) ?? tag;

/** "V jednom", "ve dvou", "v pěti", "ve dvanácti": the preposition follows how the number is read aloud. */
const inNumber = (number: number): string =>
  `${/^(?:[2-4]|1[2-4]|2\d+)$/.test(String(number)) ? "Ve" : "V"} ${number}`;

const inRegions = (number = 0): string =>
  `${inNumber(number).toLowerCase()} ${number === 1 ? "kraji" : "krajích"}`;

const sayDistrict = (slug: string): string => `Praha ${districtNumber(slug)}`;

const count = (number: number | undefined): string =>
  number === undefined ? "neznámo kolik" : number.toLocaleString("cs");
