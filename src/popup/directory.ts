import { BUNDLED_ENVELOPE } from "../directory/bundled";
import { DIRECTORY_ID } from "../directory/directory-id";
import type { KeyLink } from "../directory/envelope";
import { type ChainCode, followKeyChainInSteps } from "../directory/key-chain";
import type { KeyDocument } from "../directory/keys";
import { type Loaded, openEnvelopeInSteps, type Opened, selectHighest } from "../directory/load";
import type { Pair } from "../directory/pair";
import { BUILD_TIME, PINNED_KEYS } from "../directory/pinned";
import { fail, type Result } from "../directory/result";
import { runInPieces } from "../directory/steps";
import { type Kept, readKept } from "./kept";
import { nextTask } from "./next-task";

/** Where a directory comes from: from the extension itself, or from an update that was stored. */
export type Source = "bundled" | "stored";

/** The directory to be shown, and the codes of what was refused on the way. */
export interface Chosen {
  /** Undefined when not even the bundled directory may be shown; the emergency numbers do not depend on it. */
  readonly loaded: Loaded | undefined;
  readonly source: Source;
  readonly refusals: readonly { readonly source: Source; readonly code: string }[];
  /** The oldest release that the newest keys still believe; what came with the extension beside it has to obey, too. */
  readonly floor: Pair | undefined;
}

/** What came before an envelope that is to be judged. */
export interface Known {
  /** The newest key document that was verified. */
  readonly keys: KeyDocument | undefined;
  /** The newest releases that were seen: nothing older is taken. */
  readonly floors: readonly Pair[];
  /** The directory in hand: nothing else is taken under the same numbers. */
  readonly held: Loaded | undefined;
}

/** The largest signed text that the extension reads: 8 MiB (DESIGN §7). */
const MAX_PAYLOAD_BYTES = 8_388_608;

/** Measures the pieces of the work, in milliseconds; how late it is says `now` alone. */
const clock = (): number => performance.now();

/**
 * Chooses between the bundled directory and the stored one: the highest that verifies wins (signed-directory §6).
 * Storage is never believed: what is stored is verified again each time. Never rejects.
 * @param now clock of the device, in milliseconds since 1970
 * @param keeping what is stored, where it was asked for already
 */
export async function chooseDirectory(now: number, keeping?: Promise<Kept>): Promise<Chosen> {
  const { loaded, source, refusals, floor } = await openAll(now, keeping);
  return { loaded, source, refusals, floor };
}

/** Like `chooseDirectory`, with everything by which an update is judged. */
export async function openAll(now: number, keeping = readKept()): Promise<Chosen & Known> {
  // Nothing that is stored has a say in this, so it does not wait for storage.
  const bundled = await openAfter({ keys: undefined, floors: [], held: undefined }, BUNDLED_ENVELOPE, now);
  const kept = await keeping;
  const chain = await follow(bundled.keys, kept.links);
  const keys = chain?.ok ? chain.value : bundled.keys;
  const stored = await openStored(kept, { keys, bundled }, now);
  // Links that were damaged in storage may still stand in the envelope.
  const newest = stored?.keys && !(keys && keys.version >= stored.keys.version) ? stored.keys : keys;
  // The newest keys may disown a directory although nothing newer is at hand.
  const disowning: Opened = { ...fail("E_FETCH", "keys alone"), ...(newest && { keys: newest }) };
  const loaded = selectHighest([bundled, ...(stored ? [stored] : []), disowning]);
  return {
    loaded,
    source: stored?.ok && stored.value === loaded ? "stored" : "bundled",
    refusals: [...refusal("bundled", bundled), ...refusal("stored", chain), ...refusal("stored", stored)],
    floor: floorOf(newest),
    keys,
    floors: [kept.floor, loaded?.directory].filter((floor) => floor !== undefined),
    held: loaded,
  };
}

/**
 * Opens what is stored under the keys under which it was stored, as what is bundled is opened under those that came
 * with it: editors who leave take nothing back, and only the floor of newer keys disowns (signed-directory §6).
 */
async function openStored(
  { envelope, links, floor, under = Infinity }: Kept,
  { keys, bundled }: { readonly keys: KeyDocument | undefined; readonly bundled: Opened },
  now: number,
): Promise<Opened | undefined> {
  if (envelope === undefined) return undefined;
  const isRotated = keys !== undefined && under < keys.version;
  const then = isRotated
    ? await follow(
        bundled.keys,
        links.filter(({ v }) => v <= under),
      )
    : undefined;
  const known: Known = {
    keys: then?.ok ? then.value : isRotated ? bundled.keys : keys,
    floors: [floor, floorOf(keys)].filter((one) => one !== undefined),
    held: bundled.ok ? bundled.value : undefined,
  };
  return openAfter(known, envelope, now);
}

const floorOf = (keys: KeyDocument | undefined): Pair | undefined => keys?.floor[DIRECTORY_ID];

/** The newest key document that links lead to; undefined where there is nothing to follow. */
async function follow(
  keys: KeyDocument | undefined,
  links: readonly KeyLink[],
): Promise<Result<KeyDocument, ChainCode> | undefined> {
  if (!keys || links.length === 0) return undefined;
  return runInPieces(followKeyChainInSteps(keys, links), nextTask, clock);
}

const refusal = (source: Source, result: Result<unknown> | undefined): Chosen["refusals"] =>
  result && !result.ok ? [{ source, code: result.code }] : [];

/** Judges an envelope by everything that is known already. */
export function openAfter({ keys, floors, held }: Known, envelope: string, now: number): Promise<Opened> {
  const steps = openEnvelopeInSteps({
    envelope,
    pinnedKeys: PINNED_KEYS,
    directoryId: DIRECTORY_ID,
    buildTime: BUILD_TIME,
    maxPayloadBytes: MAX_PAYLOAD_BYTES,
    floors,
    now,
    ...(held && { held: { ...held.directory, payload: held.payload } }),
    ...(keys && { knownKeys: keys }),
  });
  return runInPieces(steps, nextTask, clock);
}
