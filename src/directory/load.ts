import type { DirectoryCode, DirectoryWarning } from "./codes";
import { parseEnvelope } from "./envelope";
import type { Envelope } from "./envelope";
import { followKeyChainInSteps } from "./key-chain";
import { parseKeyDocument } from "./keys";
import type { KeyDocument } from "./keys";
import type { Directory } from "./model";
import { isOlder, writePair } from "./pair";
import type { Pair } from "./pair";
import { parseDirectoryInSteps } from "./parse";
import { fail } from "./result";
import type { Failure } from "./result";
import { runNow, type Steps } from "./steps";
import { verifyTextInSteps } from "./verify";
import type { VerifiedText } from "./verify";
import { dropWithdrawn } from "./withdrawn";

/** What it takes to judge one envelope. */
export interface OpenInputs {
  /** Text of the envelope, from `decodeText` or compiled in; or the one unpacked from the script of the box. */
  readonly envelope: string | Envelope;
  /** Text of the key document that came with the code. */
  readonly pinnedKeys: string;
  /** A newer key document verified before, so that an envelope cannot hide a revocation by leaving it out. */
  readonly knownKeys?: KeyDocument;
  readonly directoryId: string;
  /** The reader shows only what the box edition holds, so either edition will do; without it, the full one alone. */
  readonly anyEdition?: boolean;
  /** Releases that were seen before, such as the bundled one: anything older is refused. */
  readonly floors: readonly Pair[];
  /** The copy in hand: another text of the same edition under the same pair is refused. */
  readonly held?: Pair & Pick<Directory, "edition"> & { readonly payload: string };
  /** The largest signed text to read, in bytes; without it, what suits a guest on somebody's page. */
  readonly maxPayloadBytes?: number;
  /** Milliseconds since 1970; no clock is believed that runs behind it. */
  readonly buildTime: number;
  /** Clock of the device, in milliseconds since 1970. */
  readonly now: number;
}

/** How old a directory says it is: past `review_by` it is stale, past `expires` expired. */
export type Freshness = "fresh" | "stale" | "expired";

/** A directory that may be shown, with everything that is to be said about it. */
export interface Loaded {
  /** Numbers that it withdraws are already left out. */
  readonly directory: Directory;
  /** The exact text that was signed. */
  readonly payload: VerifiedText;
  readonly freshness: Freshness;
  /** The device's clock runs behind the build, so ages are worded as dates, without judgement. */
  readonly clockSuspect: boolean;
  readonly warnings: readonly DirectoryWarning[];
  /** The newest key document of the chain. */
  readonly keys: KeyDocument;
  /** Ids of the editors' keys that were counted. */
  readonly signers: readonly string[];
}

/** A `Result<Loaded, DirectoryCode>` that keeps the key document even where the directory under it was refused. */
export type Opened = ({ readonly ok: true; readonly value: Loaded } | Failure<DirectoryCode>) & {
  readonly keys?: KeyDocument;
};

const CLOCK_TOLERANCE = 48 * 3_600_000;

/**
 * Judges one envelope by signed-directory §6, steps 2–8: shape, key chain, signatures, and only then contents,
 * identity and age. Old age never refuses a directory: an old number is better than none. Codes: all but those
 * of the download.
 */
export function* openEnvelopeInSteps(inputs: OpenInputs): Steps<Opened> {
  const envelope = parseEnvelope(inputs.envelope);
  if (!envelope.ok) return envelope;
  const pinned = parseKeyDocument(inputs.pinnedKeys);
  if (!pinned.ok) return pinned;
  yield;
  const { knownKeys } = inputs;
  const trusted = knownKeys && knownKeys.version > pinned.value.version ? knownKeys : pinned.value;
  const chain = yield* followKeyChainInSteps(trusted, envelope.value.keys);
  if (!chain.ok) return chain;
  const opened = yield* openDirectory(envelope.value, chain.value, inputs);
  return { ...opened, keys: chain.value };
}

/** The same in one go. */
export const openEnvelope = (inputs: OpenInputs): Opened => runNow(openEnvelopeInSteps(inputs));

