import type { ConflictRecord, OrganizationRecord } from "../records";
import { fold } from "./words";

/**
 * The addresses that an organization publishes for its public services, as people write them, the longest first. What
 * is told anyway may be repeated beside a secret service; a town alone may not, the secret house may be there as well.
 */
export const listToldPlaces = ({ services }: Pick<OrganizationRecord, "services">): readonly string[] =>
  services
    .filter(({ confidential }) => !confidential)
    .flatMap(({ locations = [] }) => locations)
    .flatMap(({ street, city, postal_code: code }) => {
      if (street === undefined) return [];
      const towns = code === undefined ? [city] : [`${code} ${city}`, city];
      return [...towns.flatMap((town) => [`${town}, ${street}`, `${street}, ${town}`]), street];
    })
    .toSorted((a, b) => b.length - a.length);

/** The text without those addresses; Dlouhá 55 is another house than Dlouhá 5. */
export const withoutToldPlaces = (text: string, places: readonly string[]): string =>
  places.reduce((left, place) => left.replaceAll(wholeWords(place), ";"), text);

const wholeWords = (place: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${place.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\p{L}\\d/])`, "gu");

/** The fields of a disagreement about places whose value is more than an address that is told anyway. */
export const listUntold = (
  { field, value_a, value_b }: ConflictRecord,
  places: readonly string[],
): readonly ("value_a" | "value_b")[] =>
  field === "locations"
    ? (["value_a", "value_b"] as const).filter((name) => isMore({ value_a, value_b }[name], places))
    : [];

/** Editors note in brackets where a value is from. */
const isMore = (value: string, places: readonly string[]): boolean =>
  /[a-z\d]/.test(fold(withoutToldPlaces(value, places)).replaceAll(/\([^)]*(?:seznam|web)[^)]*\)/g, ""));
