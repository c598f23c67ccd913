import { type Envelope, parseEnvelope } from "../../directory/envelope";
import { parseSignature } from "../../directory/minisign";
import { defineCommand } from "../command";
import { describeDocument, hash, listFacts, readDocument } from "../document";
import { readText, showPath } from "../files";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { refuseOne } from "../problem";

/** `kos inspect`: what an envelope says of itself. It needs no key, so it proves nothing; `verify` does. */
export const inspect = defineCommand({
  usage: "inspect <soubor>",
  describe: "ukáže, co v podepsaném adresáři je (bez ověření)",
  positionals: { soubor: { type: "string", demandOption: true, describe: "directory.signed.json" } },
  options: JSON_OPTION,
  examples: [["inspect src/data/release/directory.signed.json", "vydání, data, podpisy, počty"]],
  run: ({ soubor: path }, world) => {
    const file = showPath(world, path);
    const text = readText(world, path);
    if (!text.ok) return refused(text, "");
    const envelope = parseEnvelope(text.value);
    if (!envelope.ok)
      return refused(refuseOne(envelope.code, "directory.signed.json", envelope.detail, file), "");
    const document = readDocument(envelope.value.directory.payload, file);
    if (!document.ok) return refused(document, "");
    const signers = listSigners(envelope.value);
    const later = envelope.value.keys.map(({ v }) => v);
    const sha256 = hash(text.value);
    const lines = [
      ...describeDocument(document.value),
      `  podpisy: ${signers.join(", ") || "žádné"}`,
      `  další dokumenty klíčů: ${later.join(", ") || "žádné"}`,
      `  SHA-256 celého souboru: ${sha256}`,
      "Nic z toho není ověřené; ověří to kos verify.",
    ];
    return done(lines, {
      ok: true,
      ...listFacts(document.value),
      signers,
      key_documents: later,
      envelope_sha256: sha256,
    });
  },
});

const listSigners = ({ directory }: Envelope): readonly string[] =>
  directory.signatures.map((signature) => {
    const parsed = parseSignature(signature);
    return parsed.ok ? parsed.value.keyId : "nečitelný podpis";
  });
