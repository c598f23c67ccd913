import { parseEnvelope } from "../../directory/envelope";
import { parseSignature } from "../../directory/minisign";
import { decodeText } from "../../directory/text";
import { type OpenRoster, openRoster, type RosterCode } from "../../roster/open";
import { readBytes, showPath } from "../files";
import { type Checked, type Problem, refuse, refuseOne } from "../problem";
import { checkSignature } from "../signature";
import type { World } from "../world";
import { readRosterText } from "./document";

/** What the extension wants at each step, for the codes a coordinator is likely to meet. */
const WANTED: Partial<Record<RosterCode, string>> = {
  E_ENVELOPE: "soubor roster.signed.json beze změny",
  E_TYPE: "síť kolegů (roster.signed.json), ne jiný soubor",
  E_SIG_THRESHOLD: "dost platných podpisů skupiny",
  E_KEYS_SIGNATURE: "dokumenty klíčů podepsané kořenovými klíči skupiny",
  E_KEYS_CHAIN: "klíče, které navazují na minulé vydání",
  E_EPOCH: "vydání podle dokumentu klíčů, který je v souboru",
  E_ROLLBACK: "vydání novější než to minulé, kterému skupina ještě věří",
  E_EQUIVOCATION: "nové číslo vydání pro nový obsah (kos roster build)",
  E_WRONG_DIRECTORY: "síť téže skupiny",
};

/**
 * Opens an envelope as the extension does, and checks besides what only the command line can: that the trusted comments
 * are true and that OpenSSL agrees with every signature. Codes: those of `openRoster` and `checkSignature`.
 */
export function openRosterText(
  envelope: string,
  file: string,
  now: number,
  held?: OpenRoster,
): Checked<OpenRoster> {
  const opened = openRoster({ envelope, buildTime: 0, now, ...(held && { held }) });
  if (!opened.ok) {
    // The one detail that coordinators meet often, in their language; the others are for whoever mends the program.
    const got = opened.detail.replace(/^(\d+) of (\d+)$/, "$1 ze $2 potřebných");
    return refuseOne(opened.code, WANTED[opened.code] ?? "platná síť kolegů", got, file);
  }
  const problems = crossCheck(envelope, opened.value, file);
  return problems.length > 0 ? refuse(...problems) : opened;
}

/** The same from a file. Codes besides: E_FILE, E_TOO_LARGE, E_NOT_UTF8. */
export function openRosterFile(
  world: World,
  path: string,
  now: number,
): Checked<OpenRoster & { text: string }> {
  const bytes = readBytes(world, path);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  const file = showPath(world, path);
  if (!text.ok) return refuseOne(text.code, "ASCII soubor do 1 MiB", text.detail, file);
  const opened = openRosterText(text.value, file, now);
  return opened.ok ? { ok: true, value: { ...opened.value, text: text.value } } : opened;
}

function crossCheck(text: string, { payload, keys }: OpenRoster, file: string): readonly Problem[] {
  const envelope = parseEnvelope(text);
  const document = readRosterText(payload, file);
  if (!envelope.ok || !document.ok) return document.ok ? [] : document.problems;
  const editors = keys.roles.directory;
  return envelope.value.directory.signatures.flatMap((signature): readonly Problem[] => {
    const parsed = parseSignature(signature);
    if (!parsed.ok || !editors.keys.some(({ keyId }) => keyId === parsed.value.keyId)) return [];
    const checked = checkSignature(document.value, signature, editors, file);
    return checked.ok ? [] : checked.problems;
  });
}
