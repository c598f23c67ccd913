import type { Assurance, Conflict, Location, Localized, Source } from "../directory/model";
import type { YamlFile } from "./yaml-file";

/** What the schema promises about an editor's file; only the fields that the gate and the release look into. */
export interface OrganizationRecord {
  readonly id: string;
  readonly status: "published" | "candidate";
  readonly assurance: Assurance;
  readonly services: readonly ServiceRecord[];
  readonly sources: readonly Source[];
  readonly conflicts?: readonly Pick<Conflict, "field">[];
}

/** One service as editors write it. */
export interface ServiceRecord {
  readonly id: string;
  readonly service_area: { readonly regions?: readonly string[]; readonly districts?: readonly string[] };
  readonly phones?: readonly PhoneRecord[];
  readonly websites?: readonly string[];
  readonly chats?: readonly string[];
  readonly locations?: readonly Location[];
  readonly confidential?: true;
  readonly hours?: string;
}

/** One number as editors write it. */
export interface PhoneRecord {
  readonly number: string;
  readonly hours?: string;
  readonly shared_with?: readonly string[];
  readonly assurance: Assurance;
}

/** A number that ended; `source` stays with the editors. */
export interface WithdrawnRecord {
  readonly tel: string;
  readonly source: string;
}

/** A documented gap. */
export interface AbsenceRecord {
  readonly id: string;
  readonly statement: Localized;
  readonly sources: readonly Source[];
}

/** A value together with the file that knows its lines. */
export interface Held<T> {
  readonly yaml: YamlFile;
  readonly value: T;
}

/** Everything that editors wrote, each part checked against its schema. */
export interface EditorsData {
  readonly organizations: readonly Held<OrganizationRecord>[];
  readonly withdrawn: Held<readonly WithdrawnRecord[]>;
  readonly absences: Held<readonly AbsenceRecord[]>;
  readonly taxonomy: Held<TaxonomyRecord>;
}

/** The list of regions. */
export interface TaxonomyRecord {
  readonly regions: readonly { readonly code: string; readonly neighbours: readonly string[] }[];
}
