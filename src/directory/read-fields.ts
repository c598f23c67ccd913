import { isList, parseNormalFormInSteps } from "./normal-form";
import type { Json, JsonObject } from "./normal-form";
import { fail, ok } from "./result";
import type { Result } from "./result";
import { runNow, type Steps } from "./steps";

/** Where a reader stands, and the list in which it notes what is wrong there. */
export interface Place {
  readonly path: string;
  readonly problems: string[];
  /** The document is a box edition, which leaves out what its readers never show. */
  readonly lean: boolean;
}

/** Reads one JSON value. What it returns after noting a problem is never used. */
export type Reader<T> = (value: Json, place: Place) => T;

/** One field of a record: how to read it, and what its absence means. */
export interface Field<T> {
  readonly read: Reader<T>;
  /** Undefined leaves the field out of the result. */
  readonly absent?: T;
  /** Its name in JSON, where that is not the name in the model in snake_case. */
  readonly json?: string;
  readonly required?: true;
}

/** The fields of a record by their names in the model; every one of them must be listed, or it does not compile. */
export type Fields<T> = { readonly [Name in keyof T]-?: Field<T[Name]> };

/** The codes with which reading a signed document can fail. */
export type DocumentCode = "E_JSON" | "E_NOT_NORMAL_FORM" | "E_TYPE" | "E_SCHEMA";

/**
 * Reads a whole document of one `_type`, so that the directory and the key documents obey the same rules.
 * `limit` is in bytes. Codes: E_JSON and E_NOT_NORMAL_FORM for the text, E_TYPE, E_SCHEMA with the path of the first bad field.
 */
export function* readDocumentInSteps<T>(
  source: string,
  type: string,
  fields: Fields<T>,
  limit?: number,
): Steps<Result<T, DocumentCode>> {
  const json = yield* parseNormalFormInSteps(source, limit);
  if (!json.ok) return json;
  yield;
  if (!isObject(json.value) || json.value["_type"] !== type) return fail("E_TYPE", `not ${type}`);
  const problems: string[] = [];
  const lean = json.value["edition"] === "box";
  const value = record(fields, { ignored: "_type" })(json.value, { path: "", problems, lean });
  return problems[0] ? fail("E_SCHEMA", problems[0]) : ok(value);
}

/** The same in one go. */
export const readDocument = <T>(
  ...document: Parameters<typeof readDocumentInSteps<T>>
): Result<T, DocumentCode> => runNow(readDocumentInSteps(...document));

/** A field that must be there. */
export const required = <T>(read: Reader<T>): Field<T> => ({ read, required: true });

/** A field that may be left out. */
export const optional = <T>(read: Reader<T>): Field<T | undefined> => ({ read });

/** A list that is left out when it is empty; in the model it is always there. */
export const optionalList = <T>(item: Reader<T>): Field<readonly T[]> => ({
  read: (value, place) => {
    const items = list(item)(value, place);
    return items.length ? items : note(place, "a list with items", items);
  },
  absent: Object.freeze([]),
});

/** A switch that is written only where it differs from what its absence means. */
export const onlyWhen = (written: boolean): Field<boolean> => ({
  read: (value, place) => (value === written ? written : note(place, String(written), written)),
  absent: !written,
});

/** A list, maybe empty. */
export const list =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (value, place) => {
    const items: T[] = [];
    if (!isList(value)) return note(place, "a list", items);
    for (const one of value) items.push(item(one, inside(place, items.length)));
    return Object.freeze(items);
  };

/** Text that is never empty and, where a pattern is given, matches it. */
export const text =
  (pattern = /./, wanted = "text"): Reader<string> =>
  (value, place) =>
    typeof value === "string" && pattern.test(value) ? value : note(place, wanted, "");

/** One word of a vocabulary. */
export const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (value, place) =>
    words.includes(value as T) ? (value as T) : note(place, "a listed word", value as T);

