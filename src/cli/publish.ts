import { DIRECTORY_ID } from "../directory/directory-id";
import { listTellable } from "../directory/disagreements";
import type { Json, JsonObject } from "../directory/normal-form";
import { mergeAssurances } from "./assurance/merge";
import { composeGuidance } from "./guidance/compose";
import { composePublicCards } from "./guidance/public-cards";
import type { EditorsData } from "./records";

/** Dates and numbers of a release, which no editor writes into YAML. */
export interface ReleaseHead {
  readonly epoch: number;
  readonly version: number;
  readonly release: "development" | "publication";
  readonly issued: string;
  readonly review_by: string;
  readonly expires: string;
}

// The published fields in their only order, that of src/directory/model.ts. What is not named here stays with the
// editors: seed, status, shared_with, notes about assurance, sources of withdrawn numbers.
const ORGANIZATION = ["id", "name", "operator", "services", "assurance", "sources", "conflicts"];
const SERVICE_ABOUT = [
  "id",
  "name",
  "kind",
  "audiences",
  "service_area",
  "phones",
  "emails",
  "websites",
  "chats",
];
const SERVICE_USE = [
  "locations",
  "confidential",
  "hours",
  "wait",
  "remote",
  "counts_as_local",
  "instead",
  "summary",
  "assured",
];
const NESTED: Readonly<Record<string, readonly string[]>> = {
  services: [...SERVICE_ABOUT, ...SERVICE_USE],
  service_area: ["nationwide", "regions", "districts", "note"],
  phones: ["number", "label", "hours", "hours_note", "languages", "free", "assurance"],
  locations: ["street", "city", "postal_code", "note"],
  wait: ["text", "date"],
  assurance: ["level", "date", "role", "how"],
  assured: ["field", "date", "role", "how"],
  sources: ["ref", "date", "fields", "note"],
  conflicts: ["field", "value_a", "value_b", "sources_b", "looks_current", "why"],
};
const LANGUAGES = ["cs", "en", "uk", "vi", "ru", "de"];
const LOCALIZED = ["label", "summary", "statement", "text"];

/** Builds what is signed from what editors wrote (shape: doc comments of src/directory/model.ts, in snake_case). */
export function assembleDirectory(data: EditorsData, head: ReleaseHead): JsonObject {
  const { epoch, version, release, issued, review_by, expires } = head;
  const entries = mergeAssurances(data)
    .organizations.map(({ value }) => value)
    .filter(({ status }) => status === "published")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((organization) => ({
      ...organization,
      conflicts: listTellable(organization.services, organization.conflicts ?? []),
    }))
    .map((organization) => publish(withPhoneAssurance(organization as unknown as JsonObject), ORGANIZATION));
  const withdrawn = data.withdrawn.value as unknown as readonly Json[];
  const absences = data.absences.value as unknown as readonly Json[];
  const numbers = { directory_id: DIRECTORY_ID, epoch, version, release, issued, review_by, expires };
  const cards = data.guidance ? composePublicCards(composeGuidance(data.guidance, numbers)) : [];
  return {
    _type: "help-directory/1",
    ...numbers,
    withdrawn: withdrawn.map((item) => publish(item, ["tel", "since", "reason"])),
    absences: absences.map((item) => publish(item, ["id", "region", "audience", "statement", "sources"])),
    ...(cards.length > 0 ? { public_guidance: cards } : {}),
    entries,
  };
}

/** A phone without its own assurance is known as well as its organization. */
function withPhoneAssurance(organization: JsonObject): JsonObject {
  const services = (organization["services"] as readonly JsonObject[]).map((service) => {
    const phones = service["phones"] as readonly JsonObject[] | undefined;
    if (!phones) return service;
    return {
      ...service,
      phones: phones.map((phone) => ({ assurance: organization["assurance"], ...phone }) as JsonObject),
    };
  });
  return { ...organization, services };
}

/** Keeps the named fields in their order, leaves out empty lists, and writes every text in one Unicode form (NFC). */
function publish(value: Json, names?: readonly string[]): Json {
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => publish(item, names));
  const result: Record<string, Json> = {};
  for (const name of names ?? Object.keys(value)) {
    const field = value[name];
    if (field === undefined || (isList(field) && field.length === 0)) continue;
    result[name] = publish(field, LOCALIZED.includes(name) ? LANGUAGES : NESTED[name]);
  }
  return result;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
