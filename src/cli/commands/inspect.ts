import { type Envelope, parseEnvelope } from "../../directory/envelope";
import { parseSignature } from "../../directory/minisign";
import { phoneLink } from "../../directory/phone-number";
import { defineCommand } from "../command";
import { compareReleases, type Comparison, composePage, nameRelease } from "../diff/compose";
import { readRelease } from "../diff/read-release";
import { findReasons, readReasons } from "../diff/reasons";
import { showHidden } from "../diff/visible";
import { writeJson } from "../diff/write-json";
import { writeText } from "../diff/write-text";
import { describeDocument, hash, listFacts, readDocument } from "../document";
import { readText, showPath } from "../files";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";
import type { World } from "../world";

/**
 * `kos inspect`: what an envelope says of itself, and with `--since` in what it differs from another release. It needs
 * no key, so it proves nothing; `verify` does.
 */
export const inspect = defineCommand({
  usage: "inspect <soubor>",
  describe: "ukáže, co v podepsaném adresáři je (bez ověření)",
  positionals: { soubor: { type: "string", demandOption: true, describe: "directory.signed.json" } },
  options: {
    since: { type: "string", describe: "starší vydání: ukáže i to, co se od něj změnilo" },
    ...JSON_OPTION,
  },
  examples: [["inspect src/data/release/directory.signed.json", "vydání, data, podpisy, počty"]],
  run: ({ soubor: path, since }, world) => {
    const file = showPath(world, path);
    const text = readText(world, path);
    if (!text.ok) return refused(text, "");
    const envelope = parseEnvelope(text.value);
    if (!envelope.ok)
      return refused(refuseOne(envelope.code, "directory.signed.json", envelope.detail, file), "");
    const document = readDocument(envelope.value.directory.payload, file);
    if (!document.ok) return refused(document, "");
    const reasons = readReasons(world, findReasons(path));
    if (!reasons.ok) return refused(reasons, "");
    const changes = since === undefined ? undefined : compareWith(world, since, path);
    if (changes && !changes.ok) return refused(changes, "");
    const release = document.value.kind === "directory" ? nameRelease(document.value) : "";
    const given = reasons.value.filter((one) => one.release === release);
    const signers = listSigners(envelope.value);
    const later = envelope.value.keys.map(({ v }) => v);
    const sha256 = hash(text.value);
    const lines = [
      ...describeDocument(document.value),
      `  podpisy: ${signers.join(", ") || "žádné"}`,
      `  další dokumenty klíčů: ${later.join(", ") || "žádné"}`,
      `  SHA-256 celého souboru: ${sha256}`,
      ...given.map(({ service, new: number, role, key, reason }) =>
        showHidden(`  důvod u ${service}, ${phoneLink(number).text}: ${reason} (${role ?? `klíč ${key}`})`),
      ),
      ...(changes ? ["", ...writeText(composePage(changes.value)), ""] : []),
      "Nic z toho není ověřené; ověří to kos verify.",
    ];
    return done(lines, {
      ok: true,
      ...listFacts(document.value),
      signers,
      key_documents: later,
      envelope_sha256: sha256,
      reasons: given,
      ...(changes ? { changes: writeJson(changes.value) } : {}),
    });
  },
});

function compareWith(world: World, since: string, path: string): Checked<Comparison> {
  const before = readRelease(world, since);
  if (!before.ok) return before;
  const after = readRelease(world, path);
  return after.ok ? { ok: true, value: compareReleases(before.value, after.value) } : after;
}

const listSigners = ({ directory }: Envelope): readonly string[] =>
  directory.signatures.map((signature) => {
    const parsed = parseSignature(signature);
    return parsed.ok ? parsed.value.keyId : "nečitelný podpis";
  });
