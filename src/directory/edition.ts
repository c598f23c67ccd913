import { isList } from "./normal-form";
import type { Json, JsonObject } from "./normal-form";

/**
 * What the help box never shows and therefore never carries, by the field whose records hold it. The one list of it:
 * the projection leaves these fields out, and `parseDirectory` wants none of them in a box edition.
 */
export const DROPPED = {
  withdrawn: ["since", "reason"],
  absences: ["sources"],
  entries: ["operator", "sources", "conflicts"],
  services: ["emails", "assured"],
  service_area: ["note"],
  locations: ["postal_code"],
  assurance: ["role", "how"],
  public_guidance: ["sources"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * The box edition of a directory: the same release under the same number and dates, without the dropped fields. A pure
 * projection, so that whoever signs looks at the full directory alone. `directory` is its JSON in the order of the
 * normal form, and so is the result.
 */
export function projectBox(directory: JsonObject): JsonObject {
  const fields = Object.entries(directory).flatMap(([name, field]): readonly [string, Json][] => {
    const kept: [string, Json] = [name, withoutDropped(field, name)];
    return name === "version" ? [kept, ["edition", "box"]] : [kept];
  });
  return Object.fromEntries(fields);
}

function withoutDropped(value: Json, name: string): Json {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => withoutDropped(item, name));
  const dropped = new Map<string, readonly string[]>(Object.entries(DROPPED)).get(name) ?? [];
  const kept = Object.entries(value).filter(([key]) => !dropped.includes(key));
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutDropped(field, key)]));
}
