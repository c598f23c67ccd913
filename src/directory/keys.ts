import type { Pair } from "./pair";
import { parsePublicKey } from "./minisign";
import type { PublicKey } from "./minisign";
import {
  counting,
  dictionary,
  instant,
  list,
  optional,
  readDocument,
  record,
  required,
  text,
} from "./read-fields";
import type { DocumentCode } from "./read-fields";
import { fail, ok } from "./result";
import type { Result } from "./result";

/** A key of a key document. `label` is a role ("editor A"), never a person: shelter staff sign here. */
export interface DirectoryKey extends PublicKey {
  readonly label: string;
}

/** The keys that may speak for one purpose, and how many of them must agree. */
export interface Role {
  readonly threshold: number;
  readonly keys: readonly DirectoryKey[];
}

/** The root of trust: who signs key documents (root keys) and who signs directories (editors). */
export interface KeyDocument {
  readonly version: number;
  readonly issued: number;
  readonly expires: number;
  readonly roles: { readonly keys: Role; readonly directory: Role };
  /** The oldest release still believed, by directory id: how root keys disown releases of stolen editor keys. */
  readonly floor: { readonly [directoryId: string]: Pair };
}

/** The `_type` of key documents. */
export const KEYS_TYPE = "help-directory-keys/1";

/** The codes with which a key document can be refused. */
export type KeysCode = DocumentCode | "E_KEY_FORMAT";

interface RoleFields {
  readonly threshold: number;
  readonly keyids: readonly string[];
}

interface KeyFields {
  readonly pub: string;
  readonly label: string;
}

interface KeyDocumentFields extends Pick<KeyDocument, "version" | "issued" | "expires"> {
  readonly roles: { readonly keys: RoleFields; readonly directory: RoleFields };
  readonly keys: { readonly [keyId: string]: KeyFields };
  readonly floor?: { readonly [directoryId: string]: Pair };
}

const role = record<RoleFields>({ threshold: required(counting), keyids: required(list(text())) });
const key = record<KeyFields>({ pub: required(text()), label: required(text()) });
const pair = record<Pair>({ epoch: required(counting), version: required(counting) });

/**
 * Reads a key document and makes sure that its numbers mean what they say: a threshold that can be met, no key
 * counted twice under two names, root keys and editors' keys apart (signed-directory §5). It does not ask who
 * signed the text. Codes: E_JSON, E_NOT_NORMAL_FORM, E_TYPE, E_SCHEMA, E_KEY_FORMAT.
 */
export function parseKeyDocument(source: string): Result<KeyDocument, KeysCode> {
  const document = readDocument<KeyDocumentFields>(source, KEYS_TYPE, {
    version: required(counting),
    issued: required(instant),
    expires: required(instant),
    roles: required(record({ keys: required(role), directory: required(role) })),
    keys: required(dictionary(/./, key)),
    floor: optional(dictionary(/./, pair)),
  });
  if (!document.ok) return document;
  const { version, issued, expires, roles, keys, floor = {} } = document.value;
  const decoded = decodeKeys(keys);
  if (!decoded.ok) return decoded;
  const named = [...roles.keys.keyids, ...roles.directory.keyids];
  if (new Set(named).size < named.length) return fail("E_SCHEMA", "/roles: a key id stands there twice");
  if (!named.every((id) => id in keys)) return fail("E_SCHEMA", "/roles: a key id without a key");
  const build = ({ threshold, keyids }: RoleFields): Role => ({
    threshold,
    keys: decoded.value.filter(({ keyId }) => keyids.includes(keyId)),
  });
  const built = { keys: build(roles.keys), directory: build(roles.directory) };
  for (const { threshold, keys: members } of [built.keys, built.directory]) {
    if (threshold > members.length) return fail("E_SCHEMA", `/roles: ${threshold} of ${members.length} keys`);
  }
  return ok({ version, issued, expires, roles: built, floor });
}

function decodeKeys(
  fields: KeyDocumentFields["keys"],
): Result<readonly DirectoryKey[], "E_KEY_FORMAT" | "E_SCHEMA"> {
  const keys: DirectoryKey[] = [];
  const seen = new Set<string>();
  for (const keyId of Object.getOwnPropertyNames(fields)) {
    const { pub, label } = fields[keyId] as KeyFields;
    const parsed = parsePublicKey(pub);
    if (!parsed.ok) return parsed;
    if (parsed.value.keyId !== keyId) return fail("E_KEY_FORMAT", `${keyId} holds ${parsed.value.keyId}`);
    // The id is part of `pub`, so the same key under two ids is found by its bytes.
    const bytes = parsed.value.bytes.join();
    if (seen.has(bytes)) return fail("E_SCHEMA", `/keys/${keyId}: the same key under another id`);
    seen.add(bytes);
    keys.push({ ...parsed.value, label });
  }
  return ok(keys);
}
