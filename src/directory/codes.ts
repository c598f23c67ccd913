/**
 * Every reason for which an envelope is refused, with one line each: documentation and tests take the set from
 * here, so that a code cannot exist in one place only. The runtime imports the types alone and carries no texts.
 */
export const DIRECTORY_CODES = {
  E_FETCH: "the envelope could not be downloaded",
  E_TIMEOUT: "the download took longer than 8 s",
  E_TOO_LARGE: "the envelope is larger than its reader allows (1 MiB in the box, 16 MiB in the extension)",
  E_NOT_UTF8: "the envelope is not well-formed UTF-8",
  E_ENVELOPE: "the envelope is not ASCII JSON of the expected shape",
  E_KEYS_CHAIN: "the key documents do not follow one another by exactly one version",
  E_KEYS_SIGNATURE: "a key document lacks enough signatures of the old or of its own root keys",
  E_SIG_THRESHOLD: "the directory lacks enough valid signatures of editors",
  E_JSON: "a signed text is not the strict JSON that documents are written in",
  E_NOT_NORMAL_FORM: "a signed text is not written in the one normal form",
  E_TYPE: "a signed text is another kind of document",
  E_SCHEMA: "a field of a signed document is missing, unknown or malformed",
  E_WRONG_DIRECTORY: "the directory belongs to somebody else, or is an edition for other readers",
  E_EPOCH: "the directory names a key document that the chain does not reach",
  E_ROLLBACK: "the directory is older than one already known",
  E_EQUIVOCATION: "two different directories carry the same epoch and version",
  E_SIG_FORMAT: "a signature is not a minisign signature with algorithm Ed",
  E_KEY_FORMAT: "a public key is not a minisign public key, or has another key id",
} as const;

/** One reason for refusal. */
export type DirectoryCode = keyof typeof DIRECTORY_CODES;

/** What is worth telling the site owner although the directory is shown. */
export const DIRECTORY_WARNINGS = {
  W_KEYS_EXPIRED: "the newest key document has expired; root keys should sign a new one",
  W_ISSUED_IN_FUTURE: "the directory was issued more than 48 h after the clock of this device",
} as const;

/** One warning. */
export type DirectoryWarning = keyof typeof DIRECTORY_WARNINGS;
