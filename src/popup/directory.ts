import { BUNDLED_ENVELOPE } from "../directory/bundled";
import { DIRECTORY_ID } from "../directory/directory-id";
import { followKeyChainInSteps } from "../directory/key-chain";
import type { KeyDocument } from "../directory/keys";
import { type Loaded, openEnvelopeInSteps, type Opened, selectHighest } from "../directory/load";
import type { Pair } from "../directory/pair";
import { BUILD_TIME, PINNED_KEYS } from "../directory/pinned";
import { fail, type Result } from "../directory/result";
import { runInPieces } from "../directory/steps";
import { readKept } from "./kept";
import { nextTask } from "./next-task";

/** Where a directory comes from: from the extension itself, or from an update that was stored. */
export type Source = "bundled" | "stored";

/** The directory to be shown, and the codes of what was refused on the way. */
export interface Chosen {
  /** Undefined when not even the bundled directory may be shown; the emergency numbers do not depend on it. */
  readonly loaded: Loaded | undefined;
  readonly source: Source;
  readonly refusals: readonly { readonly source: Source; readonly code: string }[];
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

/**
 * Chooses between the bundled directory and the stored one: the highest that verifies wins (signed-directory §6).
 * Storage is never believed: what is stored is verified again each time. Never rejects.
 * @param now clock of the device, in milliseconds since 1970
 */
export async function chooseDirectory(now: number): Promise<Chosen> {
  const { loaded, source, refusals } = await openAll(now);
  return { loaded, source, refusals };
}

/** Like `chooseDirectory`, with everything by which an update is judged. */
export async function openAll(now: number): Promise<Chosen & Known> {
  const { envelope, links, floor } = await readKept();
  const floors = floor ? [floor] : [];
  const bundled = await openAfter({ keys: undefined, floors: [], held: undefined }, BUNDLED_ENVELOPE, now);
  const chain =
    bundled.keys && links.length
      ? await runInPieces(followKeyChainInSteps(bundled.keys, links), nextTask)
      : undefined;
  const keys = chain?.ok ? chain.value : bundled.keys;
  const held = bundled.ok ? bundled.value : undefined;
  const stored = envelope === undefined ? undefined : await openAfter({ keys, floors, held }, envelope, now);
  // The newest keys may disown a directory although nothing newer is at hand.
  const newest = { ...(keys && { keys }), ...(stored ?? fail("E_FETCH", "nothing is stored")) };
  const loaded = selectHighest([bundled, newest]);
  return {
    loaded,
    source: stored?.ok && stored.value === loaded ? "stored" : "bundled",
    refusals: [...refusal("bundled", bundled), ...refusal("stored", chain), ...refusal("stored", stored)],
    keys,
    floors: loaded ? [...floors, loaded.directory] : floors,
    held: loaded,
  };
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
  return runInPieces(steps, nextTask);
}
