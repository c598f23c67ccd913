import type { Directory, Organization, Service } from "../directory/model";
import type { Audience, Kind } from "../directory/vocabulary";
import { listings } from "./cell";

/** Who a person in a door's own waiting time may also call: lines for anybody in crisis, never victims' services. */
const CRISIS_KINDS: readonly Kind[] = ["helpline", "crisis_centre"];

/** What is for victims alone, whatever audiences a record names. */
const VICTIMS_KINDS: readonly Kind[] = ["shelter", "counselling_victims"];

/**
 * The part of the directory that stands behind a door. For a person who wants to stop hurting others, shelters and
 * everything written for victims are not hidden but absent, with provenance, ended numbers, guidance and references to
 * them (DESIGN §1, rule 5). Every other door sees the whole directory.
 */
export function behindDoor(directory: Directory, audience: Audience | undefined): Directory {
  if (audience !== "violent_person") return directory;
  const organizations: Organization[] = [];
  const kept = listings(directory).flatMap(({ service }) => forViolentPerson(service).map(({ id }) => id));
  for (const organization of directory.organizations) {
    const services = organization.services
      .flatMap(forViolentPerson)
      .map(({ instead, ...service }) =>
        instead !== undefined && kept.includes(instead) ? { ...service, instead } : service,
      );
    if (services.length > 0) organizations.push({ ...organization, services, sources: [], conflicts: [] });
  }
  const absences = directory.absences.filter((absence) => absence.audience === "violent_person");
  return { ...directory, organizations, absences, withdrawn: [], publicGuidance: [] };
}

function forViolentPerson(service: Service): Service[] {
  if (service.confidential || VICTIMS_KINDS.includes(service.kind)) return [];
  if (service.audiences.includes("violent_person")) return [{ ...service, audiences: ["violent_person"] }];
  const forCrisis = CRISIS_KINDS.includes(service.kind) && service.audiences.includes("adult_in_crisis");
  const forVictims = service.audiences.includes("adult_at_risk");
  return forCrisis && !forVictims ? [{ ...service, audiences: ["adult_in_crisis"] }] : [];
}
