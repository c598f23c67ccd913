import { existsSync } from "node:fs";
import { DIRECTORY_ID } from "../../directory/directory-id";
import { parseEnvelope } from "../../directory/envelope";
import type { OpenInputs } from "../../directory/load";
import { isOlder } from "../../directory/pair";
import { readDocument, readNumbers } from "../document";
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

/**
 * Opens a new envelope as its clients would, against the one it replaces; the clock plays no part in refusing. Codes:
 * those of the clients, E_ROLLBACK and E_EQUIVOCATION among them.
 */
export function openWritten(
  world: World,
  { document, form }: HeldPart,
  { path, text: envelope }: Written,
  first: HeldKeys,
): Checked<unknown> {
  const file = showPath(world, path);
  const held = existsSync(locate(world, path)) ? readReplaced(world, path) : undefined;
  if (held && !held.ok) return held;
  const next = readNumbers(document);
  if (held && next && isOlder(next, held.value)) {
    const wanted = `vydání po ${held.value.epoch}.${held.value.version}`;
    return refuseOne("E_ROLLBACK", wanted, `${next.epoch}.${next.version}`, file);
  }
  const opened = form.open({
    envelope,
    pinnedKeys: first.document.text,
    directoryId: DIRECTORY_ID,
    floors: [],
    ...(held ? { held: held.value } : {}),
    buildTime: 0,
    now: world.clock(),
  });
  if (opened.ok) return opened;
  const wanted =
    opened.code === "E_EQUIVOCATION" ? "nové číslo vydání pro nový obsah" : "obálka, kterou klient přijme";
  return refuse({ code: opened.code, file, wanted, got: `${opened.code}: ${opened.detail}` });
}

function readReplaced(world: World, path: string): Checked<NonNullable<OpenInputs["held"]>> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const file = showPath(world, path);
  const envelope = parseEnvelope(text.value);
  if (!envelope.ok) return refuseOne(envelope.code, "čitelné předchozí vydání", envelope.detail, file);
  const { payload } = envelope.value.directory;
  const document = readDocument(payload, file);
  if (!document.ok) return document;
  const numbers = readNumbers(document.value);
  if (numbers) return { ok: true, value: { ...numbers, payload } };
  return refuseOne("E_TYPE", "předchozí vydání", "dokument klíčů", file);
}
