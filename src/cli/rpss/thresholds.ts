import { choosePlural } from "../outcome";
import type { Problem } from "../problem";
import type { Candidate } from "./candidate";
import { readCode, TYPE_NAMES } from "./codes";
import { compareText } from "./text";

/** How many candidates there are: in all, by tier, by region, by type. Keys: `total`, `tier A`, `region CZ041`, `type …`. */
export type Counts = Readonly<Record<string, number>>;

/** Counts in every way in which a sudden loss has to be noticed (data-formats C2). */
export function countCandidates(candidates: readonly Candidate[]): Counts {
  const counts = new Map<string, number>([["total", candidates.length]]);
  for (const { tier, regions, type } of candidates)
    for (const key of [`tier ${tier}`, `type ${type}`, ...regions.map((region) => `region ${region}`)])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => compareText(a, b)));
}

const INTERVENTION_CENTRE = "DruhSocialniSluzby/34";

/**
 * Changes too large to be believed against the last good output: more than 5 % in any count, or an intervention centre
 * that went, however many there are (data-formats C2). Code E_THRESHOLD.
 */
export function findJumps(before: readonly Candidate[], after: readonly Candidate[]): readonly Problem[] {
  const [old, now] = [countCandidates(before), countCandidates(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].toSorted(compareText);
  const jumps = keys.flatMap((key) => {
    const [was, is] = [old[key] ?? 0, now[key] ?? 0];
    return Math.abs(is - was) * 20 > was
      ? [jump(nameCount(key), "změna nejvýš o 5 %", `${was} → ${is}`)]
      : [];
  });
  const centres = new Set(after.filter(isCentre).map(({ id }) => id));
  const lost = before.filter((candidate) => isCentre(candidate) && !centres.has(candidate.id));
  const count = `${lost.length} ${choosePlural(lost.length, "ztracené", "ztracená", "ztracených")}`;
  const ids = lost.map(({ id }) => id).join(", ");
  return [
    ...(lost.length > 0 ? [jump("intervenční centra", "žádné ztracené", `${count}: ${ids}`)] : []),
    ...jumps,
  ];
}

const isCentre = ({ type }: Candidate): boolean => type === INTERVENTION_CENTRE;

const jump = (path: string, wanted: string, got: string): Problem => ({
  code: "E_THRESHOLD",
  path,
  wanted,
  got,
});

/** The name of a count as an editor reads it. */
export function nameCount(key: string): string {
  const [kind = "", value = ""] = key.split(" ");
  if (kind === "tier") return `stupeň ${value}`;
  if (kind === "region") return `kraj ${value}`;
  const type = TYPE_NAMES.get(readCode({ id: value }, "DruhSocialniSluzby") ?? 0);
  return kind === "type" ? `druh ${type ?? value}` : "celkem";
}
