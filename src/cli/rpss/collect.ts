import type { Checked, Problem } from "../problem";
import { listPersons, spellName } from "./persons";
import { placeKeys, readStreet } from "./places";
import { type Address, checkRecord, list, type RegisterRecord } from "./record";
import { listTexts } from "./list-warnings";
import { chooseTier, explainOutOfScope, type Reason, type Tier } from "./select";
import type { SourceCheck } from "./source-schema";
import { foldText, looksDoubleEncoded, tidy } from "./text";

/** A facility whose place must not get out, with what the privacy gate has to look for. */
export interface SecretFacility {
  readonly portalId: number;
  /** Of the provider; a stand-in where the register has none. */
  readonly ico: string;
  readonly name: string;
  readonly address?: Address;
}

/** What one pass over the register leaves in memory: the chosen records, and everything that must not be said. */
export interface Collected {
  readonly records: number;
  readonly chosen: readonly { readonly record: RegisterRecord; readonly tier: Tier }[];
  /** Why each other record is out, by portalId. */
  readonly outOfScope: ReadonlyMap<number, Reason>;
  readonly secrets: readonly SecretFacility[];
  /** Streets that public facilities stand in, each with the keys of its places. */
  readonly publicStreets: readonly { readonly street: string; readonly keys: readonly string[] }[];
  /** Folded names of public facilities and of providers, by IČO. */
  readonly publicNames: ReadonlyMap<string, string>;
  readonly persons: { readonly names: ReadonlySet<string>; readonly firstNames: ReadonlySet<string> };
  readonly doubleEncoded: number;
  /** Every date of the register, so that the newest that is not ahead can name the file. */
  readonly dates: ReadonlySet<string>;
}

/** Takes records one by one. */
export interface Collector {
  readonly add: (value: unknown) => void;
  readonly finish: () => Checked<Collected>;
}

/** Enough for an editor to see what is wrong; a file of another shape would otherwise give thousands. */
const MOST_PROBLEMS = 10;

/** Opens an empty collection; each record passes the register's own schema first, where there is one. */
export function openCollector(check: SourceCheck): Collector {
  const problems: Problem[] = [];
  const ids = new Set<number>();
  const state = openState();
  return {
    add: (value) => {
      state.records++;
      if (problems.length >= MOST_PROBLEMS) return;
      const record = checkRecord(value, state.records);
      const faults = [...(record.ok ? [] : record.problems), ...check(value)];
      problems.push(...faults.slice(0, MOST_PROBLEMS - problems.length));
      if (!record.ok || faults.length > 0) return;
      const { portalId } = record.value;
      if (ids.has(portalId)) problems.push(duplicate(portalId));
      ids.add(portalId);
      note(record.value, state);
    },
    finish: () => (problems.length > 0 ? { ok: false, problems } : { ok: true, value: state }),
  };
}

const duplicate = (portalId: number): Problem => ({
  code: "E_DUPLICATE_ID",
  path: `služba ${portalId}`,
  wanted: "každá služba v registru jednou",
  got: "stejné portalId podruhé",
});

const openState = () => ({
  records: 0,
  chosen: new Array<{ record: RegisterRecord; tier: Tier }>(),
  outOfScope: new Map<number, Reason>(),
  secrets: new Array<SecretFacility>(),
  publicStreets: new Array<{ street: string; keys: readonly string[] }>(),
  publicNames: new Map<string, string>(),
  persons: { names: new Set<string>(), firstNames: new Set<string>() },
  doubleEncoded: 0,
  dates: new Set<string>(),
});

type State = ReturnType<typeof openState>;

function note(record: RegisterRecord, state: State): void {
  const tier = chooseTier(record);
  if (tier) state.chosen.push({ record, tier });
  else state.outOfScope.set(record.portalId, explainOutOfScope(record));
  if (listTexts(record).some(looksDoubleEncoded)) state.doubleEncoded++;
  notePersons(record, state);
  notePlaces(record, state);
  for (const date of listDates(record)) state.dates.add(date);
}

function notePersons(record: RegisterRecord, { persons }: State): void {
  for (const person of listPersons(record)) {
    for (const spelling of spellName(person)) persons.names.add(spelling);
    if (person.jmeno) persons.firstNames.add(foldText(person.jmeno));
  }
}

function notePlaces(record: RegisterRecord, state: State): void {
  const { portalId } = record;
  // A provider without a number is nobody else's sister.
  const ico = tidy(record.poskytovatel?.ico) || `#${portalId}`;
  const names = [tidy(record.poskytovatel?.nazev)];
  for (const { nazev, utajenaAdresa, adresa } of list(record.zarizeni)) {
    if (utajenaAdresa === false) {
      names.push(tidy(nazev));
      if (adresa) state.publicStreets.push({ street: readStreet(adresa), keys: placeKeys(adresa) });
    } else state.secrets.push({ portalId, ico, name: tidy(nazev), ...(adresa ? { address: adresa } : {}) });
  }
  const folded = [...new Set(names.map(foldText))].join("\n");
  state.publicNames.set(ico, `${state.publicNames.get(ico) ?? ""}\n${folded}\n`);
}

const listDates = (record: RegisterRecord): readonly string[] =>
  [
    record.datumPoskytovaniOd,
    record.datumPoskytovaniDo,
    ...list(record.zarizeni).flatMap(({ poskytujeOd, poskytujeDo }) => [poskytujeOd, poskytujeDo]),
  ].filter((date) => typeof date === "string");
