import { describe, expect, test } from "vitest";
import { parseKeyDocument } from "../../src/directory/keys";
import type { Role } from "../../src/directory/keys";
import { MAX_SIGNATURES, verifyText } from "../../src/directory/verify";
import { directoryJson, keysJson, roleJson, write } from "../helpers/documents";
import { EDITORS, makeStranger, ROOTS, signText } from "../helpers/sign";
import type { TestKey } from "../helpers/sign";

const [a, b, c] = EDITORS as [TestKey, TestKey, TestKey];
const text = "Linka pomoci +420 999 000 001\n";

function roleOf(threshold: number): Role {
  const roles = { keys: roleJson(ROOTS), directory: roleJson(EDITORS, threshold) };
  const document = parseKeyDocument(write(keysJson({ roles })));
  if (!document.ok) throw new Error(document.detail);
  return document.value.roles.directory;
}

const role = roleOf(2);
const by = (...keys: TestKey[]): string[] => keys.map((key) => signText(text, key));
const signers = (signatures: readonly string[]): readonly string[] => {
  const { signers: counted, text: verified } = verifyText(text, signatures, role);
  expect(verified).toBe(counted.length === 2 ? text : undefined);
  return counted;
};

describe("verifyText", () => {
  test("counts two of three editors, whichever they are and in whatever order", () => {
    expect(signers(by(a, b))).toEqual([a.keyId, b.keyId]);
    expect(signers(by(c, a))).toEqual([c.keyId, a.keyId]);
  });

  test("stops counting at the threshold", () => expect(signers(by(a, b, c))).toHaveLength(2));

  test.each([
    ["nobody", [], 0],
    ["one editor", by(a), 1],
    ["the same editor twice", by(a, a), 1],
    ["the same editor twice with other comments", [...by(a), signText(text, a, { trustedComment: "x" })], 1],
    ["a stranger and one editor", by(makeStranger(), a), 1],
    ["a stranger under an editor's id and one editor", by(makeStranger(b.id), a), 1],
    ["root keys", by(...ROOTS), 0],
    ["two editors of another text", [signText("x", a), signText("x", b)], 0],
  ])("finds too few signatures by %s", (_, signatures, count) => {
    expect(signers(signatures)).toHaveLength(count);
  });

  test("skips malformed and invalid signatures beside enough valid ones", () => {
    const invalid = signText("another text", a);
    expect(signers(["", "garbage", invalid, ...by(makeStranger()), ...by(a, b)])).toEqual([a.keyId, b.keyId]);
  });

  test("looks at sixteen signatures at most", () => {
    const filler = Array<string>(MAX_SIGNATURES - 1).fill("garbage");
    expect(signers([...filler, ...by(a, b)])).toEqual([a.keyId]);
    expect(signers([...filler.slice(1), ...by(a, b)])).toEqual([a.keyId, b.keyId]);
  });
});

describe("every single bit", { timeout: 60_000 }, () => {
  const one = roleOf(1);
  const small = write(directoryJson({ entries: [] }));
  const signature = signText(small, a, { trustedComment: "help-directory cz epoch=1 version=1" });
  const lines = signature.split("\n");
  const holds = (someText: string, someSignature: string): boolean =>
    verifyText(someText, [someSignature], one).text !== undefined;

  /** All texts in which one bit of one character is another, for a stretch of an ASCII text. */
  function* flips(whole: string, from = 0, to = whole.length): Generator<string> {
    for (let at = from; at < to; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = String.fromCharCode(whole.charCodeAt(at) ^ (1 << bit));
        yield whole.slice(0, at) + flipped + whole.slice(at + 1);
      }
    }
  }

  test("of the payload is signed", () => {
    expect(holds(small, signature)).toBe(true);
    const flipped = [...flips(small)];
    expect(flipped).toHaveLength(small.length * 8);
    expect(flipped.filter((changed) => holds(changed, signature))).toEqual([]);
  });

  test("of both signatures and of the trusted comment is signed", () => {
    const signedPart = lines[0]!.length + 1;
    const flipped = [...flips(signature, signedPart)];
    expect(flipped).toHaveLength((signature.length - signedPart) * 8);
    expect(flipped.filter((changed) => holds(small, changed))).toEqual([]);
  });

  test("of the untrusted comment is not signed: the signature holds or the file is malformed, nothing else", () => {
    const results = [...flips(signature, 0, lines[0]!.length + 1)].map((flipped) => holds(small, flipped));
    // A flip inside the prefix, to a line end or beyond ASCII makes the file malformed; the rest changes no meaning.
    expect(results.filter(Boolean).length).toBeGreaterThan(0);
    expect(results.slice(0, "untrusted comment: ".length * 8)).not.toContain(true);
  });
});
