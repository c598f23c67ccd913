import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { verifyEd25519 } from "../../src/directory/ed25519";
import { sharedPath } from "../helpers/shared";

interface Case {
  readonly key: Buffer;
  readonly message: Buffer;
  readonly signature: Buffer;
}

const folder = sharedPath("vectors/ed25519");
const hex = (text: string): Buffer => Buffer.from(text, "hex");
const read = (file: string): string => readFileSync(`${folder}/${file}`, "utf8");
const readJson = (file: string) => JSON.parse(read(file));
const holds = ({ signature, message, key }: Case): boolean => verifyEd25519(signature, message, key);

/** OpenSSL's opinion through node:crypto; a key it cannot read holds nothing. */
function holdsInOpenSsl({ key, message, signature }: Case): boolean {
  const der = Buffer.concat([hex("302a300506032b6570032100"), key]);
  return verify(null, message, createPublicKey({ key: der, format: "der", type: "spki" }), signature);
}

describe.skipIf(!folder)("published vectors (skipped when shared/vectors is not beside this clone)", () => {
  test("agrees with all 151 cases of Wycheproof, and so does OpenSSL", () => {
    const { testGroups } = readJson("wycheproof_ed25519.json");
    let seen = 0;
    for (const { publicKey, tests } of testGroups) {
      for (const { msg, sig, result, tcId, comment } of tests) {
        const one = { key: hex(publicKey.pk), message: hex(msg), signature: hex(sig) };
        expect(holds(one), `case ${tcId}: ${comment}`).toBe(result === "valid");
        expect(holdsInOpenSsl(one), `OpenSSL, case ${tcId}: ${comment}`).toBe(result === "valid");
        seen++;
      }
    }
    expect(seen).toBe(151);
  });

  test("accepts none of 196 signatures by keys of low order", () => {
    const cases = readJson("zip215.json") as { vk_bytes: string; sig_bytes: string }[];
    const message = Buffer.from("Zcash");
    const accepted = cases.filter(({ vk_bytes, sig_bytes }) =>
      holds({ key: hex(vk_bytes), message, signature: hex(sig_bytes) }),
    );
    expect([cases.length, accepted.length]).toEqual([196, 0]);
  });

  test("verifies the four signatures of RFC 8032 §7.1, and so does OpenSSL", () => {
    const cases = (readJson("rfc8032.json") as { pub: string; msg: string; sig: string }[]).map(
      ({ pub, msg, sig }) => ({ key: hex(pub), message: hex(msg), signature: hex(sig) }),
    );
    expect(cases.map(holds)).toEqual([true, true, true, true]);
    expect(cases.map(holdsInOpenSsl)).toEqual([true, true, true, true]);
  });

  test("verifies the 1024 signatures of sign.input and refuses all of them when one bit is changed", () => {
    const lines = read("signinput.txt").trim().split("\n");
    let accepted = 0;
    let acceptedByOpenSsl = 0;
    let acceptedTampered = 0;
    for (const [index, line] of lines.entries()) {
      const [, pub = "", msg = "", sig = ""] = line.split(":");
      const one = { key: hex(pub), message: hex(msg), signature: hex(sig).subarray(0, 64) };
      if (holds(one)) accepted++;
      if (holdsInOpenSsl(one)) acceptedByOpenSsl++;
      const signature = Buffer.from(one.signature);
      signature[index % 64]! ^= 1 << (index % 8);
      if (holds({ ...one, signature }) || holdsInOpenSsl({ ...one, signature })) acceptedTampered++;
    }
    const counts = { lines: lines.length, accepted, acceptedByOpenSsl, acceptedTampered };
    expect(counts).toEqual({ lines: 1024, accepted: 1024, acceptedByOpenSsl: 1024, acceptedTampered: 0 });
  }, 60_000);

  test("decides the edge cases of ed25519-speccheck as xxVVVVxxxxxx", () => {
    const cases = readJson("speccheck.json") as { pub_key: string; message: string; signature: string }[];
    const pattern = cases.map(({ pub_key, message, signature }) =>
      holds({ key: hex(pub_key), message: hex(message), signature: hex(signature) }) ? "V" : "x",
    );
    expect(pattern.join("")).toBe("xxVVVVxxxxxx");
  });
});

test("refuses a signature or a key of another length instead of throwing", () => {
  expect(verifyEd25519(new Uint8Array(63), new Uint8Array(1), new Uint8Array(32))).toBe(false);
  expect(verifyEd25519(new Uint8Array(64), new Uint8Array(1), new Uint8Array(33))).toBe(false);
});
