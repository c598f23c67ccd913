import { createPublicKey, sign, verify } from "node:crypto";
import type { KeyDocument, Role } from "../directory/keys";
import { parseSignature, type PublicKey, verifySignature } from "../directory/minisign";
import { encodeText } from "../directory/text";
import type { SignableDocument } from "./document";
import { type SecretKey, toPrivateKey } from "./keys/secret-key";
import { type Checked, refuseOne } from "./problem";

/** The key id as people read it: minisign keeps it little-endian and prints it as a number. */
export const writeKeyId = (id: Uint8Array): string => Buffer.from(id).reverse().toString("hex").toUpperCase();

/** What a signature is made over, whatever kind of document it is. */
export type SignableText = Pick<SignableDocument, "text" | "trustedComment">;

/**
 * Signs the exact bytes with plain Ed25519 (RFC 8032) and writes minisign's four lines, algorithm `Ed`; byte for
 * byte what `minisign -Sl` with the same key and trusted comment writes, but for the untrusted first line.
 */
export function writeSignature({ text, trustedComment }: SignableText, key: SecretKey): string {
  const secret = toPrivateKey(key.seed);
  const signature = sign(null, encodeText(text), secret);
  const commentSignature = sign(null, Buffer.concat([signature, encodeText(trustedComment)]), secret);
  return [
    `untrusted comment: signature by key ${writeKeyId(key.id)}`,
    Buffer.concat([Buffer.from("Ed"), key.id, signature]).toString("base64"),
    `trusted comment: ${trustedComment}`,
    commentSignature.toString("base64"),
    "",
  ].join("\n");
}

/**
 * A signature file as it is published. Mail and Windows change line ends, marks and blank lines around it; and the
 * first line, which nobody signs, may hold a name, although only roles are published. The signed parts stay as they are.
 */
export function tidySignature(text: string): string {
  const [, ...signed] = text.trim().split(/\r?\n/);
  const keyId = writeKeyId(Buffer.from(signed[0] ?? "", "base64").subarray(2, 10));
  return [`untrusted comment: signature by key ${keyId}`, ...signed, ""].join("\n");
}

/** A signature that was checked by two programs and says what it is a signature of. */
export interface CheckedSignature {
  readonly keyId: string;
  readonly label: string;
  readonly text: string;
}

/**
 * Checks one `.minisig` of a document: its form (`E_SIG_FORMAT`), that the key belongs to the role (`E_SIG_KEY`), the
 * signature itself (`E_SIG_INVALID`), the same with OpenSSL (`E_CROSS_CHECK`), and that the trusted comment is the
 * document's own (`E_TRUSTED_COMMENT`).
 */
export function checkSignature(
  document: SignableText,
  text: string,
  role: Pick<Role, "keys">,
  file: string,
): Checked<CheckedSignature> {
  const parsed = parseSignature(text);
  if (!parsed.ok) {
    const got = parsed.detail.includes("Ed") ? "podpis jiného druhu, asi bez -l" : "něco jiného";
    return refuseOne(parsed.code, "podpis minisign typu Ed (minisign -S -l)", got, file);
  }
  const { keyId, trustedComment } = parsed.value;
  const key = role.keys.find((candidate) => candidate.keyId === keyId);
  if (!key) return refuseOne("E_SIG_KEY", "podpis klíčem z dokumentu klíčů", `klíč ${keyId}`, file);
  const message = encodeText(document.text);
  const holds = verifySignature(parsed.value, message, key);
  if (holds !== verifyWithOpenSsl(message, parsed.value.signature, key)) {
    return refuseOne("E_CROSS_CHECK", "stejný výsledek dvou programů", "každý tvrdí něco jiného", file);
  }
  if (!holds) return refuseOne("E_SIG_INVALID", "podpis přesně tohoto souboru", "podpis, který nesedí", file);
  if (trustedComment !== document.trustedComment) {
    return refuseOne("E_TRUSTED_COMMENT", document.trustedComment, trustedComment, file);
  }
  return { ok: true, value: { keyId, label: key.label, text } };
}

const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex");

/** The public key in the form that OpenSSL reads (SubjectPublicKeyInfo, RFC 8410). */
export const toOpenSslKey = ({ bytes }: Pick<PublicKey, "bytes">): ReturnType<typeof createPublicKey> =>
  createPublicKey({ key: Buffer.concat([SPKI_ED25519, bytes]), format: "der", type: "spki" });

const verifyWithOpenSsl = (message: Uint8Array, signature: Uint8Array, key: PublicKey): boolean =>
  verify(null, message, toOpenSslKey(key), signature);

/** Who may sign this document: editors a directory, root keys a key document (of this version and the one before). */
export function chooseRole(document: SignableDocument, current: KeyDocument | undefined): Pick<Role, "keys"> {
  if (document.kind !== "keys") return { keys: current?.roles.directory.keys ?? [] };
  return { keys: [...document.keys.roles.keys.keys, ...(current?.roles.keys.keys ?? [])] };
}
