import { writePair } from "../../directory/pair";
import { listTellable } from "../../directory/disagreements";
import { hideEnded } from "../../directory/ended-numbers";
import type { Freshness, Loaded } from "../../directory/load";
import type { Directory, Organization } from "../../directory/model";
import { cs } from "../../i18n/cs";
import { popupCs } from "../../i18n/popup-cs";
import { sayLongDate } from "./words";

/** A verified release on its way out: everything an output says of it besides its contents. */
export interface Edition {
  readonly directory: Directory;
  readonly freshness: Freshness;
  /** `vydání 1.4`: epoch and version, by which a printed sheet is matched to its release. */
  readonly number: string;
  /** The day of issue in Czech words. */
  readonly date: string;
  /** What must stand on every copy: that it is a trial release, that it is old. Empty for a fresh publication. */
  readonly notices: readonly string[];
}

/** Takes what the verifier opened; nothing else may be exported (DESIGN §1, rule 2). */
export function toEdition({ directory, freshness }: Pick<Loaded, "directory" | "freshness">): Edition {
  const age = { fresh: [], stale: [cs.stale], expired: [cs.expired(sayLongDate(directory.issued))] };
  return {
    directory: {
      ...directory,
      organizations: directory.organizations
        .map(hideDisagreements)
        .map((organization) => hideEnded(organization, directory.withdrawn, popupCs.endedNumber)),
    },
    freshness,
    number: `vydání ${writePair(directory)}`,
    date: sayLongDate(directory.issued),
    notices: [...(directory.release === "development" ? [`${cs.development}.`] : []), ...age[freshness]],
  };
}

/** Done here, before an export is narrowed to one service and forgets the others. */
const hideDisagreements = (organization: Organization): Organization => ({
  ...organization,
  conflicts: listTellable(organization.services, organization.conflicts),
});
