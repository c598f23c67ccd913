import { showPath } from "../files";
import { writeCzechDate } from "../instant";
import { done, type Outcome, refused } from "../outcome";
import type { World } from "../world";
import { describeRoster, listRosterFacts, readRosterText } from "./document";
import { openRosterFile } from "./open";

const WARNINGS: Readonly<Record<string, string>> = {
  W_KEYS_EXPIRED: "Dokument klíčů vypršel: kořenové klíče skupiny mají podepsat nový (kos rotate --renew).",
  W_ISSUED_IN_FUTURE: "Datum vydání je v budoucnosti.",
};

/** `kos roster verify`: what the extension would do with this file, and the fingerprint to tell the members. */
export function verifyRoster(world: World, path: string, now: number): Outcome {
  const opened = openRosterFile(world, path, now);
  if (!opened.ok) return refused(opened, "");
  const { roster, payload, freshness, warnings, signers, keys, fingerprint } = opened.value;
  const document = readRosterText(payload, showPath(world, path));
  if (!document.ok) return refused(document, "");
  const age = {
    fresh: "Podpisy platí a síť je čerstvá.",
    stale: `Podpisy platí, ale síť se měla zkontrolovat do ${writeCzechDate(roster.reviewBy)}.`,
    expired: `Podpisy platí, ale síť vypršela ${writeCzechDate(roster.expires)}.`,
  }[freshness];
  const labels = signers.map(
    (id) => `${id} (${keys.roles.directory.keys.find(({ keyId }) => keyId === id)?.label})`,
  );
  const lines = [
    age,
    ...describeRoster(document.value),
    `  podepsali: ${labels.join(", ")}`,
    `Otisk klíčů, který si členové porovnají: ${fingerprint}`,
    ...warnings.map((one) => WARNINGS[one] ?? one),
  ];
  const data = { ok: true, freshness, warnings, signers, fingerprint, ...listRosterFacts(document.value) };
  return done(lines, data, freshness === "fresh" ? 0 : 2);
}
