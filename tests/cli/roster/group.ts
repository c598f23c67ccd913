import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keyPath, KEYS, type KeyName } from "../../helpers/sign";
import { openWorkshop, type Workshop } from "../workshop";

/** What the coordinator of the sample group wrote. */
export const MEMBERS_YAML = readFileSync(
  join(import.meta.dirname, "../../fixtures/roster/clenove.yaml"),
  "utf8",
);

/** The files of the group's folder. */
export const YAML = "kos/clenove.yaml";
export const ROSTER = "kos/roster.json";
export const ENVELOPE = "kos/roster.signed.json";

const three = (role: "root" | "editor") => ["a", "b", "c"].map((letter) => keyPath(`${role}-${letter}.pub`));

/** Runs a command that has to succeed. */
export async function must(workshop: Workshop, ...argv: string[]): Promise<string> {
  const { code, out, err } = await workshop.run(...argv);
  if (code !== 0) throw new Error(`${argv.join(" ")}: ${err}${out}`);
  return out;
}

/** A folder with the members of a group and with key documents that two root keys have signed. */
export async function openGroup(): Promise<Workshop> {
  const workshop = openWorkshop();
  const keys = "kos/keys/1.keys.json";
  workshop.write(YAML, MEMBERS_YAML);
  const members = ["--root", ...three("root"), "--editor", ...three("editor")];
  await must(workshop, "keys", "--development", ...members, "--out", keys);
  await must(workshop, "sign", "--key", keyPath("root-a.key"), keys);
  await must(workshop, "sign", "--key", keyPath("root-b.key"), keys);
  return workshop;
}

/** Builds, signs by these keys and bundles. */
export async function publish(
  workshop: Workshop,
  signers: readonly KeyName[] = ["editor-a", "editor-b"],
): Promise<void> {
  await must(workshop, "roster", "build", YAML);
  for (const name of signers) await must(workshop, "roster", "sign", ROSTER, "--key", keyPath(`${name}.key`));
  await must(workshop, "roster", "bundle", ROSTER);
}

/** Where a signature of the roster lies. */
export const signatureOf = (name: KeyName): string => `${ROSTER}.${KEYS[name].keyId}.minisig`;
