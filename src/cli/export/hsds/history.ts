import type { Listing } from "../../../coverage/cell";
import type { Conflict } from "../../../directory/model";
import type { Edition } from "../edition";
import { writeInstant } from "../../instant";
import { makeId, serviceId } from "../identity";
import type { HsdsRecord } from "./record";

/**
 * What is known about how a record came to be, as HSDS's change log: facts that a person made sure of, and values on
 * which sources disagree; of an organization with a secret place the edition holds none.
 */
export function hsdsMetadata({ organization, service }: Listing, edition: Edition): readonly HsdsRecord[] {
  const resource = { resource_id: serviceId(service.id), resource_type: "service" };
  const assured = service.assured.map(({ field, date, role }) => ({
    id: makeId("assured", service.id, field, date),
    ...resource,
    last_action_date: date,
    last_action_type: "assure",
    field_name: field,
    previous_value: "",
    replacement_value: "",
    updated_by: role,
  }));
  return [
    ...assured,
    ...organization.conflicts.map((conflict, index) => ({
      id: makeId("conflict", service.id, index),
      ...resource,
      last_action_date: writeInstant(edition.directory.issued),
      last_action_type: "conflict",
      field_name: conflict.field,
      ...twoValues(conflict),
      updated_by: conflict.sourcesB.join(" ") || "editors",
    })),
  ];
}

/** The value that looks current stands in `replacement_value`; where nobody can tell, the later one named does. */
const twoValues = ({ valueA, valueB, looksCurrent }: Conflict) =>
  looksCurrent === "a"
    ? { previous_value: valueB, replacement_value: valueA }
    : { previous_value: valueA, replacement_value: valueB };
