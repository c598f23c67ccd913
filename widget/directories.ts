import { readBoxEnvelopeInSteps } from "../src/directory/bundled-box";
import { DIRECTORY_ID } from "../src/directory/directory-id";
import { fetchEnvelope, type FetchTools } from "../src/directory/fetch-envelope";
import {
  type Loaded,
  openEnvelopeInSteps,
  type Opened,
  type OpenInputs,
  selectHighest,
} from "../src/directory/load";
import { BUILD_TIME, PINNED_KEYS } from "../src/directory/pinned";
import { runInPieces, type Steps } from "../src/directory/steps";
import type { DirectoryState } from "../src/view/box";

/** What `data-kos-state` says where the fault is ours and not the directory's. */
export const FAULT = "E_FAULT";

/** The directory of one box, and the code with which a newer one was refused, if any was. */
export interface Chosen {
  readonly state: DirectoryState;
  readonly refusal?: string;
}

interface Tools extends FetchTools {
  readonly clock: () => number;
  readonly warn: (problem: string) => void;
  /** Called when some box has another directory than before. */
  readonly changed: () => void;
}

/** The directories of one page: the one that came with the script, and those that `data-kos-source` names. */
export interface Directories {
  /** Verifies the bundled directory; boxes wait for it with the emergency numbers. */
  readonly openBundled: () => void;
  /** The directory for a box with this `source` (empty: none); starts the one download of an address. */
  readonly choose: (source: string) => Chosen;
}

const LOADING: Chosen = { state: { status: "loading" } };
const FAILED: Chosen = { state: { status: "failed" } };

/**
 * Holds the directories of a page. A downloaded one is shown only when it is genuine and newer than the bundled one
 * (signed-directory §6); whatever else an address answers, the bundled one stays, and the webmaster gets the code.
 */
export function holdDirectories({ clock, warn, changed, ...tools }: Tools): Directories {
  const chosen = new Map<string, Chosen>();
  let bundled: Opened | undefined;

  const settle = async (source: string, open: () => Promise<Opened>): Promise<void> => {
    try {
      const newest = await open();
      if (!newest.ok) warn(`the directory was refused: ${newest.code}: ${newest.detail}`);
      chosen.set(source, decide(newest, bundled));
    } catch (error) {
      warn(String(error));
      const { state } = chosen.get("") ?? FAILED;
      chosen.set(source, { state, refusal: FAULT });
    }
    changed();
  };

  const run = <T>(steps: Steps<T>): Promise<T> =>
    runInPieces(
      steps,
      () => new Promise((resume) => tools.startTimer(() => resume(undefined), 0)),
      () => performance.now(),
    );

  const openAfter = (earlier: Opened | undefined, envelope: OpenInputs["envelope"]): Promise<Opened> =>
    run(opening(earlier, { envelope, now: clock() }));

  return {
    openBundled: () =>
      void settle(
        "",
        async () => (bundled = await openAfter(undefined, await run(readBoxEnvelopeInSteps()))),
      ),
    choose: (source) => {
      const own = chosen.get("");
      if (!own) return LOADING;
      if (!chosen.has(source)) {
        // One download per address and page, whatever comes of it.
        chosen.set(source, own);
        void settle(source, async () => {
          const text = await fetchEnvelope(source, tools);
          return text.ok ? openAfter(bundled, text.value) : text;
        });
      }
      return chosen.get(source) ?? own;
    },
  };
}

/** Judges an envelope knowing the copy that came before: nothing older, nothing else under the same numbers. */
function opening(earlier: Opened | undefined, inputs: Pick<OpenInputs, "envelope" | "now">): Steps<Opened> {
  const held = earlier?.ok ? holdPair(earlier.value) : undefined;
  return openEnvelopeInSteps({
    ...inputs,
    pinnedKeys: PINNED_KEYS,
    directoryId: DIRECTORY_ID,
    anyEdition: true,
    buildTime: BUILD_TIME,
    floors: held ? [held] : [],
    ...(held && { held }),
    ...(earlier?.keys && { knownKeys: earlier.keys }),
  });
}

const holdPair = ({ directory, payload }: Loaded) => ({ ...directory, payload });

function decide(newest: Opened, bundled: Opened | undefined): Chosen {
  // The bundled one first: the same release in another edition is not newer.
  const loaded = selectHighest(bundled ? [bundled, newest] : [newest]);
  const refusal = newest.ok ? undefined : newest.code;
  // The newest keys may disown the bundled copy although the newest directory was refused.
  if (!loaded) return { ...FAILED, refusal: refusal ?? "E_ROLLBACK" };
  return { state: { status: "ready", loaded }, ...(refusal && { refusal }) };
}
