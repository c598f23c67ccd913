import type { Argv, InferredOptionTypes, Options, PositionalOptions } from "yargs";
import { type Outcome, refused } from "./outcome";
import { refuseOne } from "./problem";
import type { World } from "./world";

/** One command as `main` sees it, its own options erased. */
export interface Command {
  readonly name: string;
  /** Names of the options, for suggestions after a typing error. */
  readonly optionNames: readonly string[];
  readonly install: (line: Argv, world: World, report: (outcome: Outcome) => void) => Argv;
}

interface Definition<P extends Record<string, PositionalOptions>, O extends Record<string, Options>> {
  /** As yargs writes it: `sign <file>`. */
  readonly usage: string;
  readonly describe: string;
  readonly positionals: P;
  readonly options: O;
  /** Lines of the command's own help, without `$0`. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  readonly run: (
    args: InferredOptionTypes<P> & InferredOptionTypes<O>,
    world: World,
  ) => Outcome | Promise<Outcome>;
}

/** Ties a command's options to the types its `run` gets, so that a renamed option cannot be read under its old name. */
export function defineCommand<
  const P extends Record<string, PositionalOptions>,
  const O extends Record<string, Options>,
>(definition: Definition<P, O>): Command & Pick<Definition<P, O>, "run"> {
  const { usage, describe, positionals, options, examples, run } = definition;
  return {
    name: usage.split(" ")[0] ?? usage,
    optionNames: Object.keys(options),
    run,
    install: (line, world, report) =>
      line.command(
        usage,
        describe,
        (command) => {
          for (const [name, positional] of Object.entries(positionals)) command.positional(name, positional);
          for (const [example, meaning] of examples) command.example(`kos ${example}`, meaning);
          for (const [name, option] of Object.entries(options))
            command.option(name, { ...option, requiresArg: option.type !== "boolean" });
          return command;
        },
        async (args) => {
          const twice = findRepeated(options, args);
          if (twice !== undefined)
            return report(refused(refuseOne("E_USAGE", `--${twice} jen jednou`, sayWords(args[twice]))));
          report(await run(args as unknown as InferredOptionTypes<P> & InferredOptionTypes<O>, world));
        },
      ),
  };
}

/** Lists may be repeated, and yes twice is yes; any other option given twice would come as a list that nobody reads. */
const findRepeated = (
  options: Record<string, Options>,
  args: Readonly<Record<string, unknown>>,
): string | undefined =>
  Object.keys(options).find((name) => {
    const { array, type } = options[name] ?? {};
    return !array && type !== "array" && type !== "boolean" && Array.isArray(args[name]);
  });

const sayWords = (words: unknown): string => (Array.isArray(words) ? words.join(", ") : "");
