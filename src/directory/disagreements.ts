import type { Conflict } from "./model";

/**
 * The disagreements that may be told of an organization: none about places where any of its services is secret. They
 * belong to the organization as a whole, so beside a public service an old value may still be the secret one's address
 * (DESIGN §1, rule 5). One rule for what gets signed and for every export; records of editors have these fields too.
 */
export const listTellable = <C extends Pick<Conflict, "field">>(
  services: readonly { readonly confidential?: boolean }[],
  conflicts: readonly C[],
): readonly C[] =>
  services.some(({ confidential }) => confidential)
    ? conflicts.filter(({ field }) => field !== "locations")
    : conflicts;
