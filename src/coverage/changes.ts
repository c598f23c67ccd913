import type { CellState, Matrix, MatrixCell } from "./matrix";

/** What a record does in a cell; `absence` is the record that says that there is nothing. */
export type Role = "local" | "remote" | "unknown" | "unknown_remote" | "planned" | "absence";

/** A record that joined or left a cell, or does something else in it than before; undefined: it is not in it. */
export interface RecordChange {
  /** The record's id; of a planned service its name. */
  readonly id: string;
  readonly before: Role | undefined;
  readonly after: Role | undefined;
}

/** One changed cell: from what to what, and by which records. */
export interface CellChange extends Pick<MatrixCell, "region" | "audience"> {
  readonly before: CellState;
  readonly after: CellState;
  readonly records: readonly RecordChange[];
  /** Undefined where the same districts are served as before. */
  readonly districts: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined;
}

/**
 * Exactly the cells that differ between two answers to the same question, in the order of the later one. A cell whose
 * records changed is named even where its state stayed ("one therapist less").
 */
export function changedCells(before: Matrix, after: Matrix): readonly CellChange[] {
  return after.cells.flatMap((cell) => {
    const old = before.cells.find(
      ({ region, audience }) => region === cell.region && audience === cell.audience,
    );
    const change = old && compareCells(old, cell);
    return change ? [change] : [];
  });
}

function compareCells(before: MatrixCell, after: MatrixCell): CellChange | undefined {
  const records = compareRoles(rolesOf(before), rolesOf(after));
  const sameDistricts = before.districts.join() === after.districts.join();
  if (before.state === after.state && records.length === 0 && sameDistricts) return undefined;
  return {
    region: after.region,
    audience: after.audience,
    before: before.state,
    after: after.state,
    records,
    districts: sameDistricts ? undefined : { before: before.districts, after: after.districts },
  };
}

interface Entry {
  readonly id: string;
  readonly role: Role;
}

function compareRoles(before: readonly Entry[], after: readonly Entry[]): readonly RecordChange[] {
  const [old, now] = [before, after].map((entries) => new Map(entries.map((entry) => [keyOf(entry), entry])));
  return [...new Map([...(old ?? []), ...(now ?? [])]).entries()]
    .map(([key, { id }]) => ({ id, before: old?.get(key)?.role, after: now?.get(key)?.role }))
    .filter((change) => change.before !== change.after);
}

/** A plan may be named like a service, and an absence like either. */
const keyOf = ({ id, role }: Entry): string =>
  role === "planned" || role === "absence" ? `${role} ${id}` : id;

const rolesOf = (cell: MatrixCell): readonly Entry[] => [
  ...cell.local.map((id): Entry => ({ id, role: "local" })),
  ...cell.remote.map((id): Entry => ({ id, role: "remote" })),
  ...cell.unknown.map((id): Entry => ({ id, role: "unknown" })),
  ...cell.unknownRemote.map((id): Entry => ({ id, role: "unknown_remote" })),
  ...cell.planned.map(({ name }): Entry => ({ id: name, role: "planned" })),
  ...(cell.absence ? [{ id: cell.absence.id, role: "absence" } as const] : []),
];
