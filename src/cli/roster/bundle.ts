import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OpenRoster } from "../../roster/open";
import { checkChain } from "../bundle/check";
import { writeEnvelope } from "../envelope-text";
import { locate, showPath, writeFileAtomically } from "../files";
import { done, type Outcome, refused } from "../outcome";
import type { Checked, Problem } from "../problem";
import { type HeldKeys, readKeyDocuments, readSignatures } from "../release";
import { checkSignature } from "../signature";
import type { World } from "../world";
import { describeRoster, listRosterFacts, readRosterFile } from "./document";
import { openRosterFile, openRosterText } from "./open";

/** The one file that members of the group load. */
const ROSTER_ENVELOPE = "roster.signed.json";

/**
 * `kos roster bundle`: joins a roster, its signatures and every key document of the group, the first one too, into the
 * file that members load. It has to follow from the one it replaces. Codes: those of its readers and of `openRoster`.
 */
export function bundleRoster(world: World, file: string, keys: string): Outcome {
  const document = readRosterFile(world, file);
  if (!document.ok) return refused(document);
  const chain = readKeyDocuments(world, keys);
  if (!chain.ok) return refused(chain);
  const signatures = readSignatures(world, file);
  if (!signatures.ok) return refused(signatures);
  const editors = chain.value.at(-1)?.keys.roles.directory ?? { keys: [] };
  const wrong = signatures.value.flatMap((one): readonly Problem[] => {
    const checked = checkSignature(document.value, one.text, editors, one.file);
    return checked.ok ? [] : checked.problems;
  });
  const problems = [...checkChain(chain.value), ...wrong];
  if (problems.length > 0) return refused({ ok: false, problems });
  const path = join(dirname(file), ROSTER_ENVELOPE);
  const held = readReplaced(world, path);
  if (!held.ok) return refused(held);
  const text = writeEnvelope({
    keys: chain.value.map(toLink),
    directory: { payload: document.value.text, signatures: signatures.value.map((one) => one.text) },
  });
  const opened = openRosterText(text, showPath(world, path), world.clock(), held.value);
  if (!opened.ok) return refused(opened);
  writeFileAtomically(locate(world, path), text);
  const { fingerprint } = opened.value;
  const lines = [
    ...describeRoster(document.value),
    `  podpisy: ${signatures.value.length}`,
    `Zapsáno: ${showPath(world, path)}`,
    `Otisk klíčů, který si členové porovnají: ${fingerprint}`,
  ];
  const facts = { signatures: signatures.value.length, fingerprint, ...listRosterFacts(document.value) };
  return done(lines, { ok: true, file: showPath(world, path), ...facts });
}

const toLink = ({ keys, document, signatures }: HeldKeys) => ({
  v: keys.version,
  payload: document.text,
  signatures: signatures.map(({ text }) => text),
});

function readReplaced(world: World, path: string): Checked<OpenRoster | undefined> {
  return existsSync(locate(world, path))
    ? openRosterFile(world, path, world.clock())
    : { ok: true, value: undefined };
}
