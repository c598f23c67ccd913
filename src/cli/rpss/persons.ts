import { list, type RegisterPerson, type RegisterRecord } from "./record";
import { foldText, foldWords } from "./text";

/** The names of people that a run met, so that none of them gets out (data-formats A6.7, C8). */
export interface KnownPersons {
  /** Folded `first last` and `last first`. */
  readonly names: ReadonlySet<string>;
  /** Folded first names: the register itself teaches which words are first names. */
  readonly firstNames: ReadonlySet<string>;
}

/** Everybody whom one record names: heads of facilities and members of statutory bodies. */
export const listPersons = (record: RegisterRecord): readonly RegisterPerson[] =>
  [
    ...list(record.zarizeni).map(({ vedouci }) => vedouci),
    ...list(record.poskytovatel?.statutarniOrgany).map(({ clen }) => clen),
  ].filter((person) => person !== undefined && person !== null);

/** Folded spellings of one name; empty where half of it is missing. */
export function spellName({ jmeno, prijmeni }: RegisterPerson): readonly string[] {
  const [first, last] = [foldText(jmeno ?? ""), foldText(prijmeni ?? "")];
  return first === "" || last === "" ? [] : [`${first} ${last}`, `${last} ${first}`];
}

// The commonest Czech first names, for a file whose persons do not happen to carry the provider's.
const COMMON_FIRST_NAMES = new Set(
  (
    "jiri jan petr pavel jaroslav martin tomas miroslav frantisek zdenek vaclav michal josef milan karel lukas jakub " +
    "david vladimir ladislav ondrej roman stanislav radek marek daniel antonin vojtech filip adam jana marie eva hana " +
    "anna lenka katerina vera lucie alena petra jaroslava ludmila helena jitka martina zdenka veronika michaela jarmila " +
    "monika ivana marketa zuzana tereza barbora kristyna dagmar dana irena klara nikola simona pavla renata ivona"
  ).split(" "),
);

const TITLE = /(?<!\p{L})(?:mgr|bc|ing|mudr|phdr|judr|paeddr|rndr|ph\s?\.?\s?d|dis)\.?(?!\p{L})/giu;
const ORGANISATION =
  /(?<!\p{L})(?:z\.? ?[sú]\.?|o\.? ?p\.? ?s\.?|s\.? ?r\.? ?o\.?|a\.? ?s\.?|p\.? ?o\.?|organizac\p{L}*|spol\p{L}*|nada\p{L}*|ústav\p{L}*|centrum|domov|dům|město|městys|obec|charita|diakonie|sdružení|poradna|klub|fond\p{L}*|služb\p{L}*|linka|kraj)(?!\p{L})/iu;

/**
 * True where the provider's name is a person's: it names somebody whom the register knows, a name with an academic title, or a first
 * name followed by one or two other names and nothing that speaks of an organization.
 */
export function isNaturalPerson(provider: string, { names, firstNames }: KnownPersons): boolean {
  const bare = provider.replace(TITLE, " ").replaceAll(",", " ").trim();
  if (namesPerson(bare, { names, firstNames })) return true;
  const words = bare.split(/\s+/);
  const named =
    words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}[\p{L}-]+$/u.test(word));
  if (!named || ORGANISATION.test(bare)) return false;
  const first = foldText(words[0] ?? "");
  return bare !== provider.trim() || firstNames.has(first) || COMMON_FIRST_NAMES.has(first);
}

/** Words of mailboxes that belong to a role; such a pair is no name: `azylovy.dum@`, `info.brno@`. */
const ROLE =
  /^(?:info|azyl|dum|dom|poradn|porad|centr|kriz|interven|soc|sluzb|pomoc|kontakt|linka|rodin|sekret|recepc|reditel|vedouc|sos|ic|ad|charit|obec|mesto|klient|prijem|office|help|teren|podatel)/;

/** True for `name.surname@`, which belongs to one person. */
export function isPersonalMailbox(email: string): boolean {
  const parts = foldText(email.split("@")[0] ?? "").split(" ");
  return parts.length === 2 && parts.every((part) => /^[a-z]{2,}$/.test(part) && !ROLE.test(part));
}

/** True where a text carries the name of somebody whom the register names anywhere. */
export function namesPerson(text: string, { names }: KnownPersons): boolean {
  const words = foldWords(text);
  return words.some((_, index) =>
    [2, 3, 4].some((length) => names.has(words.slice(index, index + length).join(" "))),
  );
}

/** The same, or a remark that introduces somebody by a title: „Mgr. Nováková“, „paní Nováková“. */
export const mentionsPerson = (text: string, persons: KnownPersons): boolean =>
  INTRODUCTION.test(text) || namesPerson(text, persons);

const INTRODUCTION =
  /(?<!\p{L})(?:Mgr|Bc|Ing|MUDr|PhDr|JUDr|PaedDr)\.|(?<!\p{L})(?:paní|pan|pí|p\.) ?\p{Lu}\p{Ll}+/u;
