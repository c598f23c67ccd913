import { BUILD_TIME } from "../../directory/pinned";
import { fail } from "../../directory/result";
import type { Failure } from "../../directory/result";
import { runInPieces } from "../../directory/steps";
import { decodeText, MAX_ENVELOPE_BYTES } from "../../directory/text";
import { type OpenRoster, openRosterInSteps, type RosterCode, type RosterResult } from "../../roster/open";
import { nextTask } from "../next-task";
import { readLocal, writeLocal } from "../storage";

/** A file that may be kept: its text, and what stands in it. */
export interface Candidate {
  readonly envelope: string;
  readonly opened: OpenRoster;
}

/** What came of a file; E_FILE where the browser could not read it. */
export type Judged = { readonly ok: true; readonly value: Candidate } | Failure<RosterCode | "E_FILE">;

/**
 * The roster that is stored, verified again: storage is never believed. Undefined where none is. Never rejects.
 * @param now clock of the device, in milliseconds since 1970
 */
export async function readRoster(now: number): Promise<RosterResult | undefined> {
  const { roster } = await readLocal(["roster"]);
  return typeof roster === "string" ? judge(roster, now) : undefined;
}

/** Judges a file that somebody chose, after the roster that is stored. Nothing is written. Never rejects. */
export async function judgeFile(file: Blob, now: number): Promise<Judged> {
  // Not read at all: somebody may have chosen a film.
  if (file.size > MAX_ENVELOPE_BYTES) return fail("E_TOO_LARGE", `${file.size} bytes`);
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    return text.ok ? await judgeText(text.value, now) : text;
  } catch {
    return fail("E_FILE", "unreadable");
  }
}

/**
 * Stores a roster that was shown before, judged once more: another window may have stored one meanwhile. False where
 * nothing was stored, as in a private window.
 */
export async function keepRoster({ envelope }: Candidate, now: number): Promise<boolean> {
  return (await judgeText(envelope, now)).ok && writeLocal({ roster: envelope });
}

/** Forgets the roster and with it the keys that were trusted; false where nothing can be stored. */
export const removeRoster = (): Promise<boolean> => writeLocal({ roster: null });

async function judgeText(envelope: string, now: number): Promise<Judged> {
  const held = await readRoster(now);
  const opened = await judge(envelope, now, held?.ok ? held.value : undefined);
  return opened.ok ? { ok: true, value: { envelope, opened: opened.value } } : opened;
}

const judge = (envelope: string, now: number, held?: OpenRoster): Promise<RosterResult> =>
  runInPieces(openRosterInSteps({ envelope, now, buildTime: BUILD_TIME, ...(held && { held }) }), nextTask);
