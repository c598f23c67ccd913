import { findNearest } from "../nearest";
import { type Checked, type Problem, refuse, refuseOne } from "../problem";
import type { EditorsData, Held, OrganizationRecord, ServiceRecord } from "../records";
import type { ValuePath } from "../yaml-file";

/** A service with the organization whose file it stands in. */
export interface FoundService {
  readonly organization: Held<OrganizationRecord>;
  readonly service: ServiceRecord;
  /** Its position in the file, to point at lines. */
  readonly index: number;
}

/** Every service, published or not. */
export const listAllServices = ({ organizations }: EditorsData): readonly FoundService[] =>
  organizations.flatMap((organization) =>
    organization.value.services.map((service, index) => ({ organization, service, index })),
  );

/**
 * Finds a service by its id, or by the id of an organization that has no other (`E_ID`). Where it is not there and some
 * file could not be read, the faults of the files are the answer.
 */
export function findService(
  data: EditorsData,
  faults: readonly Problem[],
  id: string,
): Checked<FoundService> {
  const services = listAllServices(data);
  const exact = services.find(({ service }) => service.id === id);
  if (exact) return { ok: true, value: exact };
  const own = services.filter(({ organization }) => organization.value.id === id);
  const [first, second] = own;
  if (first && !second) return { ok: true, value: first };
  const ids = (found: readonly FoundService[]) => found.map(({ service }) => service.id);
  if (second)
    return refuseOne("E_ID", `jednu z těchto služeb: ${ids(own).join(", ")}`, `organizace ${id} jich má víc`);
  if (faults.length > 0) return refuse(...faults);
  const nearest = findNearest(id, ids(services));
  const hint = nearest === undefined ? "id služby ze souborů v organizations" : `nejspíš ${nearest}`;
  return refuseOne("E_ID", hint, `služba „${id}“ v údajích není`);
}

/** The line on which a value of the service stands. */
export const findLine = ({ organization, index }: FoundService, path: ValuePath): number | undefined =>
  organization.yaml.fault("", ["services", index, ...path], "").line;
