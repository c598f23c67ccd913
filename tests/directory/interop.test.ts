import { createPublicKey } from "node:crypto";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePublicKey, parseSignature, verifySignature } from "../../src/directory/minisign";
import { directoryJson, write } from "../helpers/documents";
import { hasProgram, makeScratch, succeeds } from "../helpers/programs";
import { KEYS, keyPath, signText } from "../helpers/sign";

const payload = write(directoryJson());
const scratch = makeScratch();
const editor = KEYS["editor-a"];

function weAccept(text: Uint8Array, signatureFile: Uint8Array): boolean {
  const signature = parseSignature(Buffer.from(signatureFile).toString("utf8"));
  const key = parsePublicKey(editor.pub);
  return signature.ok && key.ok && verifySignature(signature.value, text, key.value);
}

describe.skipIf(!hasProgram("minisign"))("minisign (skipped when it is not installed)", () => {
  const minisignAccepts = (text: string, signatureFile: string): boolean =>
    succeeds("minisign", "-V", "-q", "-p", keyPath("editor-a.pub"), "-m", text, "-x", signatureFile);

  test.each(Object.keys(KEYS) as (keyof typeof KEYS)[])("accepts what the helper signs with %s", (name) => {
    const file = scratch(`${name}.json`, payload);
    const signature = scratch(`${name}.minisig`, signText(payload, KEYS[name]));
    expect(succeeds("minisign", "-V", "-q", "-p", keyPath(`${name}.pub`), "-m", file, "-x", signature)).toBe(
      true,
    );
  });

  test("signs the same bytes itself, and we accept them", () => {
    const file = scratch("own.json", payload);
    const arguments_ = [
      "-S",
      "-l",
      "-s",
      keyPath("editor-a.key"),
      "-m",
      file,
      "-t",
      "by minisign",
      "-c",
      "none",
    ];
    expect(succeeds("minisign", ...arguments_)).toBe(true);
    const own = readFileSync(`${file}.minisig`, "utf8");
    expect(own).toBe(signText(payload, editor, { trustedComment: "by minisign", untrustedComment: "none" }));
    expect(weAccept(Buffer.from(payload), Buffer.from(own))).toBe(true);
  });

  test("signs prehashed by default, which we refuse", () => {
    const file = scratch("hashed.json", payload);
    expect(succeeds("minisign", "-S", "-H", "-s", keyPath("editor-a.key"), "-m", file)).toBe(true);
    expect(parseSignature(readFileSync(`${file}.minisig`, "utf8"))).toMatchObject({ code: "E_SIG_FORMAT" });
  });

  test("refuses nothing that we accept, over 400 mutations of text and signature file", () => {
    const text = Buffer.from("Linka pomoci +420 999 000 001\n");
    const signatureFile = Buffer.from(signText(text, editor));
    const counts = { both: 0, neither: 0, stricter: 0 };
    const mutation = fc.record({
      inSignature: fc.boolean(),
      at: fc.nat(),
      kind: fc.constantFrom("flip", "remove", "insert", "double", "cut"),
      byte: fc.oneof(fc.nat(255), fc.constantFrom(13, 10, 0, 32, 61, 65, 47)),
    });
    fc.assert(
      fc.property(mutation, ({ inSignature, at, kind, byte }) => {
        const mutated = mutate(inSignature ? signatureFile : text, at, kind, byte);
        const pair = inSignature ? ([text, mutated] as const) : ([mutated, signatureFile] as const);
        const theirs = minisignAccepts(scratch("m.txt", pair[0]), scratch("m.minisig", pair[1]));
        const ours = weAccept(pair[0], pair[1]);
        counts[ours ? "both" : theirs ? "stricter" : "neither"]++;
        expect(ours && !theirs, "we accept what minisign refuses").toBe(false);
      }),
      { numRuns: 400 },
    );
    expect(counts.both).toBeGreaterThan(0);
    expect(counts.neither).toBeGreaterThan(0);
  }, 60_000);
});

describe.skipIf(!hasProgram("openssl"))("openssl (skipped when it is not installed)", () => {
  test.each(Object.keys(KEYS) as (keyof typeof KEYS)[])("accepts the bare signature by %s", (name) => {
    const key = KEYS[name];
    const signature = parseSignature(signText(payload, key));
    const pem = createPublicKey(key.privateKey).export({ format: "pem", type: "spki" });
    const file = scratch(`${name}.txt`, payload);
    const arguments_ = [
      "pkeyutl",
      "-verify",
      "-pubin",
      "-inkey",
      scratch(`${name}.pem`, String(pem)),
      "-rawin",
    ];
    const bare = scratch(`${name}.bin`, signature.ok ? signature.value.signature : "");
    expect(spawnSync("openssl", [...arguments_, "-in", file, "-sigfile", bare]).status).toBe(0);
    const changed = scratch(`${name}.changed`, payload.replace("999", "998"));
    expect(spawnSync("openssl", [...arguments_, "-in", changed, "-sigfile", bare]).status).not.toBe(0);
  });
});

describe.skipIf(!hasProgram("signify-openbsd"))("signify (skipped when it is not installed)", () => {
  test("accepts the same signature file", () => {
    const file = scratch("s.json", payload);
    const signature = scratch("s.minisig", signText(payload, editor));
    expect(
      succeeds("signify-openbsd", "-V", "-p", keyPath("editor-a.pub"), "-x", signature, "-m", file),
    ).toBe(true);
  });
});

function mutate(original: Buffer, position: number, kind: string, byte: number): Buffer {
  const at = position % original.length;
  const [before, after] = [original.subarray(0, at), original.subarray(at)];
  if (kind === "flip")
    return Buffer.concat([before, Buffer.of(original[at]! ^ (1 << (byte % 8))), after.subarray(1)]);
  if (kind === "remove") return Buffer.concat([before, after.subarray(1)]);
  if (kind === "insert") return Buffer.concat([before, Buffer.of(byte), after]);
  if (kind === "double") return Buffer.concat([original, after]);
  return before;
}
