import { phoneLink } from "../../directory/phone-number";
import { districtNumber, REGIONS } from "../../directory/regions";
import { AUDIENCES } from "../../directory/vocabulary";
import { cs } from "../../i18n/cs";
import type { AreaRecord, LocationRecord } from "../records";

/** The Czech name of a field of the log, with the number it belongs to: `hodiny čísla 999 000 001`. */
function nameField(field: string): string {
  const [name = "", number, detail] = field.split("/");
  if (number === undefined) return SERVICE_FIELDS[name] ?? name;
  return `${PHONE_FIELDS[detail ?? ""] ?? detail} ${phoneLink(number).text}`;
}

/** A field and its value as one phrase: `telefon 999 000 001`, `web: https://…`. */
export function sayFact({ field, said }: { readonly field: string; readonly said: string }): string {
  const name = nameField(field);
  return name.endsWith(said) ? name : `${name}: ${said}`;
}

const PHONE_FIELDS: Readonly<Record<string, string>> = {
  "": "telefon",
  label: "popis čísla",
  hours: "hodiny čísla",
  hours_note: "hodiny (slovy) čísla",
  languages: "jazyky čísla",
  free: "cena hovoru na číslo",
};

const SERVICE_FIELDS: Readonly<Record<string, string>> = {
  hours: "hodiny služby",
  audiences: "pro koho je",
  service_area: "odkud klienti mohou být",
  locations: "místo",
  websites: "web",
  emails: "e-mail",
  chats: "chat",
  wait: "čekání",
  summary: "popis služby",
};

/** Audiences in the words of the cards. */
export const sayAudiences = (words: readonly string[]): string =>
  words
    .flatMap((word) => AUDIENCES.filter((audience) => audience === word))
    .map((audience) => cs.forAudience[audience])
    .join(", ");

/** A place on one line. */
export function sayLocation({ street, city, note, ...rest }: LocationRecord): string {
  const place = [street, [rest.postal_code, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return note === undefined ? place : `${place} (${note})`;
}

/** Where clients may live, by the names of the regions. */
export function sayArea({ nationwide, regions = [], districts = [] }: AreaRecord): string {
  const names = regions.map((code) => REGIONS.find((region) => region.code === code)?.name.cs ?? code);
  const parts = districts.map((slug) => cs.district(districtNumber(slug)));
  return [...(nationwide ? [cs.nationwide] : []), ...names, ...parts].join(", ");
}

const DAYS: Readonly<Record<string, string>> = {
  Mo: "po",
  Tu: "út",
  We: "st",
  Th: "čt",
  Fr: "pá",
  Sa: "so",
  Su: "ne",
  PH: "svátky",
  off: "zavřeno",
};

/** Hours of the subset (src/hours) in words that can be read aloud. */
export const sayHours = (hours: string): string =>
  hours === "24/7"
    ? "nonstop, ve dne i v noci"
    : hours
        .replace(/\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off)\b/g, (word) => DAYS[word] ?? word)
        .replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, "–")
        .replace(/,(?=\S)/g, ", ");
