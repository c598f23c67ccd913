import type { DirectoryCode } from "../directory/codes";
import { type KeyLink, parseEnvelope } from "../directory/envelope";
import { fetchEnvelope, type FetchTools } from "../directory/fetch-envelope";
import type { Loaded } from "../directory/load";
import { parseSignature } from "../directory/minisign";
import { isOlder } from "../directory/pair";
import { MAX_SIGNATURES } from "../directory/verify";
import { openAfter, openAll } from "./directory";
import { type Kept, readKept, readLastUpdate, writeKept, writeLastUpdate } from "./kept";
import type { Read } from "./store";

/** What a look for a newer directory needs from the page: its clock, and the tools of one download. */
export interface UpdateTools extends FetchTools {
  /** In milliseconds since 1970. */
  readonly clock: () => number;
  /** Runs this when no other page of the extension is running the like, where the browser can tell. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
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
  return text.ok ? tools.inTurn(() => keep(text.value, tools)) : { code: text.code, newer: false };
}

async function keep(text: string, tools: UpdateTools): Promise<Updated> {
  const before = await readKept();
  const known = await openAll(tools.clock(), Promise.resolve(before));
  const opened = await openAfter(known, text, tools.clock());
  const isNewer = opened.ok && !(known.held && !isOlder(known.held.directory, opened.value.directory));
  const hasNewerKeys = (opened.keys?.version ?? 0) > (known.keys?.version ?? 0);
  // Key documents count by themselves: they may disown what is shown although nothing newer came with them.
  const links = hasNewerKeys ? { links: joinLinks(text, known.keys?.version ?? 0, before) } : {};
  const kept = { ...links, ...(isNewer && opened.ok && toKept(text, opened.value)) };
  if (Object.keys(kept).length > 0) {
    // Another page may have stored something meanwhile; by that, too, this has to be judged.
    if (!isSame(before, await readKept())) return keep(text, tools);
    if (!(await writeKept(kept))) return { code: "E_STORAGE", newer: false };
  }
  return { code: opened.ok ? "" : opened.code, newer: isNewer };
}

/**
 * An envelope may leave out key documents that we had before; the chain that is kept must not. Kept is what was verified
 * and nothing that lay around it: a server may pad an envelope, and what fills storage or the chain (`MAX_LINKS`) would
 * stand in the way of later key documents.
 */
function joinLinks(text: string, known: number, { links }: Kept): readonly KeyLink[] {
  const envelope = parseEnvelope(text);
  const before = links.filter(({ v }) => v <= known);
  const come = envelope.ok ? envelope.value.keys.filter(({ v }) => v > known) : [];
  const chain = new Map<number, KeyLink>();
  // Of each version the first is the one that was followed.
  for (const { v, payload, signatures } of [...before, ...come]) {
    const readable = signatures.slice(0, MAX_SIGNATURES).filter((signature) => parseSignature(signature).ok);
    if (!chain.has(v)) chain.set(v, { v, payload, signatures: readable });
  }
  return [...chain.values()];
}

const toKept = (envelope: string, { directory: { epoch, version }, keys }: Loaded): Partial<Kept> => ({
  envelope,
  under: keys.version,
  floor: { epoch, version },
});

const isSame = (one: Kept, other: Kept): boolean => JSON.stringify(one) === JSON.stringify(other);
