import { findAddress } from "../gate/address";
import { listTexts } from "../gate/rule";
import { listKnownWords } from "../gate/strange-names";
import { isAfter, isCalendarDay } from "../instant";
import type { AssuranceEntry, OrganizationRecord } from "../records";
import type { ValuePath } from "../yaml-file";
import { findPerson, isRole, ROLE_WANTED } from "./person";

/** What is wrong with one entry, with the way to it inside the entry. */
export interface EntryFault {
  readonly code: "E_ASSURED_DATE" | "E_PERSON" | "E_CONFIDENTIAL";
  readonly path: ValuePath;
  readonly wanted: string;
  readonly got: string;
}

/**
 * The rules that an entry of the assurance log keeps by itself, whether it is about to be written or was long ago:
 * a day that was (`day` is today or the release's, `YYYY-MM-DD`), a role and no person, no trace of a secret place.
 */
export const checkEntry = (
  entry: AssuranceEntry,
  organization: OrganizationRecord | undefined,
  day: string,
): readonly EntryFault[] => [
  ...checkDate(entry, day),
  ...checkPeople(entry),
  ...(organization ? checkPlaces(entry, organization) : []),
];

function checkDate({ date }: AssuranceEntry, day: string): readonly EntryFault[] {
  const fault = (wanted: string): readonly EntryFault[] => [
    { code: "E_ASSURED_DATE", path: ["date"], wanted, got: date },
  ];
  if (!isCalendarDay(date)) return fault("den z kalendáře, jako 2026-11-21");
  return isAfter(date, day) ? fault(`den, který už byl (nejpozději ${day})`) : [];
}

function checkPeople({ role, how, note }: AssuranceEntry): readonly EntryFault[] {
  const texts = Object.entries({ how, note: note ?? "" }).flatMap(([name, text]): readonly EntryFault[] => {
    const person = findPerson(text);
    const wanted = "text bez jmen, telefonů a e-mailů lidí";
    return person === undefined
      ? []
      : [{ code: "E_PERSON", path: [name], wanted, got: `„${person}“ v textu „${text}“` }];
  });
  if (isRole(role)) return texts;
  return [{ code: "E_PERSON", path: ["role"], wanted: ROLE_WANTED, got: role }, ...texts];
}

/** Beside a secret place every remark is suspect; of values only those of the secret service and not its numbers. */
function checkPlaces(
  entry: AssuranceEntry,
  { name: own, services }: OrganizationRecord,
): readonly EntryFault[] {
  const secret = services.filter(({ confidential }) => confidential).map(({ id }) => id);
  if (secret.length === 0) return [];
  const known = listKnownWords([own, ...services.flatMap(({ name }) => name ?? [])]);
  const { role, how, note, value, service, field } = entry;
  const worded = secret.includes(service) && !/^phones\/[^/]+(\/hours)?$/.test(field);
  return listTexts({ role, how, note, ...(worded ? { value } : {}) }).flatMap(
    ({ path, text }): readonly EntryFault[] => {
      const address = findAddress(text, { known });
      const wanted = "u utajené služby nic, co prozradí místo";
      if (address === undefined) return [];
      return [{ code: "E_CONFIDENTIAL", path, wanted, got: `„${address}“ v textu „${text}“` }];
    },
  );
}
