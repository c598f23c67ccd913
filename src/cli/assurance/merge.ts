import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { FieldAssurance } from "../../directory/model";
import type { AssuranceEntry, EditorsData, OrganizationRecord, PhoneRecord, ServiceRecord } from "../records";
import type { YamlFile } from "../yaml-file";
import { type Fact, listFacts, phoneField } from "./facts";

/**
 * Puts the assurances that still hold into the records, where the gate and the release read them. An entry holds only
 * while the fact has exactly the value that was assured: whoever changes a number takes its assurance away, and a new
 * number cannot inherit it.
 */
export function mergeAssurances(data: EditorsData): EditorsData {
  return {
    ...data,
    organizations: data.organizations.map((held) => ({
      ...held,
      value: mergeOrganization(held.value, entriesOf(data, held.yaml)),
    })),
  };
}

/** What the log says about the organization in a file; the log's file has the same name. */
export const entriesOf = (
  { assurances }: EditorsData,
  { file }: Pick<YamlFile, "file">,
): readonly AssuranceEntry[] =>
  assurances.find(({ yaml }) => basename(yaml.file) === basename(file))?.value ?? [];

/** The newest entry that still holds for a fact; of two from one day the one written later. */
export const findAssurance = (
  entries: readonly AssuranceEntry[],
  service: string,
  { field, value }: Fact,
): AssuranceEntry | undefined =>
  entries
    .filter((entry) => entry.service === service && entry.field === field)
    .filter((entry) => isDeepStrictEqual(entry.value, value))
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .at(-1);

function mergeOrganization(
  organization: OrganizationRecord,
  entries: readonly AssuranceEntry[],
): OrganizationRecord {
  if (entries.length === 0) return organization;
  return {
    ...organization,
    services: organization.services.map((service) => mergeService(service, entries)),
  };
}

function mergeService(service: ServiceRecord, entries: readonly AssuranceEntry[]): ServiceRecord {
  const found = new Map(
    listFacts(service).flatMap((fact): [string, FieldAssurance][] => {
      const entry = findAssurance(entries, service.id, fact);
      return entry ? [[fact.field, pick(entry)]] : [];
    }),
  );
  const phones = service.phones?.map((phone) => mergePhone(phone, found.get(phoneField(phone.number))));
  const numbers = new Set(service.phones?.map(({ number }) => phoneField(number)));
  const assured = [...found.values()].filter(({ field }) => !numbers.has(field));
  return { ...service, ...(phones ? { phones } : {}), ...(assured.length > 0 ? { assured } : {}) };
}

function mergePhone(phone: PhoneRecord, entry: FieldAssurance | undefined): PhoneRecord {
  if (!entry) return phone;
  const { date, role, how } = entry;
  return { ...phone, assurance: { level: "assured", date, role, how } };
}

const pick = ({ field, date, role, how }: AssuranceEntry): FieldAssurance => ({ field, date, role, how });
