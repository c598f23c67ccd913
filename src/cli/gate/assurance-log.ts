import { basename } from "node:path";
import { checkEntry } from "../assurance/check-entry";
import { pragueDay } from "../instant";
import type { Problem } from "../problem";
import type { AssuranceEntry, Held, OrganizationRecord } from "../records";
import type { GateRule } from "./rule";

/**
 * The log speaks of services that exist, of days that were, of roles and never of people (DESIGN §3, `assurance`).
 * A number or a place that the service no longer has is no fault: that is how an assurance ends.
 */
export const assuranceLog: GateRule = ({ organizations, assurances }, { complete, issued }) =>
  assurances.flatMap((log) => {
    const { yaml, value } = log;
    const name = basename(yaml.file);
    const organization = organizations.find((held) => basename(held.yaml.file) === name)?.value;
    const entries = value.flatMap((entry, index) =>
      checkEntry(entry, organization, pragueDay(issued)).map(({ code, path, wanted, got }) =>
        yaml.fault(code, [index, ...path], wanted, got),
      ),
    );
    if (organization) return [...entries, ...checkServices(log, organization)];
    if (!complete) return entries;
    const got = `organizations/${name} není`;
    return [yaml.fault("E_ASSURED_UNKNOWN", [], "jméno souboru jako u organizace", got), ...entries];
  });

function checkServices(
  { yaml, value }: Held<readonly AssuranceEntry[]>,
  { services }: OrganizationRecord,
): readonly Problem[] {
  const known = services.map(({ id }) => id);
  return value.flatMap(({ service }, index) =>
    known.includes(service)
      ? []
      : [yaml.fault("E_ASSURED_UNKNOWN", [index, "service"], `služba této organizace: ${known.join(", ")}`)],
  );
}
