import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkChain, checkRelease } from "../bundle/check";
import { openWritten } from "../bundle/open-written";
import { readRelease } from "../bundle/read-release";
import { defineCommand } from "../command";
import { writeNumber } from "../diff/number-items";
import { reviewDocument } from "../diff/review";
import { writeItems } from "../diff/write-text";
import { describeDocument, hash, listFacts } from "../document";
import { writeEnvelope } from "../envelope-text";
import { locate, showPath, writeFileAtomically } from "../files";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import type { Checked } from "../problem";
import { ENVELOPE_NAME, type HeldDocument, readKeyDocuments, RELEASE_FOLDER } from "../release";
import { DIRECTORY_DOCUMENT } from "../release-documents";
import type { World } from "../world";

/** `kos bundle`: joins every document of a release, its signatures and the key documents into a file for its clients. */
export const bundle = defineCommand({
  usage: "bundle",
  describe: "spojí adresář a podpisy do jednoho souboru",
  positionals: {},
  options: {
    release: { type: "string", default: RELEASE_FOLDER, describe: "složka vydání" },
    ...JSON_OPTION,
  },
  examples: [["bundle", `vytvoří ${RELEASE_FOLDER}/${ENVELOPE_NAME}`]],
  run: ({ release }, world) => {
    const held = readRelease(world, release);
    const chain = readKeyDocuments(world, join(release, "keys"));
    if (!held.ok) return refused(held);
    if (!chain.ok) return refused(chain);
    const problems = [...checkChain(chain.value), ...checkRelease(held.value, chain.value)];
    if (problems.length > 0) return refused({ ok: false, problems });
    const keys = chain.value.slice(1).map((one) => ({ v: one.keys.version, ...toSigned(one) }));
    const files: { readonly path: string; readonly text: string }[] = [];
    for (const one of held.value) {
      const path = join(release, one.form.envelope);
      const text = writeEnvelope({ keys, directory: toSigned(one) });
      const opened = openWritten(world, one, { path, text }, chain.value);
      if (!opened.ok) return refused(opened);
      files.push({ path, text });
    }
    const [directory] = held.value;
    const found = findSilent(world, release, directory);
    if (!found.ok) return refused(found);
    const silent = found.value;
    for (const { path, text } of files) writeFileAtomically(locate(world, path), text);
    const lines = [
      ...describeDocument(directory.document),
      `  podpisy: ${directory.signatures.length}`,
      ...files.map(({ path }) => `Zapsáno: ${showPath(world, path)}`),
      ...(silent.length > 0 ? ["POZOR, tato čísla nikdo neověřil a nikdo nenapsal proč:", ...silent] : []),
    ];
    const facts = { ...listFacts(directory.document), envelope_sha256: hash(files[0]?.text ?? "") };
    const { length: signatures } = directory.signatures;
    const file = showPath(world, join(release, ENVELOPE_NAME));
    const data = { ok: true, file, signatures, unassured: silent.length, ...facts };
    return done(lines, data, silent.length > 0 ? 2 : 0);
  },
});

/** `kos sign` would have asked why; whoever signed with minisign alone was not asked, so it is said here at the latest. */
function findSilent(world: World, release: string, { document }: HeldDocument): Checked<readonly string[]> {
  if (!existsSync(locate(world, join(release, ENVELOPE_NAME)))) return { ok: true, value: [] };
  const review = reviewDocument(world, join(release, DIRECTORY_DOCUMENT.name), document);
  if (!review.ok) return review;
  const silent = review.value.unassured.filter(({ reasons }) => reasons.length === 0);
  return { ok: true, value: writeItems(silent.map(({ change }) => writeNumber(change, true, []))) };
}

const toSigned = ({ document, signatures }: HeldDocument) => ({
  payload: document.text,
  signatures: signatures.map(({ text }) => text),
});
