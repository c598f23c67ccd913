import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateSecretKey, readSecretKey, writeSecretKey } from "../../../src/cli/keys/secret-key";
import { KEYS, keyPath } from "../../helpers/sign";

const LIMITS = { operations: 32_768, memory: 16_777_216 };
const noPassword = async () => undefined;

describe("readSecretKey", () => {
  it("reads a key that minisign made without a password", async () => {
    const text = readFileSync(keyPath("editor-a.key"), "utf8");
    const read = await readSecretKey(text, "a.key", noPassword);
    if (!read.ok) throw new Error("refused");
    expect(Buffer.from(read.value.id)).toEqual(Buffer.from(KEYS["editor-a"].id));
    expect(Buffer.from(read.value.publicKey)).toEqual(Buffer.from(KEYS["editor-a"].publicKey));
  });

  it("gives back the key that was hidden by a password", async () => {
    const key = generateSecretKey();
    const text = writeSecretKey(key, { password: "žluťoučký kůň", limits: LIMITS });
    expect(await readSecretKey(text, "k", async () => "žluťoučký kůň")).toEqual({ ok: true, value: key });
    expect(Buffer.from(text, "utf8").includes(Buffer.from(key.seed))).toBe(false);
  });

  it("refuses a wrong password", async () => {
    const text = writeSecretKey(generateSecretKey(), { password: "dobré", limits: LIMITS });
    expect(await readSecretKey(text, "k", async () => "špatné")).toMatchObject({
      problems: [{ code: "E_PASSWORD" }],
    });
  });

  it("refuses a hidden key where nobody can be asked", async () => {
    const text = writeSecretKey(generateSecretKey(), { password: "dobré", limits: LIMITS });
    expect(await readSecretKey(text, "k", noPassword)).toMatchObject({ problems: [{ code: "E_PASSWORD" }] });
  });

  it("asks for no password when the key has none", async () => {
    const key = generateSecretKey();
    const ask = async () => {
      throw new Error("asked");
    };
    expect(await readSecretKey(writeSecretKey(key), "k", ask)).toEqual({ ok: true, value: key });
  });

  it.each([2n ** 40n, 0n])("refuses memory that no honest key asks for: %i bytes", async (memory) => {
    const bytes = Buffer.from(
      writeSecretKey(generateSecretKey(), { password: "x", limits: LIMITS }).split("\n")[1]!,
      "base64",
    );
    bytes.writeBigUInt64LE(2n ** 28n, 38);
    bytes.writeBigUInt64LE(memory, 46);
    const text = `untrusted comment: x\n${bytes.toString("base64")}\n`;
    expect(await readSecretKey(text, "k", async () => "x")).toMatchObject({
      problems: [{ code: "E_SECRET_KEY" }],
    });
  });

  it.each([
    ["an empty file", ""],
    ["a public key", readFileSync(keyPath("editor-a.pub"), "utf8")],
    ["a key cut short", readFileSync(keyPath("editor-a.key"), "utf8").slice(0, 150)],
  ])("refuses %s", async (_title, text) => {
    expect(await readSecretKey(text, "k", noPassword)).toMatchObject({
      problems: [{ code: "E_SECRET_KEY" }],
    });
  });

  it("refuses a key whose id was changed, by its checksum", async () => {
    const bytes = Buffer.from(writeSecretKey(generateSecretKey()).split("\n")[1]!, "base64");
    bytes[54]! ^= 1;
    const text = `untrusted comment: x\n${bytes.toString("base64")}\n`;
    expect(await readSecretKey(text, "k", noPassword)).toMatchObject({
      problems: [{ code: "E_SECRET_KEY" }],
    });
  });

  it("refuses a key whose halves do not belong together", async () => {
    const bytes = Buffer.from(writeSecretKey(generateSecretKey()).split("\n")[1]!, "base64");
    bytes[54 + 8]! ^= 1;
    bytes.fill(0, 126);
    const text = `untrusted comment: x\n${bytes.toString("base64")}\n`;
    expect(await readSecretKey(text, "k", noPassword)).toMatchObject({
      problems: [{ code: "E_SECRET_KEY" }],
    });
  });
});