/**
 * The newest directory among those that were opened, whatever its age: preferring an older one because the newest
 * has expired would be strictly worse. The floor of the newest key document applies to every copy. Undefined when
 * none is left; the emergency numbers do not depend on it.
 */
export function selectHighest(candidates: readonly Opened[]): Loaded | undefined {
  let newestKeys: KeyDocument | undefined;
  let highest: Loaded | undefined;
  for (const candidate of candidates) {
    const { keys } = candidate;
    if (keys && !(newestKeys && newestKeys.version >= keys.version)) newestKeys = keys;
    if (!candidate.ok) continue;
    if (!highest || isOlder(highest.directory, candidate.value.directory)) highest = candidate.value;
  }
  return highest && newestKeys && isBelowFloor(highest.directory, newestKeys) ? undefined : highest;
}

type Ageing = Pick<Directory, "expires" | "reviewBy">;

/** How old a directory is by now, in milliseconds since 1970: a page may stay open for longer than it is fresh. */
export function freshnessAt(
  { directory, freshness }: { readonly directory: Ageing; readonly freshness: Freshness },
  now: number,
): Freshness {
  const age = ageOf(directory, now);
  // Nothing grows younger, whatever becomes of the clock.
  return freshness === "expired" || age === "fresh" ? freshness : age;
}

const ageOf = ({ expires, reviewBy }: Ageing, now: number): Freshness =>
  now > expires ? "expired" : now > reviewBy ? "stale" : "fresh";

function* openDirectory(
  { directory: signed }: Envelope,
  keys: KeyDocument,
  inputs: OpenInputs,
): Steps<Opened> {
  const editors = keys.roles.directory;
  const { text, signers } = yield* verifyTextInSteps(signed.payload, signed.signatures, editors);
  if (!text) return fail("E_SIG_THRESHOLD", `${signers.length} of ${editors.threshold}`);
  const parsed = yield* parseDirectoryInSteps(text, inputs.maxPayloadBytes);
  if (!parsed.ok) return parsed;
  const directory = parsed.value;
  const refusal = refuse(directory, text, keys, inputs);
  if (refusal) return refusal;
  const now = Math.max(inputs.now, inputs.buildTime);
  const warnings: DirectoryWarning[] = [];
  if (now > keys.expires) warnings.push("W_KEYS_EXPIRED");
  if (directory.issued > now + CLOCK_TOLERANCE) warnings.push("W_ISSUED_IN_FUTURE");
  const value: Loaded = {
    directory: dropWithdrawn(directory, directory.withdrawn),
    payload: text,
    freshness: ageOf(directory, now),
    clockSuspect: inputs.now < inputs.buildTime,
    warnings,
    keys,
    signers,
  };
  return { ok: true, value };
}

/** Identity and order of a directory that is genuine in itself (signed-directory §6, step 6). */
function refuse(
  directory: Directory,
  text: VerifiedText,
  keys: KeyDocument,
  { directoryId, anyEdition, floors, held }: OpenInputs,
): Failure<DirectoryCode> | undefined {
  const pair = writePair(directory);
  if (directory.directoryId !== directoryId) return fail("E_WRONG_DIRECTORY", directory.directoryId);
  if (directory.edition && !anyEdition) return fail("E_WRONG_DIRECTORY", `edition ${directory.edition}`);
  if (directory.epoch > keys.version) return fail("E_EPOCH", `${pair} under keys ${keys.version}`);
  if (isBelowFloor(directory, keys) || floors.some((floor) => isOlder(directory, floor))) {
    return fail("E_ROLLBACK", pair);
  }
  const same =
    held && (["epoch", "version", "edition"] as const).every((name) => held[name] === directory[name]);
  return same && held.payload !== text ? fail("E_EQUIVOCATION", pair) : undefined;
}

function isBelowFloor(directory: Directory, keys: KeyDocument): boolean {
  const floor = keys.floor[directory.directoryId];
  return floor !== undefined && isOlder(directory, floor);
}
