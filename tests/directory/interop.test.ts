import { createPublicKey } from "node:crypto";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
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
