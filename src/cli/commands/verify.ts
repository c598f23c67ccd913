import { checkBeside } from "../beside";
import { defineCommand } from "../command";
import { describeDocument, listFacts, readDocument } from "../document";
import { writeCzechDate } from "../instant";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { openRelease, type VerifiedRelease } from "../verified";

/**
 * `kos verify`: what a client would do with this envelope, and what only an editor can ask: that the trusted comments
 * are true, that OpenSSL agrees with every signature, and that the other envelopes beside it belong to it. Exit code 0
 * good, 2 good but old or with a warning, 1 refused with its code.
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
  examples: [["verify src/data/release/directory.signed.json", "0 platí, 2 platí s upozorněním, 1 neplatí"]],
  run: ({ soubor: envelope, keys, at }, world) => {
    const now = chooseInstant("at", at, world.clock());
    if (!now.ok) return refused(now, "");
    const opened = openRelease(world, envelope, now.value, keys, { anyEdition: true });
    if (!opened.ok) return refused(opened, "");
    const problems = checkBeside(world, envelope, opened.value, now.value);
    return problems.length > 0 ? refused({ ok: false, problems }, "") : report(opened.value);
  },
});

function report({ loaded, file, keysFile }: VerifiedRelease): Outcome {
  const { directory, payload, freshness, warnings, signers, keys } = loaded;
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
    W_KEYS_EXPIRED: "Dokument klíčů vypršel: kořenové klíče mají podepsat nový (kos rotate --renew).",
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
    freshness === "fresh" && warnings.length === 0 ? 0 : 2,
  );
}
