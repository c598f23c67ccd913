import { defineCommand } from "../command";
import { compareReleases, type Comparison, composePage, isSame } from "../diff/compose";
import { readRelease } from "../diff/read-release";
import { writeJson } from "../diff/write-json";
import { writeMarkdown } from "../diff/write-markdown";
import { writeText } from "../diff/write-text";
import { locate, showPath, writeFileAtomically } from "../files";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { refuseOne } from "../problem";

/**
 * `kos diff`: the page a human signs by. Differences are no failure: the exit code is 0 whether there are any or not,
 * and 1 only where a release cannot be read or does not hold under the keys beside it.
 */
export const diff = defineCommand({
  usage: "diff <stare> <nove>",
  describe: "ukáže, co se mezi dvěma vydáními změnilo: nejdřív čísla (konec 0, i když se liší)",
  positionals: {
    stare: {
      type: "string",
      demandOption: true,
      describe: "starší vydání: directory.signed.json, directory.json nebo složka vydání",
    },
    nove: { type: "string", demandOption: true, describe: "novější vydání, stejně" },
  },
  options: {
    format: { choices: ["text", "markdown", "json"], default: "text", describe: "jak má stránka vypadat" },
    out: { type: "string", describe: "soubor, kam stránku zapsat (jinak na obrazovku)" },
    ...JSON_OPTION,
  },
  examples: [
    ["diff src/data/release src/data/release/directory.json", "co přibude v příštím vydání"],
    ["diff stare.json nove.json --format markdown --out zmeny.md", "stránka k vytištění nebo poslání"],
  ],
  run: ({ stare, nove, format, out }, world) => {
    const before = readRelease(world, stare);
    if (!before.ok) return refused(before, "");
    const after = readRelease(world, nove);
    if (!after.ok) return refused(after, "");
    const target = out === undefined ? undefined : showPath(world, out);
    if (target === before.value.file || target === after.value.file) {
      return refused(refuseOne("E_EXISTS", "jiný soubor než srovnávaná vydání", "jedno z nich", target));
    }
    const comparison = compareReleases(before.value, after.value);
    const lines = writePage(comparison, format);
    const data = { ok: true, ...writeJson(comparison) };
    if (target === undefined) return done(lines, data);
    writeFileAtomically(locate(world, target), `${lines.join("\n")}\n`);
    const same = isSame(comparison) ? ["Obsah obou vydání je stejný."] : [];
    return done([...same, `Zapsáno: ${target}`], { ...data, file: target });
  },
});

function writePage(comparison: Comparison, format: string): readonly string[] {
  if (format === "json") return [JSON.stringify(writeJson(comparison), null, 1)];
  return (format === "markdown" ? writeMarkdown : writeText)(composePage(comparison));
}
