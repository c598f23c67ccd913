import { join } from "node:path";
import { readText, showPath } from "../files";
import { type Checked, type Problem, refuse, refuseOne } from "../problem";
import type { World } from "../world";
import { GROUP_NAMES, KNOWN_GROUPS, KNOWN_TYPES, REGION_CODES, TYPE_NAMES } from "./codes";
import { foldText } from "./text";

/** What the register's code lists say; without the downloaded lists only what the program knows itself. */
export interface CodeLists {
  /** False where the editor chose to go on without the lists. */
  readonly checked: boolean;
  readonly types: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  /** Names of towns by `Obec/554782`; empty without the lists, because records hold codes only. */
  readonly towns: ReadonlyMap<string, string>;
}

/** Stands in for the lists where the editor chose to go on without them. */
export const UNCHECKED_CODES: CodeLists = {
  checked: false,
  types: new Set(KNOWN_TYPES.map((code) => `DruhSocialniSluzby/${code}`)),
  groups: new Set(KNOWN_GROUPS.map((code) => `CilovaSkupinaOsoby/${code}`)),
  towns: new Map(),
};

type Names = ReadonlyMap<string, { readonly name: string; readonly nuts: string }>;

/**
 * Reads the downloaded lists and compares every code that the rules rely on with its name (data-formats A5: most
 * numbers were inferred, so a wrong one would sort services wrongly without a sound). Codes: E_FILE, E_CODE_LIST.
 */
export function readCodeLists(world: World, folder: string): Checked<CodeLists> {
  const types = readList(world, folder, "druhy-socialni-sluzby.json");
  const groups = readList(world, folder, "cilove-skupiny-osoby.json");
  const regions = readList(world, folder, "kraje.json");
  const towns = readList(world, folder, "obce.json");
  if (!types.ok || !groups.ok || !regions.ok || !towns.ok)
    return refuse(...[types, groups, regions, towns].flatMap((read) => (read.ok ? [] : read.problems)));
  const problems = [
    ...compareNames(types.value, "DruhSocialniSluzby", TYPE_NAMES, "druhy-socialni-sluzby.json"),
    ...compareNames(groups.value, "CilovaSkupinaOsoby", GROUP_NAMES, "cilove-skupiny-osoby.json"),
    ...compareRegions(regions.value),
  ];
  if (problems.length > 0) return refuse(...problems);
  return {
    ok: true,
    value: {
      checked: true,
      types: new Set(types.value.keys()),
      groups: new Set(groups.value.keys()),
      towns: new Map([...towns.value].map(([id, { name }]) => [id, name])),
    },
  };
}

function compareNames(
  names: Names,
  prefix: string,
  wanted: ReadonlyMap<number, string>,
  file: string,
): readonly Problem[] {
  return [...wanted].flatMap(([code, name]) => {
    const found = names.get(`${prefix}/${code}`)?.name;
    if (found !== undefined && foldText(found) === foldText(name)) return [];
    return [{ code: "E_CODE_LIST", file, path: `${prefix}/${code}`, wanted: name, got: found ?? "nic" }];
  });
}

function compareRegions(names: Names): readonly Problem[] {
  return [...REGION_CODES].flatMap(([code, nuts]) => {
    const found = names.get(`Kraj/${code}`)?.nuts;
    if (found === nuts) return [];
    return [
      { code: "E_CODE_LIST", file: "kraje.json", path: `Kraj/${code}`, wanted: nuts, got: found ?? "nic" },
    ];
  });
}

function readList(world: World, folder: string, name: string): Checked<Names> {
  const path = join(folder, name);
  const text = readText(world, path);
  if (!text.ok) return text;
  const wanted = "číselník stažený z data.mpsv.cz (polozky s id a nazev.cs)";
  const items = readItems(text.value.replace(/^\uFEFF/, ""));
  if (!items) return refuseOne("E_CODE_LIST", wanted, "jiný obsah", showPath(world, path));
  return { ok: true, value: items };
}

function readItems(text: string): Names | undefined {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return undefined;
  }
  const items: unknown = isObject(root) ? root["polozky"] : root;
  if (!Array.isArray(items)) return undefined;
  const names = new Map<string, { name: string; nuts: string }>();
  for (const item of items) {
    const name = isObject(item) && isObject(item["nazev"]) ? item["nazev"]["cs"] : undefined;
    if (!isObject(item) || typeof item["id"] !== "string" || typeof name !== "string") return undefined;
    const nuts = item["kodNuts3"];
    names.set(item["id"], { name, nuts: typeof nuts === "string" ? nuts : "" });
  }
  return names;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
