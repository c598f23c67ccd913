import type { Address, Maybe } from "./record";
import { foldText, tidy } from "./text";

/**
 * Under which names one place is known: its RÚIAN point, and its town with street and house number. Two addresses are one
 * place when they share any of them. An address of nothing but a town names no place.
 */
export function placeKeys(address: Maybe<Address>): readonly string[] {
  if (!address) return [];
  const { kodAdresnihoMista: code, obec } = address;
  const numbers = houseNumbers(address).join("/");
  const street = foldText(readStreet(address));
  return [
    ...(code ? [`code:${code}`] : []),
    ...(obec && numbers !== "" ? [`${obec.id}|${street}|${numbers}`] : []),
  ];
}

/** The street's name; villages have none. */
export const readStreet = ({ ulice }: Address): string => tidy(ulice?.nazev);

/** The descriptive and the orientation number, as they are written on the house. */
export const houseNumbers = ({ cisloDomovni, cisloOrientacni }: Address): readonly string[] =>
  [cisloDomovni ? String(cisloDomovni) : "", tidy(cisloOrientacni)].filter((number) => number !== "");
