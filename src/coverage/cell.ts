import type { Absence, Directory, Organization, Service } from "../directory/model";
import type { RegionCode } from "../directory/regions";
import type { Audience, Kind } from "../directory/vocabulary";

/** A service with the organization that runs it: what a card, a table cell and a search hit point to. */
export interface Listing {
  readonly organization: Organization;
  readonly service: Service;
}

/** What a service is called: its own name, else the organization's. */
export const titleOf = ({ organization, service }: Listing): string => service.name ?? organization.name;

/**
 * What the directory knows of help for one audience in one region (DESIGN §6). `documented_absence` needs a record
 * with a source: silence of the directory is only ever `none_found`.
 */
export type Cell = "local" | "remote" | "documented_absence" | "none_found";

const REMOTE_KINDS: readonly Kind[] = ["helpline", "online_service", "app"];

/** All services of a directory with their organizations, in the directory's order. */
export function listings(directory: Directory): Listing[] {
  return directory.organizations.flatMap((organization) =>
    organization.services.map((service) => ({ organization, service })),
  );
}

/** True when the service works in the region itself, not merely for people from it. */
export function isLocal(service: Service, region: RegionCode): boolean {
  return service.countsAsLocal && service.serviceArea.regions.includes(region);
}

/** True when a person in the region can use the service without travelling to another one. */
export function isRemote(service: Service): boolean {
  return service.remote || (service.serviceArea.nationwide && REMOTE_KINDS.includes(service.kind));
}

/** The documented absence for an audience in a region, if there is one. */
export function absenceIn(directory: Directory, audience: Audience, region: RegionCode): Absence | undefined {
  return directory.absences.find((absence) => absence.region === region && absence.audience === audience);
}

/** Says how an audience is served in a region, from the records alone. */
export function cell(directory: Directory, audience: Audience, region: RegionCode): Cell {
  const services = listings(directory)
    .map(({ service }) => service)
    .filter((service) => service.audiences.includes(audience));
  if (services.some((service) => isLocal(service, region))) return "local";
  if (absenceIn(directory, audience, region)) return "documented_absence";
  return services.some(isRemote) ? "remote" : "none_found";
}
