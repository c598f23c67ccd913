import { followKeyChain } from "../../directory/key-chain";
import type { KeyDocument } from "../../directory/keys";
import { verifyText } from "../../directory/verify";
import { type Checked, type Problem, refuseOne } from "../problem";
import type { HeldKeys } from "../release";
import { isSameKey } from "./describe";

/** How far the key documents of a folder reach for a client that trusts the first. */
export interface FollowedChain {
  readonly newest: KeyDocument;
  /** The first one that a client would not follow, such as one still waiting for signatures. */
  readonly unfinished?: HeldKeys;
}

/** Follows the key documents of a folder as a client follows those of an envelope. */
export function followHeld([first, ...later]: readonly [HeldKeys, ...HeldKeys[]]): FollowedChain {
  let newest = first.keys;
  for (const held of later) {
    const { document, keys, signatures } = held;
    const link = { v: keys.version, payload: document.text, signatures: signatures.map(({ text }) => text) };
    const next = followKeyChain(newest, [link]);
    if (!next.ok) return { newest, unfinished: held };
    newest = next.value;
  }
  return { newest };
}

/** The newest key document, if the whole chain is signed: the next one can stand on nothing else (`E_KEYS_SIGNATURE`). */
export function trustNewest(chain: readonly [HeldKeys, ...HeldKeys[]]): Checked<KeyDocument> {
  const [first] = chain;
  const signatures = first.signatures.map(({ text }) => text);
  const signed = verifyText(first.document.text, signatures, first.keys.roles.keys).text !== undefined;
  const { newest, unfinished } = signed ? followHeld(chain) : { newest: first.keys, unfinished: first };
  if (!unfinished) return { ok: true, value: newest };
  const wanted = "dokument klíčů s dost podpisy kořenových klíčů (kos sign, kos attach)";
  const got = "málo platných podpisů. Podepište ho, nebo ho smažte a začněte znovu";
  return refuseOne("E_KEYS_SIGNATURE", wanted, got, unfinished.file);
}

/**
 * Refuses a release under an old epoch once an editor's key has left since (`E_EPOCH_OLD`): only a new epoch overtakes
 * every number that a stolen key may have used up (signed-directory §4, fast-forward recovery).
 */
export function checkEpoch(chain: readonly HeldKeys[], epoch: number, file: string): readonly Problem[] {
  const newest = chain.at(-1)?.keys;
  const stay = newest?.roles.directory.keys ?? [];
  const leaver = chain
    .filter(({ keys }) => keys.version >= epoch)
    .flatMap(({ keys }) => keys.roles.directory.keys)
    .find((key) => !stay.some((other) => isSameKey(other, key)));
  if (!newest || !leaver) return [];
  const wanted = `vydání s epochou ${newest.version} (kos build --epoch ${newest.version})`;
  const got = `epocha ${epoch}, ve které ještě podepisoval ${leaver.label}`;
  return refuseOne("E_EPOCH_OLD", wanted, got, file).problems;
}
