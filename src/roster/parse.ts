import {
  counting,
  instant,
  list,
  note,
  optional,
  optionalList,
  readDocument,
  record,
  required,
  text,
} from "../directory/read-fields";
import type { DocumentCode, Reader } from "../directory/read-fields";
import type { Result } from "../directory/result";
import type { VerifiedText } from "../directory/verify";
import type { Member, Roster, RosterPhone } from "./model";

/** The `_type` of rosters. */
export const ROSTER_TYPE = "kos-roster/1";

const phone = record<RosterPhone>({
  number: required(text(/^(\+[1-9]\d{6,14}|\d{3,6})$/, "a number in E.164 or a short code")),
  label: optional(text()),
});

// ASCII alone and no characters that mean something in an address: it becomes a `mailto:`.
const email = text(/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/, "an e-mail address");

const fields = record<Member>({
  institution: required(text()),
  role: required(text()),
  person: optional(text()),
  phones: optionalList(phone),
  emails: optionalList(email),
  hours: optional(text()),
  reach: optional(text()),
  area: optional(text()),
  note: optional(text()),
});

const member: Reader<Member> = (value, place) => {
  const read = fields(value, place);
  if (place.problems.length > 0 || read.phones.length + read.emails.length > 0) return read;
  return note(place, "a phone or an e-mail", read);
};

const members: Reader<readonly Member[]> = (value, place) => {
  const read = list(member)(value, place);
  return read.length > 0 ? read : note(place, "a list with members", read);
};

/**
 * Verified text → Roster, frozen in depth, by the rules of the directory: every field is known and well-formed, or the
 * whole text is refused. Codes: E_JSON, E_NOT_NORMAL_FORM, E_TYPE, E_SCHEMA with the path of the field.
 */
export const parseRoster = (source: VerifiedText): Result<Roster, DocumentCode> =>
  readDocument<Roster>(source, ROSTER_TYPE, {
    rosterId: required(text(/^[a-z\d]+(-[a-z\d]+)*$/, "an id")),
    name: required(text()),
    epoch: required(counting),
    version: required(counting),
    issued: required(instant),
    reviewBy: required(instant),
    expires: required(instant),
    members: required(members),
  });
