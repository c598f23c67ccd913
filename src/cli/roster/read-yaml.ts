import type { Json, JsonObject } from "../../directory/normal-form";
import { parseNormalForm, serialize } from "../../directory/normal-form";
import { parseHours } from "../../hours/parse-hours";
import { showHidden } from "../diff/visible";
import { HOURS_WANTED } from "../gate/contents";
import { listTexts } from "../gate/rule";
import { type Checked, type Problem, refuse } from "../problem";
import { checkSchema } from "../schema";
import type { World } from "../world";
import { readYamlFile, type YamlFile } from "../yaml-file";

/** A roster as the coordinator writes it. */
export interface RosterYaml {
  readonly roster_id: string;
  readonly name: string;
  readonly members: readonly MemberYaml[];
}

interface MemberYaml extends JsonObject {
  readonly phones?: readonly JsonObject[];
  readonly emails?: readonly string[];
  readonly hours?: string;
}

/**
 * Reads what the coordinator wrote; every fault with its line. Codes: E_FILE, E_NOT_UTF8, E_YAML, E_SCHEMA, E_HOURS,
 * E_CHARACTER for what nobody sees.
 */
export function readRosterYaml(world: World, path: string): Checked<RosterYaml> {
  const yaml = readYamlFile(world, path);
  if (!yaml.ok) return yaml;
  const faults = checkSchema("roster", yaml.value);
  if (faults.length > 0) return refuse(...faults);
  const value = yaml.value.value as RosterYaml;
  const problems = [...checkMembers(yaml.value, value), ...checkCharacters(yaml.value)];
  return problems.length > 0 ? refuse(...problems) : { ok: true, value };
}

const checkMembers = (yaml: YamlFile, { members }: RosterYaml): readonly Problem[] =>
  members.flatMap(({ phones, emails, hours }, index) => [
    ...(phones || emails
      ? []
      : [
          yaml.fault(
            "E_SCHEMA",
            ["members", index, "phones"],
            "telefon (phones), nebo e-mail (emails)",
            "chybí",
          ),
        ]),
    ...(hours === undefined || parseHours(hours).ok
      ? []
      : [yaml.fault("E_HOURS", ["members", index, "hours"], HOURS_WANTED)]),
  ]);

const checkCharacters = (yaml: YamlFile): readonly Problem[] =>
  listTexts(yaml.value)
    .filter(({ text }) => /\p{Cf}/u.test(text) || !parseNormalForm(serialize(text)).ok)
    .map(({ path, text }) =>
      yaml.fault("E_CHARACTER", path, "text bez neviditelných řídicích znaků", showHidden(text)),
    );

/** Numbers and dates of a release, which nobody writes by hand. */
export interface RosterHead extends JsonObject {
  readonly epoch: number;
  readonly version: number;
  readonly issued: string;
  readonly review_by: string;
  readonly expires: string;
}

const MEMBER = ["institution", "role", "person", "phones", "emails", "hours", "reach", "area", "note"];

/** The text that gets signed: fields in their only order, every text in one Unicode form (NFC). */
export function composeRoster({ roster_id, name, members }: RosterYaml, head: RosterHead): string {
  const chosen = members.map((member) => pick(member, MEMBER));
  return serialize(compose({ _type: "kos-roster/1", roster_id, name, ...head, members: chosen }));
}

function compose(value: Json): Json {
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(compose);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, compose(field)]));
}

const pick = (record: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    names.flatMap((name): readonly [string, Json][] => {
      const field = record[name];
      if (field === undefined) return [];
      return [[name, name === "phones" ? pickPhones(field) : field]];
    }),
  );

const pickPhones = (phones: Json): Json =>
  (phones as readonly JsonObject[]).map((phone) => pick(phone, ["number", "label"]));
