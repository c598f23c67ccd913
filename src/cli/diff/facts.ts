import { isDeepStrictEqual } from "node:util";
import { match } from "./match";

/** The values of a record by field: a single value is a list of one. Nested fields have dots: `serviceArea.regions`. */
export type Facts = ReadonlyMap<string, readonly unknown[]>;

/** One field that says something else than before; a value that is not there is an empty list. */
export interface FactChange {
  readonly field: string;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

/** The facts of a record that was not there. */
export const NO_FACTS: Facts = new Map();

/** Kept whole, because its parts mean nothing alone. */
const WHOLE = ["assurance"];

/**
 * Lists every field of a record of the model, whichever it is: a field that the model gains later is compared from
 * its first day, without anybody remembering to add it here. `apart` names what the caller compares by itself.
 */
export function readFacts(record: object, apart: readonly string[] = [], prefix = ""): Facts {
  const facts = new Map<string, readonly unknown[]>();
  for (const [name, value] of Object.entries(record)) {
    const field = `${prefix}${name}`;
    if (value === undefined || apart.includes(field)) continue;
    if (Array.isArray(value)) facts.set(field, value);
    else if (typeof value !== "object" || WHOLE.includes(name)) facts.set(field, [value]);
    else for (const [inner, items] of readFacts(value, apart, `${field}.`)) facts.set(inner, items);
  }
  return facts;
}

/** The fields that differ, in the order of the model. */
export function compareFacts(before: Facts, after: Facts): readonly FactChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field) ?? [], after: after.get(field) ?? [] }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}

/** A new order of the same records, as one change by their names; none while they stand as they stood. */
export function compareOrder<T>(
  field: string,
  before: readonly T[],
  after: readonly T[],
  name: (item: T) => string,
): readonly FactChange[] {
  const { kept, reordered } = match(before, after, name);
  if (!reordered) return [];
  const old = kept.map(([item]) => item).toSorted((a, b) => before.indexOf(a) - before.indexOf(b));
  return [{ field, before: old.map(name), after: kept.map(([, item]) => name(item)) }];
}
