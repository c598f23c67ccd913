import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha512 } from "../../src/directory/sha512";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const openSsl = (bytes: Uint8Array): string => createHash("sha512").update(bytes).digest("hex");

describe("SHA-512", () => {
  test.each([
    [
      "",
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
    ],
    [
      "abc",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909",
    ],
    [
      "a".repeat(1_000_000),
      "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b",
    ],
  ])("gives what NIST says of %.20s", (text, wanted) => {
    expect(hex(sha512(Buffer.from(text)))).toBe(wanted);
  });

  test("agrees with OpenSSL on every length around the ends of its blocks", () => {
    for (let size = 0; size <= 400; size++) {
      const message = new Uint8Array(size).fill(size % 251);
      expect(hex(sha512(message)), String(size)).toBe(openSsl(message));
    }
  });

  test("agrees with OpenSSL on anything, and leaves the message as it was", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      // Words of nothing but ones or noughts carry the farthest.
      fc.array(fc.constantFrom(0, 255, 127, 128), { maxLength: 600 }).map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, (message) => {
        const before = message.slice();
        expect(hex(sha512(message))).toBe(openSsl(before));
        expect(message).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test("reads a part of a longer buffer by itself", () => {
    const part = new Uint8Array([1, 2, 3, 4, 5, 6]).subarray(2, 5);
    expect(hex(sha512(part))).toBe(openSsl(Uint8Array.of(3, 4, 5)));
  });
});
