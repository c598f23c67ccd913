import { readdirSync } from "node:fs";
import { join } from "node:path";
import { locate, showPath } from "./files";
import type { Problem } from "./problem";
import type { World } from "./world";

/** Each folder of the data, what is read from it, and what an editor has to do with anything else. */
const FOLDERS: readonly (readonly [folder: string, reads: RegExp, wanted: string])[] = [
  [".", /^(?!.*\.ya?ml)/i, "organizace ve složce organizations, karta ve složce guidance"],
  ["organizations", /\.ya?ml$/, "jen soubory .yaml, přímo v této složce"],
  ["assurances", /\.ya?ml$/, "jen soubory .yaml, přímo v této složce"],
  ["guidance", /\.ya?ml$|\.schema\.json$|\.d\.yaml\.ts$/, "jen soubory .yaml, přímo v této složce"],
];

/** The files that lie beside the folders, each with what programmers keep beside it. */
const BESIDE =
  /^(?:absences|legal-facts|municipalities|population|synonyms|taxonomy|withdrawn)(?:\.yaml|\.d\.yaml\.ts)$/;

/** What systems and programs leave behind, ours included, and nobody takes for a record. */
const LITTER = /^\.|\.tmp$|^(?:thumbs\.db|desktop\.ini)$/i;

/**
 * What lies in the data and no command would read: a record saved as `.yaml.txt` (Windows hides the ending), in a
 * folder of its own or beside the right one. Left out without a word, a line that ended would stay published (`E_STRAY`).
 */
export const findStray = (world: World, data: string): readonly Problem[] =>
  FOLDERS.flatMap(([folder, reads, wanted]) =>
    listNames(world, join(data, folder))
      .filter((name) => !reads.test(name) && !BESIDE.test(name) && !LITTER.test(name))
      .map((name) => ({
        code: "E_STRAY",
        file: showPath(world, join(data, folder, name)),
        wanted,
        got: "soubor nebo složka, kterou by KOS vynechal",
      })),
  );

/** A folder that cannot be read has a fault of its own, which its reader tells. */
function listNames(world: World, folder: string): readonly string[] {
  try {
    return readdirSync(locate(world, folder)).toSorted();
  } catch {
    return [];
  }
}
