import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ENVELOPE_FORMAT, parseEnvelope } from "../../directory/envelope";
import { DIRECTORY_ID } from "../../directory/directory-id";
import { openEnvelope } from "../../directory/load";
import type { Directory } from "../../directory/model";
import { readDocument } from "../document";
import { locate, readText, showPath } from "../files";
import { type Checked, refuseOne } from "../problem";
import { ENVELOPE_NAME } from "../release";
import type { World } from "../world";
import { findReasons, type Reason, readReasons } from "./reasons";

/** One side of a comparison. */
export interface Release {
  readonly file: string;
  readonly directory: Directory;
  readonly sha256: string;
  /** `unverified`: signed, but no key document lies beside it; `unsigned`: a plain `directory.json`. */
  readonly proof: "verified" | "unverified" | "unsigned";
  readonly reasons: readonly Reason[];
}

/**
 * Reads a release from a `directory.json`, an envelope, or a folder (its envelope, else its `directory.json`). An
 * envelope with `keys/1.keys.json` beside it has to hold under those keys; its age plays no part. Codes: those of
 * `openEnvelope`, `readDocument` and `readReasons`, E_TYPE for a key document.
 */
export function readRelease(world: World, path: string): Checked<Release> {
  const source = chooseFile(world, path);
  const file = showPath(world, source);
  const text = readText(world, source);
  if (!text.ok) return text;
  const payload = readPayload(world, source, text.value);
  if (!payload.ok) return payload;
  const document = readDocument(payload.value.text, file);
  if (!document.ok) return document;
  if (document.value.kind !== "directory") return refuseOne("E_TYPE", "úplný adresář", "jiný dokument", file);
  const reasons = readReasons(world, findReasons(source));
  if (!reasons.ok) return reasons;
  const { directory, sha256 } = document.value;
  const { proof } = payload.value;
  return { ok: true, value: { file, directory, sha256, proof, reasons: reasons.value } };
}

function chooseFile(world: World, path: string): string {
  if (!statSync(locate(world, path), { throwIfNoEntry: false })?.isDirectory()) return path;
  const envelope = join(path, ENVELOPE_NAME);
  return existsSync(locate(world, envelope)) ? envelope : join(path, "directory.json");
}

/** The text that was signed, and how sure that is. */
interface Payload {
  readonly text: string;
  readonly proof: Release["proof"];
}

function readPayload(world: World, path: string, text: string): Checked<Payload> {
  if (!text.includes(`"${ENVELOPE_FORMAT}"`)) return { ok: true, value: { text, proof: "unsigned" } };
  const keys = join(dirname(path), "keys", "1.keys.json");
  if (existsSync(locate(world, keys))) return openPast(world, path, text, keys);
  const envelope = parseEnvelope(text);
  if (envelope.ok)
    return { ok: true, value: { text: envelope.value.directory.payload, proof: "unverified" } };
  return refuseOne(envelope.code, ENVELOPE_NAME, envelope.detail, showPath(world, path));
}

/**
 * A past release is judged by the keys of its time, which it carries itself: an editor who has left since did sign it.
 * `kos verify` asks the other question, whether a client should believe it today.
 */
function openPast(world: World, path: string, envelope: string, keys: string): Checked<Payload> {
  const pinned = readText(world, keys);
  if (!pinned.ok) return pinned;
  const inputs = { envelope, pinnedKeys: pinned.value, directoryId: DIRECTORY_ID };
  const opened = openEnvelope({ ...inputs, anyEdition: true, floors: [], buildTime: 0, now: world.clock() });
  if (opened.ok) return { ok: true, value: { text: opened.value.payload, proof: "verified" } };
  const wanted = `vydání podepsané podle ${showPath(world, keys)}`;
  return refuseOne(opened.code, wanted, `${opened.code}: ${opened.detail}`, showPath(world, path));
}
