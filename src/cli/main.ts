import yargs from "yargs";
import { assure } from "./commands/assure";
import { attach } from "./commands/attach";
import { build } from "./commands/build";
import { bundle } from "./commands/bundle";
import { coverage } from "./commands/coverage";
import { diff } from "./commands/diff";
import { exportDirectory } from "./commands/export";
import { hours } from "./commands/hours";
import { importCommand } from "./commands/import";
import { inspect } from "./commands/inspect";
import { keygen } from "./commands/keygen";
import { keys } from "./commands/keys";
import { queue } from "./commands/queue";
import { release } from "./commands/release";
import { roster } from "./commands/roster";
import { rotate } from "./commands/rotate";
import { search } from "./commands/search";
import { sign } from "./commands/sign";
import { unpack } from "./commands/unpack";
import { verify } from "./commands/verify";
import { watch } from "./commands/watch";
import { explainSystemError, showPath } from "./files";
import { findNearest } from "./nearest";
import type { Outcome } from "./outcome";
import { printOutcome } from "./print-outcome";
import { CZECH } from "./yargs-czech";
import type { World } from "./world";

export { processWorld } from "./process-world";

const COMMANDS = [
  build,
  keygen,
  keys,
  rotate,
  sign,
  attach,
  bundle,
  verify,
  inspect,
  diff,
  unpack,
  release,
  queue,
  assure,
  hours,
  search,
  exportDirectory,
  coverage,
  importCommand,
  watch,
  roster,
];

/**
 * The whole command line: reads the arguments, runs one command, prints its report and gives the exit code
 * (0 done, 1 refused, 2 verified but old). Never throws and never prints a stack trace: its readers do not program.
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const json = argv.includes("--json");
  try {
    const mistyped = findMistypedCommand(argv);
    return printOutcome(mistyped ?? (await runLine(argv, world)), world, json);
  } catch (error) {
    return printOutcome(describeFailure(error, world), world, json);
  }
}

/** What yargs found wrong with the line itself. */
class UsageError extends Error {}

async function runLine(argv: readonly string[], world: World): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const line = yargs([])
    .scriptName("kos")
    .usage("kos: adresář pomoci od textu k podepsanému souboru\n\n$0 <příkaz> [možnosti]")
    .locale("cs")
    // The types know sentences only; those that count take both forms, as in yargs's own locales.
    .updateStrings(CZECH as Record<string, string>)
    .parserConfiguration({ "boolean-negation": false, "duplicate-arguments-array": true })
    .example("kos build", "zkontroluje adresář a sestaví ho")
    .example("kos sign --key editor.key directory.json", "podepíše sestavený adresář")
    .example("kos verify directory.signed.json", "ověří podepsaný adresář")
    .epilogue("Podrobně: kos <příkaz> --help")
    .version(false)
    .help()
    .strict()
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      // yargs throws a value that is missing behind an option as an error of its own.
      throw error && error.name !== "YError" ? error : new UsageError(explainUsage(message, argv));
    })
    .wrap(100);
  for (const command of COMMANDS) command.install(line, world, (report) => (outcome = report));
  let help = "";
  await line.parseAsync(argv.length === 0 ? ["--help"] : [...argv], {}, (_error, _args, output) => {
    help = output.replaceAll(EMPTY_LIST, (whole, rest: string) => rest.padStart(whole.length));
  });
  return outcome ?? { exitCode: 0, lines: [help], data: { help } };
}

/** Every list is empty until somebody fills it, which yargs tells in brackets for programmers. */
const EMPTY_LIST = /(\[víc hodnot\](?: \[povinné\])?) \[výchozí: \[\]\]/g;

function findMistypedCommand([first = "-"]: readonly string[]): Outcome | undefined {
  const names = COMMANDS.map(({ name }) => name);
  if (first.startsWith("-") || names.includes(first)) return undefined;
  const nearest = findNearest(first, names);
  const hint = nearest ? `Nemysleli jste „kos ${nearest}“?` : `Příkazy jsou: ${names.join(", ")}.`;
  return usageOutcome(`Příkaz „${first}“ neznáme. ${hint}`);
}

/** Adds to yargs's sentence the option somebody probably meant, and where to read on. */
function explainUsage(message: string, [name = "", ...rest]: readonly string[]): string {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  const known = [...(command?.optionNames ?? []), "help"];
  const typed = rest.filter((word) => word.startsWith("--")).map((word) => word.slice(2).split("=")[0] ?? "");
  const wrong = typed.find((option) => !known.includes(option));
  const nearest = wrong && findNearest(wrong, known);
  const hint = nearest ? ` Nemysleli jste --${nearest}?` : "";
  const typing = wrong === undefined && message.startsWith("Neznám") ? explainTyping(rest) : "";
  return `${message}.${hint}${typing} Nápověda: kos ${command ? `${name} ` : ""}--help`;
}

/** Word processors turn two hyphens into a dash and straight quotation marks into curled ones. */
const explainTyping = (words: readonly string[]): string =>
  words.some((word) => /^[–—]/.test(word))
    ? " Možnost začíná dvěma spojovníky (--), ne pomlčkou."
    : ' Víc slov i cestu s mezerou dejte do rovných uvozovek ("…").';

function describeFailure(error: unknown, world: World): Outcome {
  if (error instanceof UsageError) return usageOutcome(error.message);
  const system = error instanceof Error && "code" in error && "syscall" in error;
  if (!system) return usageOutcome(`Chyba programu: ${String(error)}`, "E_BUG");
  const path = "path" in error ? ` ${showPath(world, String(error.path))}` : "";
  return usageOutcome(`Soubor${path} nejde použít: ${explainSystemError(error)}.`, "E_FILE");
}

const usageOutcome = (message: string, code = "E_USAGE"): Outcome => ({
  exitCode: 1,
  lines: [message],
  data: { ok: false, error: code, message },
});
