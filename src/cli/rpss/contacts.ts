import type { CandidatePhone, Level } from "./candidate";
import { isPersonalMailbox, type KnownPersons, mentionsPerson, namesPerson } from "./persons";
import { readNumbers } from "./phones";
import { list, type RegisterContacts, type RegisterRecord } from "./record";
import { tidy } from "./text";
import { warn, type Warning } from "./warnings";

/** Values of one kind of contact, the level they were found at, and the register's own wording. */
export interface Found<T> {
  readonly values: readonly T[];
  readonly level?: Level;
  readonly raw: readonly string[];
  readonly warnings: readonly Warning[];
}

/** The ways to reach a service. */
export interface Contacts {
  readonly phones: Found<CandidatePhone>;
  readonly emails: Found<string>;
  readonly websites: Found<string>;
}

/**
 * Contacts of a service, each kind from the service itself and only else from its provider (data-formats A6.3).
 * `secret` says that no free text of this service may be passed on, because it could name the place.
 */
export function readContacts(record: RegisterRecord, persons: KnownPersons, secret: boolean): Contacts {
  return {
    phones: choose(record, (contacts) => readPhones(contacts, persons, secret)),
    emails: choose(record, (contacts) => readEmails(contacts, persons)),
    websites: choose(record, (contacts) => readWebsites(contacts, persons)),
  };
}

/** True where nobody could be reached: such a service is reported, never listed. */
export const isUnreachable = ({ phones, emails, websites }: Contacts): boolean =>
  [phones, emails, websites].every(({ values }) => values.length === 0);

function choose<T>(record: RegisterRecord, read: (contacts: RegisterContacts) => Found<T>): Found<T> {
  const own = read(record);
  if (own.values.length > 0) return { ...own, level: "service" };
  const provider = read(record.poskytovatel ?? {});
  const warnings = [...own.warnings, ...provider.warnings];
  return provider.values.length > 0
    ? { ...provider, warnings, level: "provider" }
    : { ...provider, warnings };
}

function readPhones(
  { telefony }: RegisterContacts,
  persons: KnownPersons,
  secret: boolean,
): Found<CandidatePhone> {
  const isPersonal = (text: string) => mentionsPerson(text, persons);
  const rows = list(telefony).map(({ telefon, poznamka }) => ({
    ...readNumbers(telefon ?? ""),
    text: tidy(telefon),
    note: secret ? "" : tidy(poznamka),
  }));
  const phones = new Map<string, CandidatePhone>();
  for (const { numbers, note } of rows) {
    const kept = note === "" || isPersonal(note) ? {} : { note };
    for (const number of numbers.filter((other) => !phones.has(other)))
      phones.set(number, { number, ...kept });
  }
  const rejected = rows.flatMap((row) => row.rejected);
  return {
    values: [...phones.values()],
    raw: secret ? [] : rows.map(({ text }) => text).filter((text) => !isPersonal(text)),
    warnings: [
      ...rejected.map((piece) => warn("not_a_phone", secret || isPersonal(piece) ? "…" : piece)),
      ...(rows.some(({ note }) => isPersonal(note)) ? [warn("personal_note_dropped")] : []),
    ],
  };
}

/** A name of a person is dropped when a role mailbox stands beside it, a name the register knows is dropped always. */
function readEmails({ emaily }: RegisterContacts, persons: KnownPersons): Found<string> {
  const all = list(emaily)
    .flatMap(({ email }) => tidy(email).split(/[\s,;]+/))
    .filter((email) => email !== "")
    .map((email) => email.toLowerCase());
  const addresses = [...new Set(all)].filter((email) => /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/.test(email));
  const unknown = addresses.filter((email) => !namesPerson(email, persons));
  const roles = unknown.filter((email) => !isPersonalMailbox(email));
  const values = roles.length > 0 ? roles : unknown;
  return {
    values,
    raw: [],
    warnings: [
      ...(addresses.length < new Set(all).size ? [warn("email_dropped")] : []),
      ...(values.length < addresses.length ? [warn("personal_email_dropped")] : []),
      ...(roles.length === 0 && values.length > 0 ? [warn("personal_email_kept")] : []),
    ],
  };
}

function readWebsites({ weby }: RegisterContacts, persons: KnownPersons): Found<string> {
  const texts = list(weby)
    .flatMap(({ web }) => tidy(web).split(/[,;]\s*|\s+(?=https?:|www\.)/))
    .filter((text) => text !== "");
  const values = texts.map(readWebsite).filter((url) => url !== undefined && !namesPerson(url, persons));
  return {
    values: [...new Set(values)].filter((url) => url !== undefined),
    raw: [],
    warnings: values.length < texts.length ? [warn("web_dropped")] : [],
  };
}

/** A complete http or https address without a name and password in it; undefined for anything else. */
function readWebsite(text: string): string | undefined {
  const complete = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(complete)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(complete);
  const usable = /^https?:$/.test(protocol) && /\.[a-z]{2,}$/.test(hostname);
  return usable && username === "" && password === "" ? href : undefined;
}
