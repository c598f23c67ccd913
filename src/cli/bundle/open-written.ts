import { existsSync } from "node:fs";
import { DIRECTORY_ID } from "../../directory/directory-id";
import { type Envelope, parseEnvelope } from "../../directory/envelope";
import { isOlder, type Pair, writePair } from "../../directory/pair";
import { MAX_ENVELOPE_BYTES } from "../../directory/text";
import { readDocument, readNumbers, type SignableDocument } from "../document";
import { locate, readText, showPath } from "../files";
import { type Checked, refuse, refuseOne } from "../problem";
import type { HeldKeys } from "../release";
import type { World } from "../world";
import type { HeldPart } from "./read-release";

/** An envelope that is about to be written. */
interface Written {
  readonly path: string;
  readonly text: string;
}

/** What clients may have seen already. */
interface Replaced extends Pair {
  readonly payload: string;
  readonly links: Envelope["keys"];
}

/**
 * Opens a new envelope as its clients would, against the one it replaces; the clock plays no part in refusing. Codes:
 * those of the clients, E_ROLLBACK and E_EQUIVOCATION among them, E_KEYS_CHAIN also where a key document that went out
 * is missing or another one, and E_TOO_LARGE.
 */
export function openWritten(
  world: World,
  { document, form }: HeldPart,
  { path, text: envelope }: Written,
  chain: readonly [HeldKeys, ...HeldKeys[]],
): Checked<unknown> {
  const file = showPath(world, path);
  const replaced = existsSync(locate(world, path)) ? readReplaced(world, path) : undefined;
  if (replaced && !replaced.ok) return replaced;
  const follows = replaced && checkOrder(document, chain, replaced.value, file);
  if (follows && !follows.ok) return follows;
  if (envelope.length > MAX_ENVELOPE_BYTES) {
    const wanted = `nejvýš ${MAX_ENVELOPE_BYTES} bajtů, víc box nestahuje`;
    return refuseOne("E_TOO_LARGE", wanted, `${envelope.length} bajtů`, file);
  }
  const opened = form.open({
    envelope,
    pinnedKeys: chain[0].document.text,
    directoryId: DIRECTORY_ID,
    floors: [],
    buildTime: 0,
    now: world.clock(),
  });
  if (opened.ok) return opened;
  const got = `${opened.code}: ${opened.detail}`;
  return refuse({ code: opened.code, file, wanted: "obálka, kterou klient přijme", got });
}

/** Clients keep what they have seen: whatever goes back on it splits them from those that come later. */
function checkOrder(
  document: SignableDocument,
  chain: readonly HeldKeys[],
  { links, payload, ...before }: Replaced,
  file: string,
): Checked<unknown> {
  const lost = links.find((link) => chain[link.v - 1]?.document.text !== link.payload);
  if (lost) {
    const got = chain[lost.v - 1] ? "jiný dokument stejné verze" : "žádný";
    return refuseOne("E_KEYS_CHAIN", `keys/${lost.v}.keys.json beze změny, už vyšel`, got, file);
  }
  const next = readNumbers(document);
  if (!next || isOlder(before, next)) return { ok: true, value: next };
  const pair = writePair(next);
  if (isOlder(next, before)) {
    return refuseOne("E_ROLLBACK", `vydání po ${writePair(before)}`, pair, file);
  }
  if (document.text === payload) return { ok: true, value: next };
  const got = `jiný obsah vydání ${pair}, než který už vyšel`;
  return refuseOne("E_EQUIVOCATION", "nové číslo vydání pro nový obsah", got, file);
}

function readReplaced(world: World, path: string): Checked<Replaced> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const file = showPath(world, path);
  const envelope = parseEnvelope(text.value);
  if (!envelope.ok) return refuseOne(envelope.code, "čitelné předchozí vydání", envelope.detail, file);
  const { payload } = envelope.value.directory;
  const document = readDocument(payload, file);
  if (!document.ok) return document;
  const numbers = readNumbers(document.value);
  if (numbers) return { ok: true, value: { ...numbers, payload, links: envelope.value.keys } };
  return refuseOne("E_TYPE", "předchozí vydání", "dokument klíčů", file);
}
