import { describe, expect, test } from "vitest";
import type { KeyLink } from "../../src/directory/envelope";
import { followKeyChain, MAX_LINKS } from "../../src/directory/key-chain";
import { parseKeyDocument } from "../../src/directory/keys";
import type { KeyDocument } from "../../src/directory/keys";
import { keysJson, link, write } from "../helpers/documents";
import type { Loose } from "../helpers/documents";
import { EDITORS, makeStranger, ROOTS, signText } from "../helpers/sign";
import type { TestKey } from "../helpers/sign";

const [rootA, rootB, rootC] = ROOTS as [TestKey, TestKey, TestKey];
const newRoots = [makeStranger(), makeStranger(), makeStranger()];

const pinned = parseKeyDocument(write(keysJson()));
if (!pinned.ok) throw new Error(pinned.detail);

const follow = (...links: Loose[]) => followKeyChain(pinned.value, links as unknown as KeyLink[]);
const versionOf = (result: ReturnType<typeof follow>): number | string =>
  result.ok ? result.value.version : result.code;
const next = (version: number, signers: readonly TestKey[] = ROOTS.slice(0, 2)): Loose =>
  link(keysJson({ version }), signers);

describe("followKeyChain", () => {
  test("stays where it is without links", () => {
    expect(follow()).toEqual({ ok: true, value: pinned.value });
  });

  test("follows a root rotation signed by enough old and enough new root keys", () => {
    const rotated = link(keysJson({ version: 2 }, newRoots), [rootA, rootB, ...newRoots.slice(0, 2)]);
    const third = link(keysJson({ version: 3 }, newRoots), newRoots.slice(1));
    expect(versionOf(follow(rotated, third))).toBe(3);
  });

  test("lets a root key that stays sign for both sides", () => {
    const roots = [rootB, rootC, newRoots[0]!];
    expect(versionOf(follow(link(keysJson({ version: 2 }, roots), [rootB, rootC])))).toBe(2);
  });

  test("follows a rotation of editors' keys, and of a threshold", () => {
    const editors = [EDITORS[0]!, makeStranger()];
    const result = follow(link(keysJson({ version: 2 }, ROOTS, editors), [rootA, rootC]));
    const document = result.ok ? result.value : ({} as KeyDocument);
    expect(document.roles.directory.keys.map(({ keyId }) => keyId)).toEqual(
      editors.map(({ keyId }) => keyId),
    );
  });

  test.each([
    ["one old root key", [rootA, ...newRoots]],
    ["the same old root key twice", [rootA, rootA, ...newRoots]],
    ["new root keys only", newRoots],
    ["old root keys only", [rootA, rootB]],
    ["old root keys and one new", [rootA, rootB, newRoots[0]!]],
    ["editors", EDITORS],
    ["nobody", []],
  ])("refuses a rotation signed by %s", (_, signers) => {
    expect(versionOf(follow(link(keysJson({ version: 2 }, newRoots), signers)))).toBe("E_KEYS_SIGNATURE");
  });

  test("a removed root key counts no more in the next link", () => {
    const withoutA = link(keysJson({ version: 2 }, [rootB, rootC]), [rootB, rootC]);
    expect(versionOf(follow(withoutA, next(3, [rootA, rootB])))).toBe("E_KEYS_SIGNATURE");
    expect(versionOf(follow(withoutA, next(3, [rootB, rootC])))).toBe(3);
  });

  test("refuses a gap, also where the hint claims that there is none", () => {
    expect(versionOf(follow(next(3)))).toBe("E_KEYS_CHAIN");
    expect(versionOf(follow(next(2), next(4)))).toBe("E_KEYS_CHAIN");
    expect(versionOf(follow(link(keysJson({ version: 3 }), ROOTS, 2)))).toBe("E_KEYS_CHAIN");
  });

  test.each([2.5, 1.5, 1e300])("refuses the hint %s", (v) => {
    expect(versionOf(follow(link(keysJson({ version: 2 }), ROOTS, v)))).toBe("E_KEYS_CHAIN");
  });

  test("skips documents that the hint calls known, whatever they hold", () => {
    expect(versionOf(follow({ v: 1, payload: "garbage", signatures: [] }, next(2)))).toBe(2);
    expect(versionOf(follow(next(2), { v: 2, payload: "garbage", signatures: [] }, next(3)))).toBe(3);
  });

  test("verifies before it reads: unsigned garbage is a matter of signatures, signed garbage of contents", () => {
    expect(versionOf(follow({ v: 2, payload: "{", signatures: [] }))).toBe("E_KEYS_SIGNATURE");
    const payload = "{";
    const signatures = ROOTS.map((key) => signText(payload, key));
    expect(versionOf(follow({ v: 2, payload, signatures }))).toBe("E_JSON");
  });

  test("refuses a directory signed by root keys and offered as a key document", () => {
    expect(versionOf(follow(link({ _type: "help-directory/1", version: 2 }, ROOTS)))).toBe("E_TYPE");
  });

  test("refuses more than 64 links before it verifies any", () => {
    const known = { v: 1, payload: "", signatures: [] };
    expect(versionOf(follow(...Array<Loose>(MAX_LINKS).fill(known)))).toBe(1);
    expect(versionOf(follow(...Array<Loose>(MAX_LINKS + 1).fill(known)))).toBe("E_KEYS_CHAIN");
  });
});
