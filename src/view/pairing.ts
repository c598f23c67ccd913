import { isNationalLine, type Match, surest } from "./results";

/** As few cards as a box ever shows first: what stands among them stays there when more are shown. */
const FEWEST = 3;

/**
 * Keeps the nationwide line for adults and the one for children together (the pairing rule, mission-anchors §2.1):
 * before anybody said who needs help, the first `limit` cards hold both or no such line at all. Where one is missing
 * it takes the place of the last other card; nothing is left out. `limit` is at least 3.
 */
export function keepPair(matches: readonly Match[], limit: number): readonly Match[] {
  return pairWithin(pairWithin(matches, FEWEST), limit);
}

function pairWithin(matches: readonly Match[], limit: number): readonly Match[] {
  const lines = matches.filter(isNationalLine);
  const children = lines.filter(isForChildren);
  const adults = lines.filter(isForAdults);
  const child = surest(children);
  const adult = surest(adults);
  const shown = matches.slice(0, limit);
  if (!child || !adult || !shown.some((match) => children.includes(match) || adults.includes(match))) {
    return matches;
  }
  const missing = [adult, child].filter((match) => !shown.includes(match));
  const kept = shown.filter((match) => match !== adult && match !== child).slice(0, limit - 2);
  const first = [...shown.filter((m) => m === adult || m === child || kept.includes(m)), ...missing];
  return [...first, ...matches.filter((match) => !first.includes(match))];
}

// Editors name the main audience first.
const isForChildren = ({ service }: Match): boolean => service.audiences[0] === "child";
const isForAdults = ({ service: { audiences } }: Match): boolean =>
  audiences[0] === "adult_at_risk" || audiences[0] === "anyone";
