import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DIRECTORY_ID } from "../../directory/directory-id";
import type { DirectoryCode } from "../../directory/codes";
import { parseEnvelope } from "../../directory/envelope";
import { type Loaded, openEnvelope } from "../../directory/load";
import { parseSignature } from "../../directory/minisign";
import { decodeText } from "../../directory/text";
import { defineCommand } from "../command";
import { describeDocument, listFacts, readDocument } from "../document";
import { locate, readBytes, readText, showPath } from "../files";
import { writeCzechDate } from "../instant";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import type { Checked, Problem } from "../problem";
import { refuseOne } from "../problem";
import { RELEASE_FOLDER } from "../release";
import { checkSignature } from "../signature";
import type { World } from "../world";

/**
 * `kos verify`: what a client would do with this envelope, and what only an editor can ask: that the trusted comments
 * are true and that OpenSSL agrees with every signature. Exit code 0 good, 2 good but old, 1 refused with its code.
 */
export const verify = defineCommand({
  usage: "verify <soubor>",
  describe: "ověří podepsaný adresář",
  positionals: { soubor: { type: "string", demandOption: true, describe: "directory.signed.json" } },
  options: {
    keys: { type: "string", describe: "první dokument klíčů (jinak keys/1.keys.json vedle souboru)" },
    at: { type: "string", describe: "k jakému času posoudit stáří (jinak teď)" },
    ...JSON_OPTION,
  },
  examples: [["verify src/data/release/directory.signed.json", "0 platí, 2 platí, ale je staré, 1 neplatí"]],
  run: ({ soubor: envelope, keys, at }, world) => {
    const now = chooseInstant("at", at, world.clock());
    if (!now.ok) return refused(now, "");
    const keysPath = keys ?? findKeys(world, envelope);
    const pinned = readText(world, keysPath);
    if (!pinned.ok) return refused(pinned, "");
    const text = readEnvelope(world, envelope);
    if (!text.ok) return refused(text, "");
    const file = showPath(world, envelope);
    const inputs = { envelope: text.value, pinnedKeys: pinned.value, directoryId: DIRECTORY_ID };
    const opened = openEnvelope({ ...inputs, floors: [], buildTime: 0, now: now.value });
    if (!opened.ok)
      return refused(
        refuseOne(
          opened.code,
          WANTED[opened.code] ?? "platný podepsaný adresář",
          sayDetail(opened.detail),
          file,
        ),
        "",
      );
    const problems = crossCheck(text.value, opened.value, file);
    if (problems.length > 0) return refused({ ok: false, problems }, "");
    return report(opened.value, file, showPath(world, keysPath));
  },
});

/** What a client wants at each step, for the codes an editor is likely to meet. */
const WANTED: Partial<Record<DirectoryCode, string>> = {
  E_ENVELOPE: "soubor directory.signed.json beze změny",
  E_SIG_THRESHOLD: "dost platných podpisů editorů",
  E_KEYS_SIGNATURE: "nové klíče podepsané kořenovými klíči",
  E_KEYS_CHAIN: "dokumenty klíčů jeden po druhém",
  E_NOT_NORMAL_FORM: "adresář v jediném možném zápisu",
  E_WRONG_DIRECTORY: `adresář ${DIRECTORY_ID}`,
  E_ROLLBACK: "vydání, kterému kořenové klíče ještě věří",
  E_TYPE: "adresář, ne jiný dokument",
};

/** The one detail that editors meet often, in their language; the others are for whoever mends the program. */
const sayDetail = (detail: string): string => detail.replace(/^(\d+) of (\d+).*$/, "$1 ze $2 potřebných");

function findKeys(world: World, envelope: string): string {
  const beside = join(dirname(envelope), "keys", "1.keys.json");
  return existsSync(locate(world, beside)) ? beside : join(RELEASE_FOLDER, "keys", "1.keys.json");
}

function readEnvelope(world: World, path: string): Checked<string> {
  const bytes = readBytes(world, path);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (text.ok) return text;
  return refuseOne(text.code, "ASCII soubor do 1 MiB", text.detail, showPath(world, path));
}

/** Every signature of a known editor, also those beyond the threshold that a client does not look at. */
function crossCheck(text: string, { payload, keys }: Loaded, file: string): readonly Problem[] {
  const envelope = parseEnvelope(text);
  const document = readDocument(payload, file);
  if (!envelope.ok || !document.ok) return document.ok ? [] : document.problems;
  return envelope.value.directory.signatures.flatMap((signature): readonly Problem[] => {
    const parsed = parseSignature(signature);
    const known = parsed.ok && keys.roles.directory.keys.some(({ keyId }) => keyId === parsed.value.keyId);
    // Signatures of removed keys or of another kind never count, so they do no harm (signed-directory §6, step 4).
    if (!known) return [];
    const checked = checkSignature(document.value, signature, keys.roles.directory, file);
    return checked.ok ? [] : checked.problems;
  });
}

function report(
  { directory, payload, freshness, warnings, signers, keys }: Loaded,
  file: string,
  keysFile: string,
): Outcome {
  const document = readDocument(payload, file);
  if (!document.ok) return refused(document, "");
  const age = {
    fresh: "Podpisy platí a adresář je čerstvý.",
    stale: `Podpisy platí, ale adresář se měl zkontrolovat do ${writeCzechDate(directory.reviewBy)}.`,
    expired: `Podpisy platí, ale adresář vypršel ${writeCzechDate(directory.expires)}.`,
  }[freshness];
  const labels = signers.map(
    (id) => `${id} (${keys.roles.directory.keys.find(({ keyId }) => keyId === id)?.label})`,
  );
  const notes: Record<string, string> = {
    W_KEYS_EXPIRED: "Dokument klíčů vypršel: kořenové klíče mají podepsat nový.",
    W_ISSUED_IN_FUTURE: "Datum vydání je v budoucnosti.",
  };
  return done(
    [
      age,
      ...describeDocument(document.value),
      `  podepsali: ${labels.join(", ")}`,
      `  věříme klíčům: ${keysFile}`,
      ...warnings.map((one) => notes[one] ?? one),
    ],
    { ok: true, freshness, warnings, signers, keys: keysFile, ...listFacts(document.value) },
    freshness === "fresh" ? 0 : 2,
  );
}
