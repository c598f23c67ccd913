import type { DirectoryCode } from "../directory/codes";
import { parseEnvelope } from "../directory/envelope";
import { followKeyChain } from "../directory/key-chain";
import { type KeyDocument, parseKeyDocument } from "../directory/keys";
import type { Freshness, OpenInputs } from "../directory/load";
import { isOlder } from "../directory/pair";
import { fail, ok, type Result } from "../directory/result";
import { type VerifiedText, verifyText } from "../directory/verify";
import type { Guidance } from "./model";
import { parseGuidance } from "./parse";

/** Guidance that may be shown. */
export interface OpenGuidance {
  readonly guidance: Guidance;
  /** The exact text that was signed. */
  readonly payload: VerifiedText;
  readonly freshness: Freshness;
}

/**
 * Judges guidance as the directory is judged (signed-directory §6), from the same inputs: key chain, signatures of
 * the same editors over the exact bytes, and only then contents, identity and age. Old age never refuses it. Codes:
 * those of `parseEnvelope`, `parseKeyDocument`, `followKeyChain` and `parseGuidance`, E_SIG_THRESHOLD,
 * E_WRONG_DIRECTORY, E_EPOCH, E_ROLLBACK.
 */
export function openGuidance(
  inputs: Omit<OpenInputs, "held" | "anyEdition">,
): Result<OpenGuidance, DirectoryCode> {
  const envelope = parseEnvelope(inputs.envelope);
  if (!envelope.ok) return envelope;
  const pinned = parseKeyDocument(inputs.pinnedKeys);
  if (!pinned.ok) return pinned;
  const { knownKeys } = inputs;
  const trusted = knownKeys && knownKeys.version > pinned.value.version ? knownKeys : pinned.value;
  const chain = followKeyChain(trusted, envelope.value.keys);
  if (!chain.ok) return chain;
  const editors = chain.value.roles.directory;
  const { payload, signatures } = envelope.value.directory;
  const { text, signers } = verifyText(payload, signatures, editors);
  if (!text) return fail("E_SIG_THRESHOLD", `${signers.length} of ${editors.threshold}`);
  const parsed = parseGuidance(text, inputs.maxPayloadBytes);
  return parsed.ok ? accept(parsed.value, text, chain.value, inputs) : parsed;
}

/** Identity, order and age of guidance that is genuine in itself. */
function accept(
  guidance: Guidance,
  payload: VerifiedText,
  keys: KeyDocument,
  { directoryId, floors, now, buildTime }: Pick<OpenInputs, "directoryId" | "floors" | "now" | "buildTime">,
): Result<OpenGuidance, DirectoryCode> {
  const { epoch, version, reviewBy, expires } = guidance;
  const pair = `${epoch}.${version}`;
  if (guidance.directoryId !== directoryId) return fail("E_WRONG_DIRECTORY", guidance.directoryId);
  if (epoch > keys.version) return fail("E_EPOCH", `${pair} under keys ${keys.version}`);
  const floor = keys.floor[directoryId];
  const all = floor ? [...floors, floor] : floors;
  if (all.some((one) => isOlder(guidance, one))) return fail("E_ROLLBACK", pair);
  const instant = Math.max(now, buildTime);
  const freshness = instant > expires ? "expired" : instant > reviewBy ? "stale" : "fresh";
  return ok({ guidance, payload, freshness });
}
