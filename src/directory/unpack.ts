import type { Envelope } from "./envelope";
import { isList, serialize } from "./normal-form";
import type { Json } from "./normal-form";
import { runNow, type Steps } from "./steps";

/**
 * Rebuilds the bundled envelope from the form in which it lies in the script, written by `.ci/plugins/packed.mjs`: the
 * envelope without its payload, the payload's shape with 0 for every text, then the texts of each field one under
 * another. Texts of one kind side by side compress by a seventh better than JSON. Whatever came of a changed script is
 * judged by the signatures over the exact text.
 */
export function* unpackEnvelopeInSteps(packed: string): Steps<Envelope> {
  const [head = "", shape = "", ...columns] = packed.split("\n\n");
  const envelope = JSON.parse(head);
  const filled = fill(JSON.parse(shape), takeFrom(columns));
  yield;
  const payload = serialize(filled);
  yield;
  return { ...envelope, directory: { ...envelope.directory, payload } };
}

/** The same in one go. */
export const unpackEnvelope = (packed: string): Envelope => runNow(unpackEnvelopeInSteps(packed));

/** Hands out the texts of each field in their order; a field's column is the next one when its name is first met. */
function takeFrom(columns: string[]): (name: string) => string {
  const named = new Map<string, string[]>();
  return (name) => {
    const column = named.get(name) ?? (columns.shift() ?? "").split("\n");
    named.set(name, column);
    return (column.shift() ?? "").replace(/\v/g, "\n");
  };
}

function fill(value: Json, take: (name: string) => string, name = ""): Json {
  if (value === 0) return take(name);
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) {
    const items: Json[] = [];
    for (const item of value) items.push(fill(item, take, name));
    return items;
  }
  const fields: { [key: string]: Json } = {};
  for (const key of Object.getOwnPropertyNames(value)) fields[key] = fill(value[key] ?? null, take, key);
  return fields;
}
