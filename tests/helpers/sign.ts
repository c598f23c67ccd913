import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A key that tests sign with: one of the public development keys, or one made on the spot. */
export interface TestKey {
  readonly keyId: string;
  /** Eight bytes as they stand in files. */
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  readonly publicKey: Buffer;
  /** The `RW…` line of the public key. */
  readonly pub: string;
  readonly label: string;
}

/** The development keys by file name. */
export type KeyName = "editor-a" | "editor-b" | "editor-c" | "root-a" | "root-b" | "root-c";

/** What a test may want to be unusual about a signature file. */
export interface SignOptions {
  readonly algorithm?: string;
  readonly untrustedComment?: string;
  readonly trustedComment?: string;
}

const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

/** Absolute path of a file in `tests/fixtures/keys`. */
export const keyPath = (file: string): string => join(import.meta.dirname, "../fixtures/keys", file);

/** Reads an unencrypted minisign secret key (54 bytes of header, then id 8, seed 32, public key 32). */
function readTestKey(name: KeyName): TestKey {
  const line = readFileSync(keyPath(`${name}.key`), "utf8").split("\n")[1]!;
  const bytes = Buffer.from(line, "base64").subarray(54);
  return buildKey(bytes.subarray(0, 8), bytes.subarray(8, 40), name.replace("-", " "));
}

/** A key that is in no document. */
export function makeStranger(id: Buffer = randomBytes(8)): TestKey {
  const { privateKey } = generateKeyPairSync("ed25519");
  return buildKey(id, Buffer.from(privateKey.export({ format: "jwk" }).d!, "base64url"), "stranger");
}

/** Makes the text of a `.minisig` with node:crypto: a second implementation beside the one that verifies. */
export function signText(text: string | Uint8Array, key: TestKey, options: SignOptions = {}): string {
  const { algorithm = "Ed", untrustedComment = "signature of a test", trustedComment = "test" } = options;
  const signature = sign(null, Buffer.from(text), key.privateKey);
  const commentSignature = sign(
    null,
    Buffer.concat([signature, Buffer.from(trustedComment)]),
    key.privateKey,
  );
  const first = Buffer.concat([Buffer.from(algorithm), key.id, signature]).toString("base64");
  return (
    `untrusted comment: ${untrustedComment}\n${first}\n` +
    `trusted comment: ${trustedComment}\n${commentSignature.toString("base64")}\n`
  );
}

function buildKey(id: Buffer, seed: Buffer, label: string): TestKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  const pub = Buffer.concat([Buffer.from("Ed"), id, publicKey]).toString("base64");
  const keyId = Buffer.from(id).reverse().toString("hex").toUpperCase();
  return { keyId, id, privateKey, publicKey, pub, label };
}

/** The six development keys. */
export const KEYS: Readonly<Record<KeyName, TestKey>> = {
  "editor-a": readTestKey("editor-a"),
  "editor-b": readTestKey("editor-b"),
  "editor-c": readTestKey("editor-c"),
  "root-a": readTestKey("root-a"),
  "root-b": readTestKey("root-b"),
  "root-c": readTestKey("root-c"),
};

/** Editors in order. */
export const EDITORS: readonly TestKey[] = [KEYS["editor-a"], KEYS["editor-b"], KEYS["editor-c"]];

/** Root keys in order. */
export const ROOTS: readonly TestKey[] = [KEYS["root-a"], KEYS["root-b"], KEYS["root-c"]];
