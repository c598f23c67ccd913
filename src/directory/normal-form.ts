import { fail, ok } from "./result";
import type { Result } from "./result";
import { runNow, type Steps } from "./steps";
import { encodeText } from "./text";

/** What a signed text may hold: plain JSON whose numbers are safe integers. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object without a prototype: a missing field is missing, whatever a host page put on `Object.prototype`. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The largest signed text where nothing else is said: 512 KiB (signed-directory §3, cost without a JIT compiler). */
export const MAX_PAYLOAD_BYTES = 524_288;

/** How deep a signed text may nest. */
export const MAX_DEPTH = 12;

// C0 and C1 controls but tab and LF, marks that reorder or hide text, and (by the `u` flag) unpaired surrogates.
const FORBIDDEN_CHARACTER =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

// As names of fields they reach the prototype through `Object.assign` in code that reads the same file.
const FORBIDDEN_KEYS = ["__proto__", "constructor", "prototype"];

/**
 * Reads a signed text that must be written in the one normal form, so that every JSON tool sees what we see:
 * duplicate keys, number games, byte order marks and CRLF all end here. Rules: signed-directory §5 and §10.
 * The value is frozen in depth and has no prototypes. Codes: E_JSON, E_NOT_NORMAL_FORM.
 */
export function* parseNormalFormInSteps(
  text: string,
  limit = MAX_PAYLOAD_BYTES,
): Steps<Result<Json, "E_JSON" | "E_NOT_NORMAL_FORM">> {
  const size = encodeText(text).length;
  if (size > limit) return fail("E_JSON", `${size} bytes`);
  yield;
  if (isTooDeep(text)) return fail("E_JSON", `deeper than ${MAX_DEPTH}`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail("E_JSON", "not JSON");
  }
  yield;
  const problems: string[] = [];
  const value = copyStrictly(raw, problems);
  if (problems[0]) return fail("E_JSON", problems[0]);
  yield;
  if (serialize(value) !== text) return fail("E_NOT_NORMAL_FORM", "re-serialising gives another text");
  return ok(value);
}

/** The same in one go. */
export const parseNormalForm = (text: string, limit?: number): Result<Json, "E_JSON" | "E_NOT_NORMAL_FORM"> =>
  runNow(parseNormalFormInSteps(text, limit));

/**
 * The text that is signed for a value: equal to `JSON.stringify(value, null, 1) + "\n"` for every value that
 * `parseNormalForm` accepts. Written out because host pages patch `JSON.stringify` and add `toJSON` methods.
 */
export const serialize = (value: Json): string => write(value, "\n") + "\n";

/** Counts brackets outside strings: must run before anything that recurses. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString && character === "\\") i++;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function copyStrictly(value: unknown, problems: string[]): Json {
  if (typeof value === "string") return checkText(value, problems);
  if (typeof value === "number" && !Number.isSafeInteger(value)) problems.push(`number ${value}`);
  if (typeof value !== "object" || value === null) return value as null | boolean | number;
  if (Array.isArray(value)) {
    const list: Json[] = [];
    for (const item of value) list.push(copyStrictly(item, problems));
    return Object.freeze(list);
  }
  const copy: { [key: string]: Json } = Object.create(null);
  // Not Object.keys: old Prototype.js replaces it by one that also lists what is inherited.
  for (const key of Object.getOwnPropertyNames(value)) {
    if (FORBIDDEN_KEYS.includes(key)) problems.push(`key ${key}`);
    else copy[checkText(key, problems)] = copyStrictly((value as JsonObject)[key], problems);
  }
  return Object.freeze(copy);
}

function checkText(text: string, problems: string[]): string {
  const at = text.search(FORBIDDEN_CHARACTER);
  if (at >= 0) problems.push(`character ${text.charCodeAt(at).toString(16)}`);
  return text;
}

function write(value: Json, newline: string): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return String(value);
  const inner = newline + " ";
  // One growing text: engines join it once, at the end.
  let items = "";
  if (isList(value)) {
    for (const item of value) items += (items && ",") + inner + write(item, inner);
    return items ? "[" + items + newline + "]" : "[]";
  }
  for (const key of Object.getOwnPropertyNames(value)) {
    items += (items && ",") + inner + quote(key) + ": " + write(value[key] as Json, inner);
  }
  return items ? "{" + items + newline + "}" : "{}";
}

/** `Array.isArray` for readonly arrays, which the standard signature does not narrow. */
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const ESCAPES: { readonly [character: string]: string } = { "\n": "\\n", "\t": "\\t" };

const SPECIAL = /["\\\n\t]/g;

const quote = (text: string): string =>
  '"' + (text.search(SPECIAL) < 0 ? text : text.replace(SPECIAL, escape)) + '"';

const escape = (character: string): string => ESCAPES[character] ?? "\\" + character;
