import type { PlannedService } from "../../coverage/planned";
import { AUDIENCES, KINDS } from "../../directory/vocabulary";
import { findNearest } from "../nearest";
import { type Checked, type Problem, refuse } from "../problem";
import type { World } from "../world";
import { readYamlFile } from "../yaml-file";
import { type Named, readName, readRegion } from "./names";

const FIELDS = ["region", "audience", "kind", "name"] as const;
const EXAMPLE = "region=CZ041,audience=violent-person,kind=programme,name=Poradna";

type Fault = (path: readonly (string | number)[], wanted: string, got: string) => Problem;

/**
 * Reads what-ifs: each word is a file (YAML or JSON, one plan or a list) or a plan itself, `region=…,audience=…,
 * kind=…,name=…`. Every fault is named (`E_PLAN`, and the codes of `readYamlFile`); with one, nothing is computed.
 */
export function readPlans(world: World, words: readonly string[]): Checked<readonly PlannedService[]> {
  const plans: PlannedService[] = [];
  const problems: Problem[] = [];
  for (const word of words) {
    const read = /\.(ya?ml|json)$/i.test(word) ? readFile(world, word) : readWord(word);
    if (read.ok) plans.push(...read.value);
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? refuse(...problems) : { ok: true, value: plans };
}

function readFile(world: World, path: string): Checked<readonly PlannedService[]> {
  const yaml = readYamlFile(world, path);
  if (!yaml.ok) return yaml;
  const { value, fault } = yaml.value;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = list.map((entry, index) => {
    const base = Array.isArray(value) ? [index] : [];
    return readPlan(entry, (path, wanted, got) => fault("E_PLAN", [...base, ...path], wanted, got));
  });
  if (list.length === 0)
    return refuse(fault("E_PLAN", [], "aspoň jednu plánovanou službu", "prázdný seznam"));
  return gather(read);
}

/** A comma inside a name belongs to the name, so a new field begins only where a word and "=" follow. */
function readWord(word: string): Checked<readonly PlannedService[]> {
  const fault: Fault = (path, wanted, got) => ({
    code: "E_PLAN",
    wanted: `u --plan ${path.join(".")} ${wanted}`.replaceAll("  ", " "),
    got,
  });
  const parts = word.split(/,(?=\s*\w+=)/).map((part) => /^\s*(\w+)=(.*)$/s.exec(part));
  if (parts.includes(null)) return refuse(fault([], `soubor .yaml, nebo ${EXAMPLE}`, word || "nic"));
  const names = parts.map((part) => part?.[1] ?? "");
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return refuse(fault([twice], "jen jednou", word));
  return gather([readPlan(Object.fromEntries(parts.map((part) => [part?.[1], part?.[2]])), fault)]);
}

function gather(read: readonly Checked<PlannedService>[]): Checked<readonly PlannedService[]> {
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return refuse(...problems);
  return { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) };
}

function readPlan(entry: unknown, fault: Fault): Checked<PlannedService> {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    return refuse(fault([], `údaje ${FIELDS.join(", ")}`, entry ? "něco jiného" : "nic"));
  const fields = new Map(Object.entries(entry));
  const problems: Problem[] = [...fields.keys()]
    .filter((name) => !FIELDS.some((field) => field === name))
    .map((name) => fault([name], suggestField(name), `neznámý údaj ${name}`));
  const read = <T>(field: (typeof FIELDS)[number], name: (typed: string) => Named<T>): T | undefined => {
    const typed: unknown = fields.get(field);
    const text = typeof typed === "string" ? typed.trim() : undefined;
    const named = text ? name(text) : { ok: false as const, wanted: `údaj ${field}` };
    if (named.ok) return named.value;
    problems.push(
      fault([field], named.wanted, text || (typed === undefined ? "chybí" : "něco jiného než text")),
    );
    return undefined;
  };
  const region = read("region", readRegion);
  const audience = read("audience", (typed) => readName(typed, AUDIENCES));
  const kind = read("kind", (typed) => readName(typed, KINDS));
  const name = read("name", (typed) => ({ ok: true, value: typed }));
  if (problems.length > 0 || !region || !audience || !kind || !name) return refuse(...problems);
  return { ok: true, value: { region, audience, kind, name } };
}

function suggestField(typed: string): string {
  const nearest = findNearest(typed, FIELDS);
  return nearest ? `nejspíš ${nearest}` : `jen údaje: ${FIELDS.join(", ")}`;
}
