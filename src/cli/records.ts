import type { Assurance, Conflict, FieldAssurance, Location, Localized, Source } from "../directory/model";
import type { Kind } from "../directory/vocabulary";
import type { CardRecord, CompassRecord, FactRecord, SourceRecord } from "./guidance/records";
import type { Synonyms } from "../search/synonyms";
import type { YamlFile } from "./yaml-file";

/** What the schema promises about an editor's file; only the fields that the gate and the release look into. */
export interface OrganizationRecord {
  readonly id: string;
  readonly name: string;
  readonly operator?: string;
  /** For the comparison with the register; not published. */
  readonly ico?: string;
  readonly status: "published" | "candidate";
  readonly assurance: Assurance & { readonly note?: string };
  readonly services: readonly ServiceRecord[];
  readonly sources: readonly Source[];
  readonly conflicts?: readonly ConflictRecord[];
}

/** Two sources that disagree, as editors write it. */
export interface ConflictRecord extends Pick<Conflict, "field" | "why"> {
  readonly value_a: string;
  readonly value_b: string;
  readonly looks_current: Conflict["looksCurrent"];
}

/** One service as editors write it. */
export interface ServiceRecord {
  readonly id: string;
  readonly name?: string;
  readonly kind: Kind;
  readonly audiences: readonly string[];
  readonly service_area: AreaRecord;
  readonly phones?: readonly PhoneRecord[];
  readonly emails?: readonly string[];
  readonly websites?: readonly string[];
  readonly chats?: readonly string[];
  readonly locations?: readonly LocationRecord[];
  readonly confidential?: true;
  readonly hours?: string;
  readonly wait?: { readonly text: Localized; readonly date: string };
  readonly instead?: string;
  readonly summary: Localized;
  /** Never in an editor's file: put in from the assurance log. */
  readonly assured?: readonly FieldAssurance[];
}

/** A place as editors write it. */
export interface LocationRecord extends Omit<Location, "postalCode"> {
  readonly postal_code?: string;
}

/** Where clients may live, as editors write it. */
export interface AreaRecord {
  readonly nationwide?: true;
  readonly regions?: readonly string[];
  readonly districts?: readonly string[];
  readonly note?: string;
}

/** One number as editors write it. */
export interface PhoneRecord {
  readonly number: string;
  readonly label: Localized;
  readonly hours?: string;
  readonly hours_note?: string;
  readonly languages?: readonly string[];
  readonly free?: boolean;
  readonly shared_with?: readonly string[];
  readonly assurance: Assurance;
}

/** One line of the assurance log: a person made sure that this fact had exactly this value. */
export interface AssuranceEntry extends FieldAssurance {
  readonly service: string;
  readonly value: unknown;
  /** For editors only, never published. */
  readonly note?: string;
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
  /** Logs of assurances, each in a file named after its organization. */
  readonly assurances: readonly Held<readonly AssuranceEntry[]>[];
  /** How people say what the directory calls otherwise; undefined where it cannot be read or is not there. */
  readonly synonyms: Held<Synonyms> | undefined;
  /** How many people live where; not published, and undefined like the synonyms. */
  readonly population: Held<PopulationRecord> | undefined;
  /** Undefined while a part of it cannot be read. */
  readonly guidance: EditorsGuidance | undefined;
}

/** Everything editors wrote for professionals. */
export interface EditorsGuidance {
  readonly facts: Held<readonly FactRecord[]>;
  readonly sources: Held<readonly SourceRecord[]>;
  readonly cards: readonly Held<CardRecord>[];
  readonly compass: Held<CompassRecord>;
}

/** The figures that coverage is compared with; only what the gate looks into. */
export interface PopulationRecord {
  readonly date: string;
}

/** The list of regions. */
export interface TaxonomyRecord {
  readonly regions: readonly { readonly code: string; readonly neighbours: readonly string[] }[];
}
