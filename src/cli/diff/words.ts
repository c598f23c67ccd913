import type { Assurance } from "../../directory/model";
import { phoneLink } from "../../directory/phone-number";
import { REGIONS } from "../../directory/regions";
import { cs } from "../../i18n/cs";
import { KIND_NAMES, sayLanguages, sayPartialDate } from "../export/words";

/** What fields are called, by their names in the model; one that is not named here is shown under its own name. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ name: "jméno", operator: "provozovatel", kind: "druh", audiences: "komu je", phones: "pořadí čísel" },
  ...{ "serviceArea.nationwide": "celá republika", "serviceArea.regions": "kraje" },
  ...{ "serviceArea.districts": "části Prahy", "serviceArea.note": "poznámka k území" },
  ...{
    emails: "e-maily",
    websites: "weby",
    chats: "chaty",
    locations: "místa",
    confidential: "utajené místo",
  },
  ...{
    hours: "hodiny",
    hoursNote: "hodiny podle zdroje",
    instead: "volat zatím",
    "wait.date": "čekání zjištěno",
    "wait.text": "čekání",
  },
  ...{
    remote: "odkudkoli",
    countsAsLocal: "počítá se jako místní pomoc",
    summary: "popis",
    label: "popisek",
  },
  ...{
    languages: "jazyky",
    free: "zdarma",
    assurance: "ověření",
    assured: "ověřené údaje",
    services: "pořadí služeb",
  },
  ...{ sources: "zdroje", conflicts: "spory zdrojů", statement: "sdělení", region: "kraj", audience: "komu" },
  ...{
    tel: "číslo",
    since: "od kdy",
    reason: "proč",
    id: "id",
    release: "druh vydání",
    directoryId: "adresář",
  },
  ...{ organizations: "pořadí organizací", absences: "pořadí mezer", withdrawn: "pořadí zrušených čísel" },
  ...{
    title: "nadpis",
    points: "věty",
    language: "jazyk",
    stateOfLaw: "stav práva k",
    "reviewed.on": "přečteno",
    "reviewed.role": "kdo četl",
    expires: "platí do",
    publicGuidance: "pořadí karet",
  },
};

/** Parts of sources, conflicts, places and assurances. */
const PARTS: Readonly<Record<string, string>> = {
  ...{
    ref: "zdroj",
    date: "datum",
    fields: "údaje",
    note: "poznámka",
    field: "údaj",
    role: "kdo",
    how: "jak",
  },
  ...{
    valueA: "jedna hodnota",
    valueB: "druhá hodnota",
    sourcesB: "zdroje druhé",
    looksCurrent: "platí spíš",
  },
  ...{ why: "proč", street: "ulice", city: "obec", postalCode: "PSČ", level: "úroveň" },
};

/** A field in Czech; texts in other languages than Czech say which. */
export function sayField(field: string): string {
  const [, base = field, language] = /^(.+)\.([a-z]{2,3}(?:-\w+)*)$/.exec(field) ?? [];
  const known = FIELDS[field];
  if (known !== undefined || language === undefined) return known ?? field;
  return `${FIELDS[base] ?? base}${language === "cs" ? "" : ` (${language})`}`;
}

/** One value of a field, in the words of the screen where it has words, otherwise as it stands. */
export function sayValue(field: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "ano" : "ne";
  if (typeof value === "object" && value !== null) {
    return field === "assurance" && isAssurance(value) ? sayAssurance(value) : sayParts(value);
  }
  const text = String(value);
  return CODES[field]?.(text) ?? text;
}

/** How well a number is known, with everything a signer may ask: who, how and when. */
function sayAssurance({ level, date, role, how }: Assurance): string {
  const when = date === undefined ? "" : ` ${sayDate(date)}`;
  if (level === "seed") return `neověřeno, jen původní seznam${when}`;
  if (level === "sourced") return `neověřeno, jen veřejný zdroj${when || " bez data"}`;
  const details = [role, how].filter(Boolean).join(", ");
  return `ověřil člověk${when}${details ? ` (${details})` : ""}`;
}

/** A release may carry a date such as 2026-13, which only looks like one. */
const sayDate = (date: string): string => (Number.isNaN(Date.parse(date)) ? date : sayPartialDate(date));

const isAssurance = (value: object): value is Assurance => "level" in value;

const CODES: Readonly<Record<string, (code: string) => string | undefined>> = {
  kind: (code) => find(KIND_NAMES, code),
  audiences: (code) => find(cs.forAudience, code),
  audience: (code) => find(cs.forAudience, code),
  "serviceArea.regions": sayRegion,
  region: sayRegion,
  languages: (code) => (/^[a-z]{2,3}$/.test(code) ? sayLanguages([code]) : code),
  tel: (number) => phoneLink(number).text,
  phones: (number) => phoneLink(number).text,
  release: (code) => (code === "publication" ? "ostré" : "zkušební"),
};

const find = (names: Readonly<Record<string, string>>, code: string): string | undefined => names[code];

function sayRegion(code: string): string | undefined {
  return REGIONS.find((region) => region.code === code)?.name.cs;
}

const sayParts = (value: object): string =>
  Object.entries(value)
    .filter(([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0))
    .map(([name, part]) => `${PARTS[name] ?? name}: ${Array.isArray(part) ? part.join(", ") : String(part)}`)
    .join("; ");
