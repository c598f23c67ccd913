import { isKeyLink, type KeyLink } from "../directory/envelope";
import type { Pair } from "../directory/pair";
import { readLocal, writeLocal } from "./storage";

/** What an update leaves behind (signed-directory §6, step 8). Only its shapes are checked here. */
export interface Kept {
  /** Text of the newest envelope that was verified. */
  readonly envelope?: string;
  /** Version of the key document under which it was verified: what newer ones say of it, their floor says. */
  readonly under?: number;
  /** Every key document after the pinned one: they count even where the directory beside them was refused. */
  readonly links: readonly KeyLink[];
  /** The newest release that was ever stored. */
  readonly floor?: Pair;
}

/** How the last look for a newer directory ended. */
export interface LastUpdate {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `""`, or the code of the refusal. */
  readonly code: string;
}

/** What is stored; anything of another shape counts as absent. */
export async function readKept(): Promise<Kept> {
  const { envelope, under, links, floor } = await readLocal(["envelope", "under", "links", "floor"]);
  return {
    links: Array.isArray(links) && links.every(isKeyLink) ? links : [],
    ...(typeof envelope === "string" && { envelope }),
    ...(typeof under === "number" && { under }),
    ...(isPair(floor) && { floor: { epoch: floor.epoch, version: floor.version } }),
  };
}

/** Stores what is given and leaves the rest; false when nothing was stored. */
export const writeKept = (kept: Partial<Kept>): Promise<boolean> => writeLocal({ ...kept });

/** The last look for a newer directory, if there was any. */
export async function readLastUpdate(): Promise<LastUpdate | undefined> {
  const { update } = await readLocal(["update"]);
  return isLastUpdate(update) ? update : undefined;
}

/** Remembers a look for a newer directory, so that there is one a day. */
export const writeLastUpdate = (update: LastUpdate): Promise<boolean> => writeLocal({ update });

const isPair = (value: unknown): value is Pair => {
  const { epoch, version }: Partial<Record<keyof Pair, unknown>> = Object(value);
  return Number.isSafeInteger(epoch) && Number.isSafeInteger(version);
};

const isLastUpdate = (value: unknown): value is LastUpdate => {
  const { at, code }: Partial<Record<keyof LastUpdate, unknown>> = Object(value);
  return Number.isSafeInteger(at) && typeof code === "string";
};
