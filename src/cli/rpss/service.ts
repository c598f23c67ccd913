import type { CodeLists } from "./code-lists";
import { type Contacts, readContacts } from "./contacts";
import { type Facility, listFacilities, listVisible } from "./facilities";
import { type FormHours, readForms } from "./hours";
import type { KnownPersons } from "./persons";
import { list, type RegisterRecord } from "./record";
import { hasSecret } from "./secrecy";
import type { Tier } from "./select";

/** What a candidate depends on besides its own record. */
export interface Surroundings {
  /** `YYYY-MM-DD` of the file: what runs on that day is in. */
  readonly day: string;
  readonly lists: CodeLists;
  readonly persons: KnownPersons;
  /** Keys of every secret place in the whole file. */
  readonly secretPlaces: ReadonlySet<string>;
}

/** Everything that was read of one chosen service before it was decided whether it becomes a candidate. */
export interface ReadService {
  readonly record: RegisterRecord;
  readonly tier: Tier;
  readonly facilities: readonly Facility[];
  readonly visible: readonly Facility[];
  /** A place of the service is or was secret: no free text of it is passed on (data-formats A6.6). */
  readonly secret: boolean;
  readonly contacts: Contacts;
  readonly forms: readonly FormHours[];
}

/** Reads one chosen service. */
export function readService(record: RegisterRecord, tier: Tier, around: Surroundings): ReadService {
  const facilities = listFacilities(record, around.day);
  const secret = hasSecret(facilities);
  return {
    record,
    tier,
    facilities,
    visible: listVisible(facilities),
    secret,
    contacts: readContacts(record, around.persons, secret),
    forms: readForms(list(record.formy)),
  };
}
