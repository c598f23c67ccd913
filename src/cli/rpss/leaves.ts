/** One value of an output, with what is known about its place. */
export interface Leaf {
  readonly text: string;
  readonly path: string;
  /** `rpss-<portalId>` of the service it belongs to; empty where it belongs to none. */
  readonly service: string;
  readonly ico: string;
  /** The street of a public address, which is compared with its town. */
  readonly isStreet: boolean;
  /** A number by nature: it can be an address point but no text. */
  readonly isNumber: boolean;
  readonly town: string;
}

/** Takes the final text of an output apart again: a JSON file into its values, any other into its lines. */
export function listLeaves(name: string, text: string): readonly Leaf[] {
  if (name.endsWith(".json")) return walk(JSON.parse(text), [], { service: "", ico: "", town: "" });
  return text.split("\n").map((line, index) => ({
    ...{ text: line, path: `řádek ${index + 1}`, service: /rpss-\d+/.exec(line)?.[0] ?? "" },
    ...{ ico: "", isStreet: false, isNumber: false, town: "" },
  }));
}

type Owner = Pick<Leaf, "service" | "ico" | "town">;

// Registration numbers and phones are digits that were never an address point.
const IDENTIFIERS = ["ico", "number", "portal_id"];

function walk(value: unknown, path: readonly string[], owner: Owner): readonly Leaf[] {
  if (typeof value === "object" && value !== null) {
    const within = Array.isArray(value) ? owner : readOwner(value, owner);
    return Object.entries(value).flatMap(([key, item]) => walk(item, [...path, key], within));
  }
  const key = path.at(-1) ?? "";
  if ((typeof value !== "string" && typeof value !== "number") || IDENTIFIERS.includes(key)) return [];
  return [
    {
      ...owner,
      text: String(value),
      path: path.join("."),
      isStreet: key === "street",
      isNumber: typeof value === "number" || key === "id",
    },
  ];
}

function readOwner(value: object, owner: Owner): Owner {
  const read = (key: string): string => {
    const text: unknown = Reflect.get(value, key);
    return typeof text === "string" ? text : "";
  };
  return {
    service: /^rpss-\d+/.exec(read("id"))?.[0] ?? owner.service,
    ico: read("ico") || owner.ico,
    town: read("town_code") || owner.town,
  };
}
