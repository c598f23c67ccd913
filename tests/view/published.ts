import { readBoxEnvelope } from "../../src/directory/bundled-box";
import { DIRECTORY_ID } from "../../src/directory/directory-id";
import { type Loaded, openEnvelope } from "../../src/directory/load";
import { PINNED_KEYS } from "../../src/directory/pinned";

/** The directory that the box carries, as it is loaded on a device whose clock shows `now`. */
export function loadPublished(now: number): Loaded {
  const opened = openEnvelope({
    envelope: readBoxEnvelope(),
    pinnedKeys: PINNED_KEYS,
    directoryId: DIRECTORY_ID,
    anyEdition: true,
    floors: [],
    buildTime: 0,
    now,
  });
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  return opened.value;
}

/** The same on a Tuesday morning when it is fresh. */
export const PUBLISHED = loadPublished(Date.parse("2026-11-24T09:00:00Z")).directory;
