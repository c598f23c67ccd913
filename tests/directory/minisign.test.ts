import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parsePublicKey, parseSignature, verifySignature } from "../../src/directory/minisign";
import type { MinisignSignature, PublicKey } from "../../src/directory/minisign";
import { encodeText } from "../../src/directory/text";
import { EDITORS, KEYS, keyPath, makeStranger, signText } from "../helpers/sign";

const editor = KEYS["editor-a"];
const good = signText("text", editor, { trustedComment: "help-directory cz epoch=1 version=1" });

function unwrap<T>(result: { ok: true; value: T } | { ok: false; detail: string }): T {
  if (!result.ok) throw new Error(result.detail);
  return result.value;
}

const key: PublicKey = unwrap(parsePublicKey(editor.pub));
const parsed: MinisignSignature = unwrap(parseSignature(good));
const holds = (text: string, message = "text", by = key): boolean => {
  const signature = parseSignature(text);
  return signature.ok && verifySignature(signature.value, encodeText(message), by);
};

describe("parsePublicKey", () => {
  test.each(["editor-a", "editor-b", "editor-c", "root-a", "root-b", "root-c"])(
    "reads %s.pub, with the id that minisign wrote into its comment",
    (name) => {
      const [comment = "", line = ""] = readFileSync(keyPath(`${name}.pub`), "utf8").split("\n");
      expect(unwrap(parsePublicKey(line)).keyId).toBe(comment.split(" ").at(-1));
    },
  );

  test("writes all sixteen digits of an id that begins with zeros", () => {
    const { pub } = makeStranger(Buffer.from([1, 0, 0, 0, 0, 0, 0xab, 0]));
    expect(unwrap(parsePublicKey(pub)).keyId).toBe("00AB000000000001");
  });

  test.each([
    ["a line feed at the end", `${editor.pub}\n`],
    ["another algorithm", Buffer.concat([Buffer.from("ED"), Buffer.alloc(40)]).toString("base64")],
    ["a key that is too short", Buffer.concat([Buffer.from("Ed"), Buffer.alloc(37)]).toString("base64")],
    ["a key that is too long", Buffer.concat([Buffer.from("Ed"), Buffer.alloc(43)]).toString("base64")],
    ["nothing", ""],
  ])("refuses %s", (_, line) => expect(parsePublicKey(line)).toMatchObject({ code: "E_KEY_FORMAT" }));
});

describe("parseSignature", () => {
  test("takes the four lines apart", () => {
    expect(parsed).toMatchObject({
      keyId: editor.keyId,
      trustedComment: "help-directory cz epoch=1 version=1",
    });
    expect([parsed.signature.length, parsed.commentSignature.length]).toEqual([64, 64]);
  });

  const lines = good.split("\n");
  const withLine = (index: number, line: string): string => lines.with(index, line).join("\n");

  test.each([
    ["the prehashed algorithm ED", signText("text", editor, { algorithm: "ED" })],
    ["an unknown algorithm", signText("text", editor, { algorithm: "ed" })],
    ["CRLF", good.replaceAll("\n", "\r\n")],
    ["no line feed at the end", good.slice(0, -1)],
    ["a fifth line", `${good}\n`],
    ["another first prefix", withLine(0, "Untrusted comment: x")],
    ["another third prefix", withLine(2, "trusted comment:x")],
    ["a signature with a space in front", withLine(1, ` ${lines[1]}`)],
    ["a signature that is too short", withLine(1, lines[1]!.slice(4))],
    ["a signature without its padding", withLine(1, lines[1]!.replace("=", "A"))],
    ["a second signature that is too long", withLine(3, `AAAA${lines[3]}`)],
    ["a control character in the trusted comment", withLine(2, "trusted comment: a\u0007")],
    ["a letter beyond ASCII in the trusted comment", withLine(2, "trusted comment: č")],
    ["a comment longer than 500 characters", withLine(0, `untrusted comment: ${"x".repeat(501)}`)],
    ["nothing", ""],
  ])("refuses %s", (_, text) => expect(parseSignature(text)).toMatchObject({ code: "E_SIG_FORMAT" }));
});

describe("verifySignature", () => {
  test("holds for the text, the key and the comment that were signed", () => expect(holds(good)).toBe(true));

  test("does not hold for another text, another key, or another key under the same id", () => {
    expect(holds(good, "test")).toBe(false);
    expect(holds(good, "text", unwrap(parsePublicKey(EDITORS[1]!.pub)))).toBe(false);
    expect(holds(good, "text", unwrap(parsePublicKey(makeStranger(editor.id).pub)))).toBe(false);
    expect(holds(good, "text", { ...key, keyId: EDITORS[1]!.keyId })).toBe(false);
  });

  test("does not hold when only the first of the two signatures does", () => {
    const other = signText("text", editor, { trustedComment: "another" });
    const mixed = [...good.split("\n").slice(0, 3), other.split("\n")[3], ""].join("\n");
    expect(holds(mixed)).toBe(false);
    expect(holds(good.replace("version=1", "version=2"))).toBe(false);
  });

  test("does not hold when only the second of the two signatures does", () => {
    expect(holds(signText("test", editor), "text")).toBe(false);
  });

  test("does not look at the untrusted comment, which nobody signed", () => {
    expect(holds(good.replace("signature of a test", "anything"))).toBe(true);
  });
});
