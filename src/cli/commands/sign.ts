import { defineCommand } from "../command";
import { reviewDocument } from "../diff/review";
import { keepReasons, readReason, tellReasons } from "../diff/signer-reasons";
import { describeDocument, listFacts, readDocument } from "../document";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { readSecretKey } from "../keys/secret-key";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { refuseOne } from "../problem";
import { writeKeyId, writeSignature } from "../signature";
import type { World } from "../world";

/**
 * `kos sign`: one person's signature of a directory or a key document, in a file of its own beside it. Whoever signs
 * sees what changed before the password is asked for. A number that nobody has made sure of since the last release is
 * signed only with a reason, and each signer gives one in their own words: `reasons.yaml` shows the first one's to the
 * second. Codes of its own: E_UNASSURED_CHANGE, E_REASON, E_SAME_REASON, E_PERSON,
 * E_CONFIDENTIAL, E_NO_PREVIOUS.
 */
export const sign = defineCommand({
  usage: "sign <soubor>",
  describe: "ukáže, co se změnilo, a podepíše adresář nebo dokument klíčů",
  positionals: {
    soubor: { type: "string", demandOption: true, describe: "directory.json nebo N.keys.json" },
  },
  options: {
    key: { type: "string", demandOption: true, describe: "tajný klíč (.key), také od programu minisign" },
    out: { type: "string", describe: "kam zapsat podpis (jinak vedle souboru)" },
    since: { type: "string", describe: "minulé vydání (jinak directory.signed.json vedle souboru)" },
    first: { type: "boolean", default: false, describe: "minulé vydání není: tohle je opravdu první" },
    because: { type: "string", describe: "proč podepsat číslo, které nikdo neověřil (beze jmen lidí)" },
    ...JSON_OPTION,
  },
  examples: [
    ["sign --key editor-a.key src/data/release/directory.json", "podpis editora A"],
    ['sign --key editor-a.key directory.json --because "Linka má nové číslo na webu."', "podpis s důvodem"],
  ],
  run: async ({ soubor: file, key: keyPath, out, since, first, because, json }, world) => {
    const reason = readReason(because);
    if (!reason.ok) return refused(reason);
    const target = out === undefined ? undefined : showPath(world, out);
    if (target !== undefined && [file, keyPath].some((path) => showPath(world, path) === target))
      return refused(
        refuseOne("E_EXISTS", "u --out jiný soubor než podepisovaný a klíč", "jeden z nich", target),
      );
    const text = readText(world, file);
    if (!text.ok) return refused(text);
    const document = readDocument(text.value, showPath(world, file));
    if (!document.ok) return refused(document);
    const review = reviewDocument(world, file, document.value, { since, first });
    if (!review.ok) return refused(review);
    const { lines: changes, problems, unassured, data } = review.value;
    const shown = ["Podepisujete:", ...describeDocument(document.value), "", ...changes, ""];
    if (!json) world.err(`${shown.join("\n")}\n`);
    if (problems.length > 0 && reason.value === undefined) return refused({ ok: false, problems });
    const key = await askKey(world, keyPath);
    if (!key.ok) return refused(key);
    const keyId = writeKeyId(key.value.id);
    const reasons = tellReasons(world, file, {
      document: document.value,
      unassured,
      reason: reason.value,
      keyId,
    });
    if (!reasons.ok) return refused(reasons);
    const signature = writeSignature(document.value, key.value);
    const kept = keepReasons(world, file, reasons.value);
    if (!kept.ok) return refused(kept);
    const signed = target ?? showPath(world, `${file}.${keyId}.minisig`);
    writeFileAtomically(locate(world, signed), signature);
    const lines = [
      `Podepsáno klíčem ${keyId}: ${signed}`,
      ...(reasons.value.length > 0 ? [`Důvod je v souboru: ${kept.value}`] : []),
    ];
    const facts = { ...listFacts(document.value), ...data, reasons: reasons.value };
    return done(lines, { ok: true, key_id: keyId, file: signed, ...facts });
  },
});

/** The password is asked for only now that the person has seen what it is for. */
async function askKey(world: World, path: string): ReturnType<typeof readSecretKey> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const ask = async () => world.env.KOS_PASSWORD ?? (await world.askPassword("Heslo ke klíči: "));
  return readSecretKey(text.value, showPath(world, path), ask);
}
