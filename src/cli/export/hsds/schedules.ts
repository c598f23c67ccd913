import type { Phone, Service } from "../../../directory/model";
import { cs } from "../../../i18n/cs";
import { makeId, serviceId } from "../identity";
import { sayHours } from "../say-hours";
import { type HolidayRule, readWeek } from "../../../hours/week";
import { writeClock } from "../write-clock";
import { compact, type HsdsRecord } from "./record";

const BYDAY = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const HOLIDAYS: Readonly<Record<HolidayRule, string>> = {
  unknown: "O svátcích hodiny neznáme, nejdřív zavolejte.",
  closed: "O svátcích zavřeno.",
  open: "I o svátcích.",
  other: "O svátcích jiné hodiny.",
};

/**
 * Opening hours as parts of an RRULE. A phone has no hours in HSDS, so its entry says in `description` which number
 * it is about. The time zone is left out: HSDS wants one fixed offset, which summer time has not.
 */
export function hsdsSchedules(service: Service): readonly HsdsRecord[] {
  const ofPhones = service.phones.flatMap((phone, index) =>
    phone.hours === undefined
      ? noteOnly(service, phone, index)
      : describeHours(service, ["phone", index], phone.hours, namePhone(phone)),
  );
  const own = service.hours === undefined ? [] : describeHours(service, ["hours"], service.hours, "");
  return [...own, ...ofPhones];
}

type Path = readonly (string | number)[];

function describeHours(service: Service, path: Path, hours: string, about: string): readonly HsdsRecord[] {
  const week = readWeek(hours);
  const description = [about, sayHours(hours) ?? hours].filter(Boolean).join(": ");
  const base = (...more: Path): HsdsRecord => ({
    id: makeId("schedule", service.id, ...path, ...more),
    service_id: serviceId(service.id),
    description,
  });
  // What is open only under a condition, or cannot be read, stays a text: machines would take it for a promise.
  if (!week || week.comments.length > 0) return [base()];
  if (week.nonstop) {
    const always = { freq: "WEEKLY", byday: BYDAY.join(), opens_at: "00:00", closes_at: "24:00" };
    return [{ ...base(), ...always, notes: "24/7" }];
  }
  return week.rows.flatMap(({ days, spans }, row) =>
    spans.map(({ start, end }, span) => ({
      ...base(row, span),
      freq: "WEEKLY",
      byday: days.map((day) => BYDAY[day]).join(),
      opens_at: writeClock(start),
      closes_at: writeClock(end),
      notes: [end > 1440 && "Do druhého dne.", HOLIDAYS[week.holidays]].filter(Boolean).join(" "),
    })),
  );
}

/** Hours that a source words and nobody could structure. */
function noteOnly(service: Service, phone: Phone, index: number): readonly HsdsRecord[] {
  if (phone.hoursNote === undefined) return [];
  return [
    compact({
      id: makeId("schedule", service.id, "phone", index, "note"),
      service_id: serviceId(service.id),
      description: `${namePhone(phone)}: ${cs.hoursNote(phone.hoursNote)}`,
    }),
  ];
}

const namePhone = ({ number, label }: Phone): string => [label?.cs, number].filter(Boolean).join(" ");
