import { join } from "node:path";
import { defineCommand } from "../command";
import { locate, showPath, writeFileAtomically } from "../files";
import { pragueDay } from "../instant";
import { JSON_OPTION } from "../options";
import { choosePlural, done, type Outcome, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";
import { CANDIDATES_FOLDER } from "../rpss/candidate";
import { type CodeLists, readCodeLists, UNCHECKED_CODES } from "../rpss/code-lists";
import { type Import, importRegister, type ImportOptions } from "../rpss/import-register";
import { readSourceSchema } from "../rpss/source-schema";
import type { World } from "../world";

interface ImportArguments {
  readonly soubor: string;
  readonly out: string;
  readonly ciselniky: string | undefined;
  readonly "bez-ciselniku": boolean;
  readonly schema: string | undefined;
  readonly "source-date": string | undefined;
  readonly "accept-changes": string | undefined;
  readonly "leave-out": string | undefined;
}

/**
 * `kos import rpss`: candidates from the open register of social services. Writes its own folder and nothing else;
 * exit code 2 where the editor chose to go on without the code lists.
 */
export const importCommand = defineCommand({
  usage: "import <zdroj> <soubor>",
  describe: "vybere z registru sociálních služeb kandidáty do adresáře",
  positionals: {
    zdroj: { choices: ["rpss"], demandOption: true, describe: "odkud: rpss = registr sociálních služeb" },
    soubor: { type: "string", demandOption: true, describe: "stažený soubor rpss.json" },
  },
  options: {
    out: { type: "string", default: CANDIDATES_FOLDER, describe: "složka pro výsledky" },
    ciselniky: { type: "string", describe: "složka se staženými číselníky registru" },
    "bez-ciselniku": { type: "boolean", default: false, describe: "číselníky nemám, neporovnávat" },
    schema: { type: "string", describe: "stažené schéma registru (rpss.schema.json)" },
    "source-date": {
      type: "string",
      describe: "kdy byl soubor stažen, jako 2026-09-30 (jinak nejnovější datum v něm)",
    },
    "accept-changes": { type: "string", describe: "proč je velká změna v pořádku (jinak se nezapíše)" },
    "leave-out": { type: "string", describe: "čísla služeb (portalId), které vynechat: 123,456" },
    ...JSON_OPTION,
  },
  examples: [
    ["import rpss rpss.json --ciselniky ciselniky", "vybere kandidáty a napíše, co se změnilo"],
    ["import rpss rpss.json --bez-ciselniku", "totéž bez číselníků"],
  ],
  run: (options, world) => runImport(options, world),
});

async function runImport(args: ImportArguments, world: World): Promise<Outcome> {
  const options = readOptions(args, world);
  if (!options.ok) return refused(options);
  const result = await importRegister(world, options.value);
  if (!result.ok) {
    const jumped = result.problems.some(({ code }) => code === "E_THRESHOLD");
    return refused(result, jumped ? ACCEPT : undefined);
  }
  for (const { name, text } of result.value.outputs)
    writeFileAtomically(locate(world, join(args.out, name)), text);
  return report(result.value, showPath(world, args.out));
}

const ACCEPT =
  'Nic se nezapsalo. Když je změna v pořádku, zopakujte příkaz s důvodem: --accept-changes "důvod"';

function readOptions(args: ImportArguments, world: World): Checked<ImportOptions> {
  const lists = chooseLists(args, world);
  if (!lists.ok) return lists;
  const check = args.schema === undefined ? undefined : readSourceSchema(world, args.schema);
  if (check && !check.ok) return check;
  const today = pragueDay(world.clock());
  const date = args["source-date"];
  if (date !== undefined && !isPastDay(date, today))
    return refuseOne("E_DATE", "u --source-date datum jako 2026-09-30, ne v budoucnu", date);
  const why = args["accept-changes"]?.trim();
  if (why === "") return refuseOne("E_WHY", "u --accept-changes důvod změny", "nic");
  const leftOut = (args["leave-out"] ?? "").split(/[\s,]+/).filter(Boolean);
  if (leftOut.some((id) => !/^\d+$/.test(id)))
    return refuseOne("E_PORTAL_ID", "u --leave-out čísla služeb jako 123,456", args["leave-out"] ?? "");
  return {
    ok: true,
    value: {
      ...{ file: args.soubor, out: args.out, lists: lists.value, check: check?.value },
      ...{ sourceDate: date, today, why, leftOut: new Set(leftOut.map(Number)) },
    },
  };
}

function isPastDay(text: string, today: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text) && text <= today;
}

/** Going on without the lists is a decision that somebody takes, never what happens when an option is forgotten. */
function chooseLists(args: ImportArguments, world: World): Checked<CodeLists> {
  const { ciselniky, "bez-ciselniku": without } = args;
  if (ciselniky !== undefined && !without) return readCodeLists(world, ciselniky);
  if (ciselniky === undefined && without) return { ok: true, value: UNCHECKED_CODES };
  const wanted = "složka s číselníky (--ciselniky ciselniky), nebo --bez-ciselniku";
  return refuseOne("E_CODE_LISTS", wanted, without ? "obojí" : "ani jedno");
}

function report({ candidates, changes, records, outputs }: Import, folder: string): Outcome {
  const count = candidates.candidates.length;
  const { added, removed, changed } = changes;
  const warned = candidates.candidates.filter(({ warnings }) => warnings.length > 0).length;
  const unchecked = !candidates.code_lists_checked;
  const lines = [
    `${count} ${choosePlural(count, "kandidát", "kandidáti", "kandidátů")} z ${records} ${choosePlural(records, "služby", "služeb", "služeb")} registru, stav k ${candidates.source_date}.`,
    `Přibylo: ${added.length}, zmizelo: ${removed.length}, změnilo se: ${changed.length}, s upozorněním: ${warned}.`,
    ...(unchecked ? ["Pozor: číselníky nikdo neporovnal, druhy a skupiny nemusí sedět."] : []),
    outputs.length > 0 ? `Zapsáno: ${folder}. Začněte čtením report.md.` : `Beze změny: ${folder}`,
    "Kandidáti nejsou ověření. Dál: kos watch porovná kandidáty s adresářem.",
  ];
  const data = {
    ...{ ok: true, folder, written: outputs.length > 0, source_date: candidates.source_date, records },
    ...{ candidates: count, added: added.length, removed: removed.length, changed: changed.length },
    ...{ warned, code_lists_checked: !unchecked },
  };
  return done(lines, data, unchecked ? 2 : 0);
}
