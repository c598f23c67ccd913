import type { Problem } from "../problem";
import type { EditorsData, Held, OrganizationRecord, PhoneRecord, ServiceRecord } from "../records";
import type { ValuePath } from "../yaml-file";

/** What a rule may know besides the data. */
export interface GateContext {
  readonly publication: boolean;
  /** Date of the release, milliseconds since 1970. */
  readonly issued: number;
  /** False while some file could not be read: rules that compare records then stay silent. */
  readonly complete: boolean;
}

/** One reason not to release; gives every fault it finds. */
export type GateRule = (data: EditorsData, context: GateContext) => readonly Problem[];

/** The organizations that the release will hold; drafts may be unfinished. */
export const published = ({ organizations }: EditorsData): readonly Held<OrganizationRecord>[] =>
  organizations.filter(({ value }) => value.status === "published");

/** A value inside a record, with the way to it. */
export interface Found<T> {
  readonly organization: Held<OrganizationRecord>;
  readonly path: ValuePath;
  readonly value: T;
}

/** Every service of the given organizations. */
export const listServices = (
  organizations: readonly Held<OrganizationRecord>[],
): readonly Found<ServiceRecord>[] =>
  organizations.flatMap((organization) =>
    organization.value.services.map((value, index) => ({ organization, path: ["services", index], value })),
  );

/** Every number of the given organizations, with the service it belongs to. */
export const listPhones = (
  organizations: readonly Held<OrganizationRecord>[],
): readonly (Found<PhoneRecord> & { readonly service: ServiceRecord })[] =>
  listServices(organizations).flatMap(({ organization, path, value: service }) =>
    (service.phones ?? []).map((value, index) => ({
      organization,
      service,
      path: [...path, "phones", index],
      value,
    })),
  );

/** Every text inside a value, keys left out, with the way to it. */
export function listTexts(
  value: unknown,
  path: ValuePath = [],
): readonly { path: ValuePath; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => listTexts(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => listTexts(item, [...path, key]));
}
