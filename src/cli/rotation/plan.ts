import type { KeyDocument, Role } from "../../directory/keys";
import type { Pair } from "../../directory/pair";
import { type Checked, type Problem, refuseOne } from "../problem";
import type { World } from "../world";
import type { KeyDraft } from "./compose";
import { describeKeyChanges } from "./describe";
import { chooseFloor } from "./floor";
import { type Naming, readMembers, removeMembers } from "./members";

/** What somebody wants changed in one role. */
export interface RoleChange {
  /** Paths of `.pub` files. */
  readonly add: readonly string[];
  /** Labels or key ids. */
  readonly remove: readonly string[];
  /** As before where it is left out. */
  readonly threshold: number | undefined;
}

/** Everything that is asked of the next key document. */
export interface RotationRequest {
  readonly root: RoleChange;
  readonly editor: RoleChange;
  readonly floor: string | undefined;
  /** A new date is reason enough for a new document. */
  readonly renew: boolean;
  readonly development: boolean;
  readonly issued: number;
}

/** What the request is measured against. */
export interface RotationGround {
  readonly current: KeyDocument;
  /** Every label of the chain, also of keys that left. */
  readonly used: readonly string[];
  readonly newest: Pair | undefined;
}

/**
 * The next key document, not yet judged as a whole. Codes: those of `readMembers`, `removeMembers` and `chooseFloor`,
 * and `E_UNCHANGED` where nothing but the date would be new.
 */
export function planRotation(
  world: World,
  request: RotationRequest,
  ground: RotationGround,
): Checked<KeyDraft> {
  const { current, used } = ground;
  const { development, issued } = request;
  const roots = changeRole(world, current.roles.keys, request.root, { office: "root", development, used });
  const editors = changeRole(world, current.roles.directory, request.editor, {
    office: "editor",
    development,
    used,
  });
  const floor = chooseFloor(request.floor, ground);
  if (!roots.ok || !editors.ok || !floor.ok) {
    const parts: readonly Checked<unknown>[] = [roots, editors, floor];
    return {
      ok: false,
      problems: parts.flatMap((part): readonly Problem[] => (part.ok ? [] : part.problems)),
    };
  }
  const roles = { keys: roots.value, directory: editors.value };
  const draft = { version: current.version + 1, issued, roles, floor: floor.value };
  if (request.renew || describeKeyChanges(current, draft).length > 0) return { ok: true, value: draft };
  return refuseOne(
    "E_UNCHANGED",
    "aspoň jednu změnu, nebo --renew pro delší platnost",
    "nic by se nezměnilo",
  );
}

function changeRole(
  world: World,
  before: Role,
  { add, remove, threshold = before.threshold }: RoleChange,
  naming: Omit<Naming, "held">,
): Checked<Role> {
  const staying = removeMembers(before.keys, remove);
  if (!staying.ok) return staying;
  const added = readMembers(world, add, { ...naming, held: staying.value.map(({ label }) => label) });
  return added.ok ? { ok: true, value: { threshold, keys: [...staying.value, ...added.value] } } : added;
}
