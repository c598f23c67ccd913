import type { EditorsData } from "../records";
import { fold } from "./words";

/** A house whose address is secret, by the words people use for it; Ukrainian and Russian as `fold` reads them. */
const SECRET_HOUSE =
  /azyl|utajen|tajn|neverejn|ukryt|utocist|chranen\p{L}* (?:byd|byt|dum|dom)|bezpecn\p{L}* (?:byd|byt|dum|dom|ubyt)|krizov\p{L}* (?:byt|luzk|pobyt|ubyt)|shelter|refuge|safe house|frauenhaus|prytulo|prijut|ubezis|tam lanh/u;

/** Words that tell a secret house from a shelter with a public address. */
const SECRET =
  /utajen|tajn|neverejn|ukryt|chranen\p{L}* (?:byt|dum|dom)|secret|confidential|safe house|taem|sekret/u;

/** Whether a text is about a house of help whose place may be secret. */
export const speaksOfShelter = (text: string): boolean => SECRET_HOUSE.test(fold(text));

/** Whether an address is said to be where people live, though no house is named: beside a secret one it may be that. */
export const speaksOfLodging = (text: string): boolean =>
  /ubytov|bydl|pobyt|noclez|nocleh|lodging|housing/u.test(fold(text));

/** Whether a text is about a place that is secret for sure: it says so, or names the house. */
export function speaksOfSecret(text: string, names: readonly string[]): boolean {
  const folded = fold(text);
  return SECRET.test(folded) || names.some((name) => folded.includes(name));
}

/** The names of secret services, and of organizations that run nothing else, folded. */
export const listSecretNames = ({ organizations }: EditorsData): readonly string[] =>
  organizations
    .flatMap(({ value: { name, services } }) => {
      const secret = services.filter(({ confidential }) => confidential === true);
      const own = services.length === secret.length ? [name] : [];
      return [...own, ...secret.flatMap((service) => service.name ?? [])];
    })
    .map(fold)
    .filter((name) => name.length >= 5);
