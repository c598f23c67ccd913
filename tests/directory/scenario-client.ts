import { type OpenInputs, openEnvelope, type Opened, selectHighest } from "../../src/directory/load";
import {
  directoryJson,
  envelopeOf,
  inputsFor,
  keysJson,
  link,
  type Loose,
  type LooseSigned,
  NOW,
  signed,
  write,
} from "../helpers/documents";
import { EDITORS, ROOTS, type TestKey } from "../helpers/sign";

/** What a client has after it looked at an envelope: the code of that look, and everything that it trusts since. */
export interface Seen {
  /** `ok`, or the code of the refusal. */
  readonly code: string;
  /** The directory on screen, as `epoch.version`; `none` leaves what came with the code. */
  readonly shown: string;
  /** Version of the newest key document believed. */
  readonly keys: number;
  readonly freshness?: string;
  readonly warnings?: readonly string[];
}

/** One client through several updates, as the extension keeps its state (signed-directory §6, step 8). */
export interface Client {
  readonly refresh: (envelope: string, now?: number) => Seen;
}

/** A client that starts from these keys and has seen nothing yet. */
export function newClient(pinned: Loose = keysJson()): Client {
  const pinnedKeys = write(pinned);
  let held:
    | { readonly envelope: string; readonly opened: Opened; readonly under: Opened["keys"] }
    | undefined;
  let known: Opened["keys"];
  const open = (envelope: string, knownKeys: Opened["keys"], changes: Partial<OpenInputs>): Opened =>
    openEnvelope(inputsFor(envelope, { pinnedKeys, ...(knownKeys && { knownKeys }), ...changes }));
  return {
    refresh: (envelope, now = NOW) => {
      const before = held?.opened.ok ? held.opened.value : undefined;
      const pair = before && { ...before.directory, payload: before.payload };
      const next = open(envelope, known, { now, ...(pair && { held: pair, floors: [pair] }) });
      if (next.keys && next.keys.version > (known?.version ?? 0)) known = next.keys;
      // Storage is never believed: what was held is opened again, under the keys of then and by today's clock.
      const again = held && open(held.envelope, held.under, { now });
      const best = selectHighest(again ? [again, next] : [next]);
      if (next.ok && best === next.value) held = { envelope, opened: next, under: next.keys };
      return {
        code: next.ok ? "ok" : next.code,
        shown: best ? `${best.directory.epoch}.${best.directory.version}` : "none",
        keys: known?.version ?? Number(pinned["version"]),
        ...(best && { freshness: best.freshness, warnings: best.warnings }),
      };
    },
  };
}

/** A release as a server offers it; what is left out is ordinary. */
export interface Release {
  readonly epoch?: number;
  readonly version?: number;
  readonly changes?: Loose;
  readonly signers?: readonly TestKey[];
  /** Key documents after the first. */
  readonly links?: readonly Loose[];
}

/** An envelope around a release signed by two editors. */
export const release = ({ epoch = 1, version = 1, changes, signers, links = [] }: Release = {}): string =>
  envelopeOf(
    signed(write(directoryJson({ epoch, version, ...changes })), signers ?? EDITORS.slice(0, 2)),
    links,
  );

/** The same with the signatures themselves given. */
export const releaseWith = (signatures: readonly string[], links: readonly Loose[] = []): string => {
  const directory: LooseSigned = { payload: write(directoryJson()), signatures };
  return envelopeOf(directory, links);
};

/** A later key document, signed by two root keys unless others are named. */
export const rotation = (
  version: number,
  changes: Loose = {},
  signers: readonly TestKey[] = ROOTS.slice(0, 2),
): Loose => link(keysJson({ version, ...changes }), signers);
