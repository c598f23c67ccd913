import type { Directory, Organization, Service, Withdrawn } from "./model";

/**
 * Hides withdrawn numbers in any copy of the directory, however old (signed-directory §6, step 8). A service left
 * without a number stays: its other ways of contact may be the help somebody needs.
 */
export function dropWithdrawn(directory: Directory, withdrawn: readonly Withdrawn[]): Directory {
  const gone = new Set(withdrawn.map(({ tel }) => tel));
  const cleanService = (service: Service): Service =>
    replace(service, { phones: Object.freeze(service.phones.filter(({ number }) => !gone.has(number))) });
  const cleanOrganization = (organization: Organization): Organization =>
    replace(organization, { services: Object.freeze(organization.services.map(cleanService)) });
  return replace(directory, { organizations: Object.freeze(directory.organizations.map(cleanOrganization)) });
}

/** A frozen copy with some fields replaced, without a prototype like its original. */
const replace = <T extends object>(original: T, changes: Partial<T>): T =>
  Object.freeze(Object.assign(Object.create(null), original, changes));
