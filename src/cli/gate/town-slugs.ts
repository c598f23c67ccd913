import { REGIONS } from "../../directory/regions";
import { splitEndings } from "./stems";
import { GLUED_NAMES, isLookAlike, type TownName, TOWNS } from "./town-index";
import { isAdjective } from "./towns";
import { fold } from "./words";

const REGION_SLUGS = new Set(REGIONS.map(({ slug }) => slug));

/**
 * Finds a town in an address of the web, a mailbox, the name of a file or an id, where words are small and glued:
 * `azylovydum-kolin.cz`, `azylkolin`. An ordinary word counts only where such names carry the town, at the end.
 */
export function findTownInSlug(slug: string): string | undefined {
  const parts = fold(slug)
    .split(/[^a-z]+/)
    .filter((part) => part !== "" && !isLookAlike(part) && !REGION_SLUGS.has(part));
  const start = parts.findIndex((_part, index) => countParts(parts, index) > 0);
  if (start >= 0) return parts.slice(start, start + countParts(parts, start)).join("-");
  return slug
    .split(/[/@?#]/)
    .map(readTail)
    .find((tail) => tail !== undefined);
}

/** How many parts of the longest name begin here; shorter parts are seldom towns: Aš would be found in "as". */
function countParts(parts: readonly string[], index: number): number {
  const part = parts[index] ?? "";
  if (part.length < 4) return 0;
  const lengths = splitEndings(part).flatMap(({ stem, ending }) =>
    (TOWNS.get(stem) ?? [])
      .filter(({ common }) => !common)
      .filter((name) =>
        ending === "adjective" ? isAdjective(name) : !name.adjective && followsIn(parts, index, name),
      )
      .map(({ words }) => words.length),
  );
  return Math.max(isGlued(part) ? 1 : 0, ...lengths);
}

const followsIn = (parts: readonly string[], index: number, { words }: TownName): boolean =>
  words.every((stems, offset) =>
    splitEndings(parts[index + offset] ?? "").some(({ stem }) => stems.includes(stem)),
  );

const isGlued = (part: string): boolean =>
  GLUED_NAMES.some(
    (name) =>
      part.length >= name.length && (part.endsWith(name) || (name.length > 4 && part.startsWith(name))),
  );

/** The last word of `azyl-most` or of the host `azyl-most.cz`. */
function readTail(part: string): string | undefined {
  const tail = /-([a-z]+)(?:\.[a-z]{2,})?$/.exec(fold(part))?.[1];
  const names = tail === undefined ? [] : (TOWNS.get(tail) ?? []);
  return names.some(({ words, common }) => common && words.length === 1) ? tail : undefined;
}
