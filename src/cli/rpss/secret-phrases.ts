import type { Collected, SecretFacility } from "./collect";
import { houseNumbers, placeKeys, readStreet } from "./places";
import type { Address } from "./record";
import { foldText } from "./text";

/** A run of words that would give a secret place away. */
export interface Phrase {
  readonly words: readonly string[];
  /** What it is, in Czech, for the message; never the value. */
  readonly what: string;
  /**
   * Where it is a leak: `house` names the very house and `text` is rare enough, both in any text; `own` in texts of the
   * same service or provider only, because the words are common; `code` anywhere, also inside ids.
   */
  readonly scope: "house" | "text" | "own" | "code";
  readonly portalId: number;
  readonly ico: string;
  readonly town?: string;
}

const SYNONYMS: Readonly<Record<string, string>> = { nam: "namesti", tr: "trida", nabr: "nabrezi" };

/** Words of a text without accents, digits apart from letters, the usual words for streets in one spelling. */
export const splitText = (text: string): readonly string[] =>
  (foldText(text).match(/\p{L}+|\p{N}+/gu) ?? [])
    .filter((word) => !/^(?:ul|ulice|ulici)$/.test(word))
    .map((word) => SYNONYMS[word] ?? word);

/** Everything about secret places that the run met: streets, streets and towns with numbers, names and address points. */
export function listSecretPhrases(
  collected: Collected,
  towns: ReadonlyMap<string, string>,
): readonly Phrase[] {
  const keys = new Set(collected.secrets.flatMap(({ address }) => placeKeys(address)));
  const publicStreets = new Set(
    collected.publicStreets
      .filter((place) => !place.keys.some((key) => keys.has(key)))
      .map(({ street }) => foldText(street)),
  );
  const publicNames = [...collected.publicNames.values()].join("\n");
  return collected.secrets.flatMap((secret) => [
    ...(secret.address ? phrasesOfPlace(secret, secret.address, publicStreets, towns) : []),
    ...phrasesOfName(secret, collected.publicNames.get(secret.ico) ?? "", publicNames),
  ]);
}

// „Tajná 7“, „Tajná č. 7“, „Tajná č. p. 7“.
const BETWEEN: readonly (readonly string[])[] = [[], ["c"], ["cp"], ["c", "p"], ["cislo"]];

function phrasesOfPlace(
  { portalId, ico }: SecretFacility,
  address: Address,
  publicStreets: ReadonlySet<string>,
  towns: ReadonlyMap<string, string>,
): readonly Phrase[] {
  const owner = { portalId, ico, ...(address.obec ? { town: address.obec.id } : {}) };
  const street = splitText(readStreet(address));
  const town = splitText(towns.get(address.obec?.id ?? "") ?? "");
  const numbers = houseNumbers(address).map(splitText);
  const code = address.kodAdresnihoMista;
  const withNumbers = (words: readonly string[]) =>
    numbers.flatMap((number) => BETWEEN.map((between) => [...words, ...between, ...number]));
  const rare = !publicStreets.has(foldText(readStreet(address)));
  const phrases: readonly (readonly [Phrase["scope"], string, readonly (readonly string[])[]])[] = [
    ["house", "ulice a číslo", street.length > 0 ? withNumbers(street) : []],
    [rare ? "text" : "own", "ulice", street.length > 0 ? [street] : []],
    [
      street.length > 0 ? "own" : "house",
      "obec a číslo",
      town.length > 0 ? [...withNumbers(town), ...numbers.map((number) => [...number, ...town])] : [],
    ],
    ["code", "kód adresního místa", code ? [[String(code)]] : []],
  ];
  return phrases.flatMap(([scope, what, runs]) => runs.map((words) => ({ words, what, scope, ...owner })));
}

/** A name that a public facility or the provider itself carries is no secret (data-formats A6.6). */
function phrasesOfName(
  { portalId, ico, name }: SecretFacility,
  ownNames: string,
  publicNames: string,
): readonly Phrase[] {
  const folded = foldText(name);
  const words = splitText(name);
  if (words.length < 2 || ownNames.includes(folded)) return [];
  const scope = words.length > 2 && !publicNames.includes(folded) ? "text" : "own";
  return [{ words, what: "jméno", scope, portalId, ico }];
}
