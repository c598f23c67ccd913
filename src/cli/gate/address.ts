import { PLACE_PATTERNS } from "./place-patterns";
import { findStrangeName } from "./strange-names";
import { findTownInSlug } from "./town-slugs";
import { findTown } from "./towns";
import { fold, listLinks, readPlainly, splitWords, withoutLinks } from "./words";

/** What gives a place away: the words, and the rule that saw them (Czech, for the editor). */
export interface Leak {
  readonly words: string;
  readonly rule: string;
}

/** What the reader of a text knows besides it. */
export interface TextContext {
  /** Words of the organization's own names, folded: "v ROSE" is no village. */
  readonly known?: readonly string[];
  /** The whole text is one slug, such as an id. */
  readonly slug?: boolean;
}

// Names of regions contain towns (Plzeňský kraj, Liberec Region) and are allowed.
const REGION_NAME =
  /(?:(?:hlavni mesto|hl\. m\.|mesto) praha|(?:stredo|jiho|zapado|severo|vychodo)(?:ces|morav)[a-z]*|plzensk[a-z]*|karlovarsk[a-z]*|ustec[a-z]*|libereck[a-z]*|kralovehradec[a-z]*|pardubick[a-z]*|olomouc[a-z]*|zlinsk[a-z]*|moravskoslezsk[a-z]*)[ -](?:kraj[a-z]*|region|oblast[a-z]*)|(?:karlovy vary|liberec|olomouc|pardubice|hradec kralove|zlin|plzen|usti(?: nad labem)?|usti)[ -](?:region|kraj|oblast)/gu;

/** A name followed by a small number: Dělnická 12, U Lesa 5a. Districts of Prague have a rule of their own. */
const NAME_AND_NUMBER =
  /(?<!\p{L})\p{Lu}\p{L}+ \d{1,4}[a-z]?(?![\p{L}\d]|[ .:,-]?\d|\/\d{4})(?! ?(?:let|rok|dn|hod|žen|dět|lid|osob|míst|lůž|týd|měs|minut|otáz|bod|krok|klient|pokoj|%|Kč))/gu;
const STREET_NAME = /(?<!\p{L})[Uu]lic\p{L}* \p{Lu}\p{L}+|\p{Lu}\p{L}+ ulic\p{L}*/u;
const NAMED_PLACE =
  /(?<!\p{L})(?:[Oo]bec|[Oo]bc[ei]|[Mm]ěst[oěaem]+|[Vv]esnic\p{L}+|[Vv]si|[Oo]sad\p{L}+|[Čč]tvrt?[ťií]\p{L}*|[Oo]kres\p{L}*) (?!Prah|Praze)\p{Lu}\p{L}+/u;
const NOT_A_HOUSE =
  /^(?:Prah[ay]|Praze|Prahou|Od|Do|Po|Na|Pro|Za|Asi|Až|Přes|Kapacita|Linka|Linku|Volejte) \d|\b(?:112|150|155|156|158)$|(?<![áé]|ova|ní) (?:19[89]|20[0-3])\d$/u;

/** Finds what looks like an address in a text about a secret place: the first words that give it away, or undefined. */
export const findAddress = (text: string, context: TextContext = {}): string | undefined =>
  findLeaks(text, context)[0]?.words;

/** Every rule that sees a place in the text, with the words it saw. */
export function findLeaks(text: string, { known = [], slug = false }: TextContext = {}): readonly Leak[] {
  const plain = readPlainly(text);
  const prose = slug ? "" : withoutLinks(plain);
  const leaks = [
    ...asLeak("ulice", STREET_NAME.exec(prose)?.[0]),
    ...asLeak("obec, čtvrť nebo okres", NAMED_PLACE.exec(prose)?.[0]),
    ...asLeak("číslo domu", findHouse(prose)),
    ...PLACE_PATTERNS.flatMap(({ rule, pattern, where }) =>
      asLeak(rule, matchFolded(pattern, where === "links" ? plain : prose)),
    ),
    ...findNames(plain, prose, known, slug),
  ];
  return leaks.filter(({ words }, index) => leaks.findIndex((other) => other.words === words) === index);
}

/** Finds a pattern in the folded text and gives whole words, as the editor wrote them. */
function matchFolded(pattern: RegExp, text: string): string | undefined {
  const folded = fold(text);
  const match = pattern.exec(folded);
  if (match === null) return undefined;
  const written = folded.length === text.length ? text : folded;
  const start = /[\p{L}\d]*$/u.exec(written.slice(0, match.index))?.[0] ?? "";
  const end = /^[\p{L}\d]*/u.exec(written.slice(match.index + match[0].length))?.[0] ?? "";
  return start + written.slice(match.index, match.index + match[0].length) + end;
}

const findHouse = (prose: string): string | undefined =>
  [...prose.matchAll(NAME_AND_NUMBER)].map(([match]) => match).find((match) => !NOT_A_HOUSE.test(match));

function findNames(plain: string, prose: string, known: readonly string[], slug: boolean): readonly Leak[] {
  const words = splitWords(maskRegions(prose));
  const slugs = (slug ? [plain] : listLinks(plain)).map((link) => maskRegions(fold(link)));
  const town = findTown(words) ?? slugs.map(findTownInSlug).find((found) => found !== undefined);
  return [
    ...asLeak("město, obec nebo čtvrť", town),
    ...(town === undefined ? asLeak("jméno místa, které není kraj", findStrangeName(words, known)) : []),
  ];
}

/** Blanks the names of regions; folding keeps every letter in its place only for Czech, so others stay as they are. */
function maskRegions(text: string): string {
  const folded = fold(text);
  if (folded.length !== text.length) return text;
  let masked = text;
  for (const { 0: name, index } of folded.matchAll(REGION_NAME))
    masked = masked.slice(0, index) + ";".repeat(name.length) + masked.slice(index + name.length);
  return masked;
}

const asLeak = (rule: string, words: string | undefined): readonly Leak[] =>
  words === undefined ? [] : [{ rule, words: words.trim() }];
