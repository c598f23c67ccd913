import type { KeyLink } from "./envelope";
import { parseKeyDocument } from "./keys";
import type { KeyDocument, KeysCode, Role } from "./keys";
import { fail, ok } from "./result";
import type { Result } from "./result";
import { runNow, type Steps } from "./steps";
import { verifyTextInSteps } from "./verify";

/** How many key documents are followed at most (TUF 5.3.3 asks for such a bound). */
export const MAX_LINKS = 64;

/** The codes with which following the chain can fail. */
export type ChainCode = KeysCode | "E_KEYS_CHAIN" | "E_KEYS_SIGNATURE";

/**
 * Walks from a trusted key document to the newest one, each signed by enough root keys of the one before and of
 * its own (TUF 5.3.3–5.3.5; signed-directory §6, step 3). The bytes are verified with the old keys before
 * anything in them is read. Codes: E_KEYS_CHAIN, E_KEYS_SIGNATURE, and those of `parseKeyDocument`.
 */
export function* followKeyChainInSteps(
  trusted: KeyDocument,
  links: readonly KeyLink[],
): Steps<Result<KeyDocument, ChainCode>> {
  if (links.length > MAX_LINKS) return fail("E_KEYS_CHAIN", `${links.length} links`);
  let current = trusted;
  for (const link of links) {
    if (link.v <= current.version) continue;
    const next = yield* followLink(current, link);
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(current);
}

/** The same in one go. */
export const followKeyChain = (
  trusted: KeyDocument,
  links: readonly KeyLink[],
): Result<KeyDocument, ChainCode> => runNow(followKeyChainInSteps(trusted, links));

function* followLink(current: KeyDocument, link: KeyLink): Steps<Result<KeyDocument, ChainCode>> {
  const { v } = link;
  if (v !== current.version + 1) return fail("E_KEYS_CHAIN", `${v} after ${current.version}`);
  if (!(yield* isSigned(link, current.roles.keys)))
    return fail("E_KEYS_SIGNATURE", `${v} by the keys of ${v - 1}`);
  const next = parseKeyDocument(link.payload);
  if (!next.ok) return next;
  if (next.value.version !== v) return fail("E_KEYS_CHAIN", `${v} holds ${next.value.version}`);
  if (!(yield* isSigned(link, next.value.roles.keys)))
    return fail("E_KEYS_SIGNATURE", `${v} by its own keys`);
  return next;
}

function* isSigned({ payload, signatures }: KeyLink, role: Role): Steps<boolean> {
  const { text } = yield* verifyTextInSteps(payload, signatures, role);
  return text !== undefined;
}
