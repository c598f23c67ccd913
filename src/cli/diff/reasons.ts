import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { locate, readText } from "../files";
import { type Checked, refuse } from "../problem";
import type { World } from "../world";
import { readYamlFile } from "../yaml-file";
import type { NumberChange } from "./changes";
import { showHidden } from "./visible";

/** Why somebody signed a number that nobody had made sure of; kept beside the release for the next signer. */
export interface Reason {
  /** Epoch and version of the release, as `1.42`. */
  readonly release: string;
  readonly service: string;
  /** The number until now; absent where there was none. */
  readonly old?: string;
  readonly new: string;
  /** Id of the key that signed. */
  readonly key: string;
  /** The key's label in the key document: a role, never a person. */
  readonly role?: string;
  readonly reason: string;
}

/** The reasons' file in the folder of a release. It is no part of what is signed; lines are only ever added. */
export const findReasons = (file: string): string => join(dirname(file), "reasons.yaml");

/** Every reason ever given in this folder; none where nobody had to give one. Codes: E_FILE, E_YAML, E_REASONS. */
export function readReasons(world: World, path: string): Checked<readonly Reason[]> {
  if (!existsSync(locate(world, path))) return { ok: true, value: [] };
  const yaml = readYamlFile(world, path);
  if (!yaml.ok) return yaml;
  const { value, fault } = yaml.value;
  if (!Array.isArray(value)) return refuse(fault("E_REASONS", [], "seznam důvodů, jak ho zapsal kos sign"));
  const wrong = value.findIndex((item: unknown) => !isReason(item));
  if (wrong >= 0) return refuse(fault("E_REASONS", [wrong], "důvod, jak ho zapsal kos sign"));
  return { ok: true, value: value.filter(isReason) };
}

/** The file with more reasons behind those that stand there, which keep every byte. */
export function appendReasons(world: World, path: string, added: readonly Reason[]): Checked<string> {
  const text = existsSync(locate(world, path)) ? readText(world, path) : ({ ok: true, value: HEAD } as const);
  if (!text.ok) return text;
  const gap = text.value === "" || text.value.endsWith("\n") ? "" : "\n";
  return { ok: true, value: `${text.value}${gap}${stringify(added, { lineWidth: 0 })}` };
}

const HEAD =
  "# Proč někdo podepsal číslo, které nikdo neověřil. Řádky jen přibývají; zapisuje je kos sign.\n";

/** The reasons that belong to one change of one release. */
export const chooseReasons = (
  reasons: readonly Reason[],
  release: string,
  change: NumberChange,
): readonly Reason[] =>
  reasons.filter(
    (one) =>
      one.release === release &&
      one.service === change.place.service.id &&
      one.new === change.after?.number &&
      one.old === replacedNumber(change),
  );

/** What was dialled here until now. */
export const replacedNumber = ({ kind, before, takesOver }: NumberChange): string | undefined =>
  kind === "moved" ? undefined : (takesOver ?? before?.number);

/** A reason is a sentence: at least ten characters, more than one word, nothing hidden in it. */
export const isSentence = (reason: string): boolean =>
  reason.length >= 10 && /\S\s+\S/.test(reason) && showHidden(reason) === reason;

function isReason(value: unknown): value is Reason {
  const fields: Readonly<Record<string, unknown>> = Object(value);
  const isText = (name: string): boolean => typeof fields[name] === "string";
  const isOptional = (name: string): boolean => fields[name] === undefined || isText(name);
  const required = ["release", "service", "new", "key", "reason"];
  return required.every(isText) && ["old", "role"].every(isOptional);
}
