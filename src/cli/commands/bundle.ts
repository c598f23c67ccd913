import { existsSync } from "node:fs";
import { join } from "node:path";
import { DIRECTORY_ID } from "../../directory/directory-id";
import { parseEnvelope } from "../../directory/envelope";
import { openEnvelope } from "../../directory/load";
import { isOlder } from "../../directory/pair";
import { defineCommand } from "../command";
import { writeNumber } from "../diff/number-items";
import { reviewDocument } from "../diff/review";
import { writeItems } from "../diff/write-text";
import { describeDocument, hash, listFacts, parseUnsigned } from "../document";
import { writeEnvelope } from "../envelope-text";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { type Checked, type Problem, refuse, refuseOne } from "../problem";
import {
  ENVELOPE_NAME,
  type HeldDocument,
  type HeldKeys,
  readHeld,
  readKeyDocuments,
  RELEASE_FOLDER,
} from "../release";
import { checkEpoch } from "../rotation/chain";
import { isDevelopmentKey } from "../rotation/members";
import { checkSignature, chooseRole } from "../signature";
import type { World } from "../world";

/** `kos bundle`: joins the directory, its signatures and the key documents into the one file that clients read. */
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
    const held = readHeld(world, join(release, "directory.json"));
    const chain = readKeyDocuments(world, join(release, "keys"));
    if (!held.ok) return refused(held);
    if (!chain.ok) return refused(chain);
    const problems = [...checkChain(chain.value), ...checkDirectory(held.value, chain.value)];
    if (problems.length > 0) return refused({ ok: false, problems });
    const text = writeEnvelope({
      keys: chain.value.slice(1).map((one) => ({ v: one.keys.version, ...toSigned(one) })),
      directory: toSigned(held.value),
    });
    const path = join(release, ENVELOPE_NAME);
    const opened = openWritten(world, text, path, chain.value[0], held.value.document.text);
    if (!opened.ok) return refused(opened);
    const found = findSilent(world, release, held.value);
    if (!found.ok) return refused(found);
    const silent = found.value;
    writeFileAtomically(locate(world, path), text);
    const lines = [
      ...describeDocument(held.value.document),
      `  podpisy: ${held.value.signatures.length}`,
      `Zapsáno: ${showPath(world, path)}`,
      ...(silent.length > 0 ? ["POZOR, tato čísla nikdo neověřil a nikdo nenapsal proč:", ...silent] : []),
    ];
    const facts = { ...listFacts(held.value.document), envelope_sha256: hash(text) };
    const { length: signatures } = held.value.signatures;
    const data = { ok: true, file: showPath(world, path), signatures, unassured: silent.length, ...facts };
    return done(lines, data, silent.length > 0 ? 2 : 0);
  },
});

/** `kos sign` would have asked why; whoever signed with minisign alone was not asked, so it is said here at the latest. */
function findSilent(world: World, release: string, { document }: HeldDocument): Checked<readonly string[]> {
  if (!existsSync(locate(world, join(release, ENVELOPE_NAME)))) return { ok: true, value: [] };
  const review = reviewDocument(world, join(release, "directory.json"), document);
  if (!review.ok) return review;
  const silent = review.value.unassured.filter(({ reasons }) => reasons.length === 0);
  return { ok: true, value: writeItems(silent.map(({ change }) => writeNumber(change, true, []))) };
}

const toSigned = ({ document, signatures }: HeldDocument) => ({
  payload: document.text,
  signatures: signatures.map(({ text }) => text),
});

/** Every key document carries only good signatures; how many are needed is judged by the verifier and for the first here. */
function checkChain(chain: readonly HeldKeys[]): readonly Problem[] {
  return chain.flatMap((held, index) => {
    const role = chooseRole(held.document, chain[index - 1]?.keys);
    const own = held.keys.roles.keys;
    return [...checkSignatures(held, role), ...checkCount(held, own.threshold)];
  });
}

function checkDirectory(held: HeldDocument, chain: readonly HeldKeys[]): readonly Problem[] {
  const newest = chain.at(-1)?.keys;
  if (held.document.kind !== "directory" || !newest) {
    return refuseOne("E_TYPE", "adresář", "něco jiného", held.file).problems;
  }
  const editors = newest.roles.directory;
  const { release, epoch } = held.document.directory;
  // Whoever holds the keys of any document of the chain can grow another branch from it.
  const development = chain
    .flatMap(({ keys: { roles } }) => [...roles.keys.keys, ...roles.directory.keys])
    .filter(isDevelopmentKey);
  const wrongKeys =
    release === "publication" && development.length > 0
      ? refuseOne("E_DEVELOPMENT_KEY", "pro ostré vydání klíče lidí", "zkušební klíče", held.file).problems
      : [];
  return [
    ...wrongKeys,
    ...checkEpoch(chain, epoch, held.file),
    ...checkSignatures(held, editors),
    ...checkCount(held, editors.threshold),
  ];
}

const checkSignatures = (held: HeldDocument, role: ReturnType<typeof chooseRole>): readonly Problem[] =>
  held.signatures.flatMap(({ file, text }): readonly Problem[] => {
    const checked = checkSignature(held.document, text, role, file);
    return checked.ok ? [] : checked.problems;
  });

function checkCount({ signatures, file }: HeldDocument, threshold: number): readonly Problem[] {
  if (signatures.length >= threshold) return [];
  return refuseOne("E_SIG_THRESHOLD", `podpisy: aspoň ${threshold}`, String(signatures.length), file)
    .problems;
}

/** Opens the new envelope as a client would, against the one it replaces; the clock plays no part in refusing. */
function openWritten(
  world: World,
  envelope: string,
  path: string,
  first: HeldKeys,
  payload: string,
): Checked<unknown> {
  const file = showPath(world, path);
  const held = existsSync(locate(world, path)) ? readReplaced(world, path) : undefined;
  if (held && !held.ok) return held;
  const next = parseUnsigned(payload);
  if (held && next.ok && isOlder(next.value, held.value)) {
    const wanted = `vydání po ${held.value.epoch}.${held.value.version}`;
    return refuseOne("E_ROLLBACK", wanted, `${next.value.epoch}.${next.value.version}`, file);
  }
  const opened = openEnvelope({
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

function readReplaced(
  world: World,
  path: string,
): Checked<{ epoch: number; version: number; payload: string }> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const envelope = parseEnvelope(text.value);
  const payload = envelope.ok ? envelope.value.directory.payload : "";
  const directory = envelope.ok ? parseUnsigned(payload) : envelope;
  if (directory.ok) return { ok: true, value: { ...directory.value, payload } };
  return refuseOne(directory.code, "čitelné předchozí vydání", directory.detail, showPath(world, path));
}
