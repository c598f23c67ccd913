import { basename, dirname, join } from "node:path";
import { defineCommand } from "../command";
import { type HeldText, readCompanions } from "../companions";
import { reviewDocument } from "../diff/review";
import { keepReasons, readReason, tellReasons } from "../diff/signer-reasons";
import { describeDocument, listFacts, readDocument } from "../document";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { describeCompanions } from "../guidance/review";
import { readSecretKey } from "../keys/secret-key";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { refuseOne } from "../problem";
import { writeKeyId, writeSignature } from "../signature";
import type { World } from "../world";

/**
 * `kos sign`: one person's signature of a directory or a key document, in a file of its own beside it. With the
 * directory go the other documents of its release, each with a signature of its own. Whoever signs sees what changed
 * before the password is asked for. A number that nobody has made sure of since the last release is
 * signed only with a reason, and each signer gives one in their own words: `reasons.yaml` shows the first one's to the
 * second. Codes of its own: E_UNASSURED_CHANGE, E_REASON, E_SAME_REASON, E_PERSON,
 * E_CONFIDENTIAL, E_NO_PREVIOUS, E_EDITION.
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
    const text = readText(world, file);
    if (!text.ok) return refused(text);
    const document = readDocument(text.value, showPath(world, file));
    if (!document.ok) return refused(document);
    const companions = readCompanions(world, file, document.value);
    if (!companions.ok) return refused(companions);
    const signed = [{ path: file, document: document.value }, ...companions.value];
    const own = [keyPath, ...signed.map(({ path }) => path)].map((path) => showPath(world, path));
    const taken = listTargets(world, signed, { out }).find((path) => own.includes(path));
    if (taken !== undefined) {
      const wanted = "u --out jiný soubor než podepisovaný a klíč";
      return refused(refuseOne("E_EXISTS", wanted, "jeden z nich", taken));
    }
    const review = reviewDocument(world, file, document.value, { since, first });
    if (!review.ok) return refused(review);
    const { lines: changes, problems, unassured, data } = review.value;
    const along = describeCompanions(world, companions.value);
    const shown = ["Podepisujete:", ...describeDocument(document.value), ...along, "", ...changes, ""];
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
    const signatures = signed.map((one) => writeSignature(one.document, key.value));
    const kept = keepReasons(world, file, reasons.value);
    if (!kept.ok) return refused(kept);
    const files = listTargets(world, signed, { out, keyId });
    for (const [index, path] of files.entries())
      writeFileAtomically(locate(world, path), signatures[index] ?? "");
    const lines = [
      `Podepsáno klíčem ${keyId}: ${files.join(", ")}`,
      ...(reasons.value.length > 0 ? [`Důvod je v souboru: ${kept.value}`] : []),
    ];
    const facts = { ...listFacts(document.value), ...data, reasons: reasons.value };
    return done(lines, { ok: true, key_id: keyId, file: files[0], files, ...facts });
  },
});

/** Where the signatures go: beside what they sign, or where it was said, those of companions under their own names. */
function listTargets(
  world: World,
  signed: readonly HeldText[],
  { out, keyId }: { readonly out: string | undefined; readonly keyId?: string },
): readonly string[] {
  const targets = signed.map(({ path }, index) => {
    if (out === undefined) return `${path}.${keyId}.minisig`;
    return index === 0 ? out : join(dirname(out), `${basename(path)}.${basename(out)}`);
  });
  return targets.map((path) => showPath(world, path));
}

/** The password is asked for only now that the person has seen what it is for. */
export async function askKey(world: World, path: string): ReturnType<typeof readSecretKey> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const ask = async () => world.env.KOS_PASSWORD ?? (await world.askPassword("Heslo ke klíči: "));
  return readSecretKey(text.value, showPath(world, path), ask);
}
