import { createPrivateKey, createPublicKey, randomBytes, timingSafeEqual } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { type Checked, type Refused, refuseOne } from "../problem";
import { deriveStream, type ScryptLimits } from "./scrypt";

/** An editor's or root's key as it is used: never printed, never kept longer than one command. */
export interface SecretKey {
  /** Eight bytes in the order of the file; people see them reversed, in hexadecimal. */
  readonly id: Uint8Array;
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** How a key is hidden on the disk. */
export interface Protection {
  readonly password: string;
  readonly limits: ScryptLimits;
}

// Layout of a minisign secret key (minisign.h, SeckeyStruct): algorithm 2, derivation 2, checksum 2, salt 32,
// operations 8, memory 8, then 104 bytes hidden by the scrypt stream: id 8, seed 32, public key 32, checksum 32.
const LENGTH = 158;
const HIDDEN = 54;
const COMMENT = "untrusted comment: ";
const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");

/** Makes a new key pair with a random id, as `minisign -G` does. */
export function generateSecretKey(): SecretKey {
  const seed = new Uint8Array(randomBytes(32));
  return { id: new Uint8Array(randomBytes(8)), seed, publicKey: derivePublicKey(seed) };
}

/** The key in the form `node:crypto` signs with. */
export const toPrivateKey = (seed: Uint8Array): ReturnType<typeof createPrivateKey> =>
  createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });

/** Writes the two lines of a minisign secret key, hidden by the password if there is one. */
export function writeSecretKey(key: SecretKey, protection?: Protection): string {
  const head = Buffer.alloc(HIDDEN);
  head.write("Ed\0\0B2", "latin1");
  let body = Buffer.concat([key.id, key.seed, key.publicKey, checksum(key)]);
  if (protection) {
    head.write("Sc", 2, "latin1");
    randomBytes(32).copy(head, 6);
    head.writeBigUInt64LE(BigInt(protection.limits.operations), 38);
    head.writeBigUInt64LE(BigInt(protection.limits.memory), 46);
    body = hide(body, head, protection.password) ?? body.fill(0);
  }
  return `${COMMENT}minisign encrypted secret key\n${Buffer.concat([head, body]).toString("base64")}\n`;
}

/**
 * Reads a minisign secret key, asking for the password only when the key is hidden.
 * `E_SECRET_KEY`: not such a file; `E_PASSWORD`: no password, or a wrong one.
 */
export async function readSecretKey(
  text: string,
  file: string,
  password: () => Promise<string | undefined>,
): Promise<Checked<SecretKey>> {
  const [comment = "", line = ""] = text.split(/\r?\n/);
  const bytes = Buffer.from(line, "base64");
  const method = bytes.toString("latin1", 2, 4);
  const known =
    comment.startsWith(COMMENT) && bytes.length === LENGTH && bytes.toString("latin1", 0, 2) === "Ed";
  if (!known || (method !== "Sc" && method !== "\0\0")) return notSecretKey(file);
  if (method === "\0\0") return checkKey(bytes.subarray(HIDDEN)) ?? notSecretKey(file);
  const answer = await password();
  if (answer === undefined) return refuseOne("E_PASSWORD", "heslo ke klíči", "žádné heslo", file);
  const body = hide(bytes.subarray(HIDDEN), bytes, answer);
  if (!body) return notSecretKey(file);
  return checkKey(body) ?? refuseOne("E_PASSWORD", "správné heslo ke klíči", "jiné heslo", file);
}

const notSecretKey = (file: string): Refused =>
  refuseOne("E_SECRET_KEY", "tajný klíč ve formátu minisign", "něco jiného", file);

function checkKey(body: Uint8Array): Checked<SecretKey> | undefined {
  const part = (from: number, to: number): Uint8Array => new Uint8Array(body.subarray(from, to));
  const key = { id: part(0, 8), seed: part(8, 40), publicKey: part(40, 72) };
  const sum = part(72, 104);
  // Keys made by `minisign -W` carry a zero checksum: there is no password that could be wrong.
  const sumHolds = sum.every((byte) => byte === 0) || timingSafeEqual(sum, checksum(key));
  const pairHolds = timingSafeEqual(derivePublicKey(key.seed), key.publicKey);
  return sumHolds && pairHolds ? { ok: true, value: key } : undefined;
}

const checksum = ({ id, seed, publicKey }: SecretKey): Uint8Array =>
  blake2b(Buffer.concat([Buffer.from("Ed"), id, seed, publicKey]), { dkLen: 32 });

/** Hides and uncovers alike: both are an exclusive or with the same stream. */
function hide(body: Uint8Array, head: Buffer, password: string): Buffer<ArrayBuffer> | undefined {
  const limits = {
    operations: Number(head.readBigUInt64LE(38)),
    memory: Number(head.readBigUInt64LE(46)),
  };
  const stream = deriveStream(password, head.subarray(6, 38), limits, body.length);
  return stream && Buffer.from(body.map((byte, index) => byte ^ (stream[index] ?? 0)));
}

function derivePublicKey(seed: Uint8Array): Uint8Array {
  const spki = createPublicKey(toPrivateKey(seed)).export({ format: "der", type: "spki" });
  return new Uint8Array(spki.subarray(-32));
}
