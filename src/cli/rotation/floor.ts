import { DIRECTORY_ID } from "../../directory/directory-id";
import type { KeyDocument } from "../../directory/keys";
import { isOlder, type Pair, writePair } from "../../directory/pair";
import { type Checked, refuseOne } from "../problem";

/** What `--floor` is judged against. */
export interface FloorBounds {
  readonly current: KeyDocument;
  /** The release that clients read now, if there is one. */
  readonly newest: Pair | undefined;
}

/**
 * The oldest release still believed, by directory id. What root keys once disowned stays disowned, and nobody disowns
 * what does not exist: up to the newest release, or the first one under the next key document (`E_FLOOR`).
 */
export function chooseFloor(
  text: string | undefined,
  { current, newest }: FloorBounds,
): Checked<KeyDocument["floor"]> {
  if (text === undefined) return { ok: true, value: current.floor };
  const floor = readPair(text);
  if (!floor) return refuseOne("E_FLOOR", "u --floor vydání jako 1.42", text);
  const before = current.floor[DIRECTORY_ID];
  if (before && isOlder(floor, before)) {
    const wanted = `${writePair(before)} nebo novější, protože starší vydání už kořenové klíče zavrhly`;
    return refuseOne("E_FLOOR", wanted, text);
  }
  const next: Pair = { epoch: current.version + 1, version: 1 };
  const exists = newest !== undefined && !isOlder(newest, floor);
  if (!exists && writePair(floor) !== writePair(next)) {
    const known = newest
      ? `nejvýš poslední vydání ${writePair(newest)}`
      : "vydání, které tu leží (teď žádné)";
    return refuseOne("E_FLOOR", `${known}, nebo ${writePair(next)} jako první s novými klíči`, text);
  }
  return { ok: true, value: { ...current.floor, [DIRECTORY_ID]: floor } };
}

/** Whether the newest release is disowned, so that only one under the new keys can follow. */
export function startsNewEpoch(keys: KeyDocument, newest: Pair | undefined): boolean {
  const floor = keys.floor[DIRECTORY_ID];
  return floor !== undefined && newest !== undefined && isOlder(newest, floor);
}

function readPair(text: string): Pair | undefined {
  const [, epoch, version] = (/^([1-9]\d*)\.([1-9]\d*)$/.exec(text) ?? []).map(Number);
  if (!Number.isSafeInteger(epoch) || !Number.isSafeInteger(version)) return undefined;
  return epoch && version ? { epoch, version } : undefined;
}
