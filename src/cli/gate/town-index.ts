import municipalities from "../../data/municipalities.yaml";
import { isPreposition, listCompoundStems, listStems } from "./stems";
import { fold } from "./words";

/** One name of a place, ready for comparing. */
export interface TownName {
  /** The whole name in small letters. */
  readonly name: string;
  /** Stems of each of its words; a preposition stands as it is. */
  readonly words: readonly (readonly string[])[];
  /** Also an ordinary word (most, písek): then only its surroundings tell. */
  readonly common: boolean;
  /** Made for the adjective alone: mladoboleslav-ský. */
  readonly adjective: boolean;
}

const COMMON = new Set(municipalities.common_words.map(fold));

/**
 * Every way a place is called: the whole name, what stands before its preposition (Ústí nad Labem), each half of a
 * double name (Frýdek-Místek).
 */
function listNames(): ReadonlySet<string> {
  const { towns, quarters, other_names } = municipalities;
  const whole = [...Object.values(towns), ...Object.values(quarters), other_names].flat();
  const halves = whole.flatMap((name) => name.split("-").map((half) => half.trim()));
  const heads = halves.map((name) => name.replace(/ (?:nad|pod|u|v|ve|na|při) .*/, ""));
  return new Set([...whole, ...halves, ...heads].map((name) => name.toLowerCase()));
}

const NAMES = listNames();

/** Names by the stems of their first word. */
export const TOWNS: ReadonlyMap<string, readonly TownName[]> = indexNames();

/**
 * Whole names in one piece, for addresses of the web such as `azylkolin.cz`. Ordinary words are left out, and so are
 * short names but the towns everybody knows: Líně would be found in "online".
 */
export const GLUED_NAMES: readonly string[] = [...NAMES]
  .map(fold)
  .filter((name) => !COMMON.has(name))
  .map((name) => name.replaceAll(/[ -]/g, ""))
  .filter((name) => name.length >= 5 || ["brno", "zlin", "cheb"].includes(name));

/** Whether a part of a slug only begins like a town. */
export const isLookAlike = (part: string): boolean =>
  municipalities.look_alikes.some((start) => part.startsWith(fold(start)));

function indexNames(): ReadonlyMap<string, readonly TownName[]> {
  const index = new Map<string, TownName[]>();
  const add = (stem: string, name: TownName): void => {
    const list = index.get(stem);
    if (list) list.push(name);
    else index.set(stem, [name]);
  };
  for (const name of NAMES) {
    const parts = fold(name).split(/[ -]/);
    const words = parts.map((part) => (isPreposition(part) ? [part] : listStems(part)));
    for (const stem of words[0] ?? [])
      add(stem, { name, words, common: COMMON.has(fold(name)), adjective: false });
    const [first, second, third] = parts;
    if (first === undefined || second === undefined || isPreposition(second)) continue;
    if (third !== undefined && !isPreposition(third)) continue;
    for (const stem of listCompoundStems(first, second))
      add(stem, { name, words: [[stem]], common: false, adjective: true });
  }
  return index;
}
