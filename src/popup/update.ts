import type { DirectoryCode } from "../directory/codes";
import { type KeyLink, parseEnvelope } from "../directory/envelope";
import { fetchEnvelope, type FetchTools } from "../directory/fetch-envelope";
import { isOlder, type Pair } from "../directory/pair";
import { openAfter, openAll } from "./directory";
import { readKept, readLastUpdate, writeKept, writeLastUpdate } from "./kept";
import type { Read } from "./store";

/** What a look for a newer directory needs from the page: its clock, and the tools of one download. */
export interface UpdateTools extends FetchTools {
  /** In milliseconds since 1970. */
  readonly clock: () => number;
}

/** How a look for a newer directory ended: `E_STORAGE` says that there was no room for it. */
export interface Updated {
  readonly code: DirectoryCode | "E_STORAGE" | "";
  /** Whether a newer directory was stored; `chooseDirectory` gives it from now on. */
  readonly newer: boolean;
}

/** The least time between two looks that nobody asked for: a day. */
const INTERVAL = 86_400_000;

/** Twice the largest signed text, because quotes and accents are escaped in an envelope. */
export const MAX_ENVELOPE_BYTES = 16_777_216;

/**
 * Looks for a newer directory where updates are on, at most once a day, and never from a private window.
 * True when a newer one was stored.
 */
export async function updateIfDue({ settings, ...read }: Read, tools: UpdateTools): Promise<boolean> {
  if (!settings.updates || !settings.updateUrl || read.private) return false;
  const last = await readLastUpdate();
  // A clock that was set back must not stop updates until it has caught up.
  const elapsed = last ? Math.abs(tools.clock() - last.at) : INTERVAL;
  return elapsed >= INTERVAL && (await update(settings.updateUrl, tools)).newer;
}

/**
 * Looks for a newer directory now. It is verified before it is stored; whatever else the address answers, all
 * stays as it was, and the code is remembered for the options page.
 */
export async function update(url: string, tools: UpdateTools): Promise<Updated> {
  const updated = await download(url, tools);
  await writeLastUpdate({ at: tools.clock(), code: updated.code });
  return updated;
}

async function download(url: string, tools: UpdateTools): Promise<Updated> {
  const text = await fetchEnvelope(url, tools, MAX_ENVELOPE_BYTES);
  if (!text.ok) return { code: text.code, newer: false };
  const known = await openAll(tools.clock());
  const opened = await openAfter(known, text.value, tools.clock());
  const isNewer = opened.ok && !(known.held && !isOlder(known.held.directory, opened.value.directory));
  const hasNewerKeys = (opened.keys?.version ?? 0) > (known.keys?.version ?? 0);
  // Key documents count by themselves: they may disown what is shown although nothing newer came with them.
  const links = hasNewerKeys ? { links: await joinLinks(text.value, known.keys?.version ?? 0) } : {};
  const directory =
    isNewer && opened.ok ? { envelope: text.value, floor: pairOf(opened.value.directory) } : {};
  const kept = { ...links, ...directory };
  if (Object.keys(kept).length && !(await writeKept(kept))) return { code: "E_STORAGE", newer: false };
  return { code: opened.ok ? "" : opened.code, newer: isNewer };
}

/** An envelope may leave out key documents that we had before; the chain that is kept must not. */
async function joinLinks(text: string, known: number): Promise<readonly KeyLink[]> {
  const envelope = parseEnvelope(text);
  const before = (await readKept()).links.filter(({ v }) => v <= known);
  return envelope.ok ? [...before, ...envelope.value.keys.filter(({ v }) => v > known)] : before;
}

const pairOf = ({ epoch, version }: Pair): Pair => ({ epoch, version });