/** A whole number from one up: thresholds, versions, epochs. */
export const counting: Reader<number> = (value, place) =>
  typeof value === "number" && value > 0 ? value : note(place, "a number from 1 up", 0);

/** True or false. */
export const boolean: Reader<boolean> = (value, place) =>
  typeof value === "boolean" ? value : note(place, "true or false", false);

/** `YYYY-MM-DDThh:mm:ssZ` → milliseconds since 1970; a day that is not in the calendar is refused. */
export const instant: Reader<number> = (value, place) =>
  readDate(value) ?? note(place, "YYYY-MM-DDThh:mm:ssZ", 0);

/** `YYYY-MM-DD`, a day of the calendar: days that are compared with today and said in words. */
export const day: Reader<string> = (value, place) =>
  typeof value === "string" && readDate(value + "T00:00:00Z") !== undefined
    ? value
    : note(place, "YYYY-MM-DD", "");

/** Fields whose names are data, such as key ids or languages. */
export const dictionary =
  <T>(names: RegExp, item: Reader<T>): Reader<{ readonly [name: string]: T }> =>
  (value, place) => {
    const result: { [name: string]: T } = Object.create(null);
    if (!isObject(value)) return note(place, "an object", result);
    for (const name of Object.getOwnPropertyNames(value)) {
      if (!names.test(name)) note(inside(place, name), "another name", undefined);
      result[name] = item(value[name] as Json, inside(place, name));
    }
    return Object.freeze(result);
  };

/**
 * An object of known fields: snake_case in JSON, camelCase here, and nothing else in it but the field ignored. A box
 * edition has none of those dropped, the full one all that are required.
 */
export const record = <T>(
  fields: Fields<T>,
  { ignored, dropped }: { ignored?: string; dropped?: readonly string[] } = {},
): Reader<T> => {
  let named: readonly (readonly [name: string, key: string, field: Field<unknown>])[] | undefined;
  return (value, place) => {
    const result = Object.create(null);
    if (!isObject(value)) return note(place, "an object", result);
    const known = [ignored];
    // Once for all records, and not before one is read: a page waits while a script starts.
    named ??= nameFields(fields);
    for (const [name, key, field] of named) {
      const json = value[key];
      const gone = place.lean && dropped?.includes(key);
      if (!gone) known.push(key);
      if (json === undefined && field.required && !gone) note(inside(place, key), "a value", undefined);
      const read = json === undefined ? field.absent : field.read(json, inside(place, key));
      if (read !== undefined) result[name] = read;
    }
    for (const key of Object.getOwnPropertyNames(value)) {
      if (!known.includes(key)) note(inside(place, key), "no such field", undefined);
    }
    return Object.freeze(result);
  };
};

/** Undefined for what is no instant of the calendar in its only form. */
function readDate(value: Json): number | undefined {
  // Not Date.parse: MooTools and Datejs replace it by parsers of their own. Longer ones have years of six digits.
  const date = new Date(typeof value === "string" && value.length < 21 ? value : NaN);
  const exact = !isNaN(date.getTime()) && date.toISOString().replace(".000Z", "Z") === value;
  return exact ? date.getTime() : undefined;
}

const nameFields = <T>(fields: Fields<T>): (readonly [string, string, Field<unknown>])[] =>
  Object.getOwnPropertyNames(fields).map((name) => {
    const field = fields[name as keyof T];
    return [name, field.json ?? name.replace(/[A-Z]/g, (letter) => "_" + letter.toLowerCase()), field];
  });

/** Notes what was wanted at a place; the third argument only keeps the types of readers whole. */
export function note<T>(place: Place, wanted: string, instead: T): T {
  place.problems.push(`${place.path}: wanted ${wanted}`);
  return instead;
}

const inside = ({ path, problems, lean }: Place, step: string | number): Place => ({
  path: `${path}/${step}`,
  problems,
  lean,
});

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !isList(value);
