import { describe, expect, test } from "vitest";
import { parseKeyDocument } from "../../src/directory/keys";
import { keysJson, roleJson, write } from "../helpers/documents";
import type { Loose } from "../helpers/documents";
import { EDITORS, KEYS, makeStranger, ROOTS } from "../helpers/sign";
import type { TestKey } from "../helpers/sign";

const read = (document: Loose) => parseKeyDocument(write(document));
const roles = (root: Loose, directory: Loose): Loose => ({ roles: { keys: root, directory } });
const entry = ({ keyId, pub, label }: TestKey): [string, Loose] => [keyId, { pub, label }];
const keysOf = (...keys: TestKey[]): Loose => Object.fromEntries(keys.map(entry));

describe("parseKeyDocument", () => {
  test("reads versions, dates, roles with their keys, and floors", () => {
    const result = read(keysJson({ floor: { cz: { epoch: 1, version: 7 } } }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        version: 1,
        issued: Date.UTC(2026, 9, 1),
        expires: Date.UTC(2028, 9, 1),
        roles: { keys: { threshold: 2 }, directory: { threshold: 2 } },
        floor: { cz: { epoch: 1, version: 7 } },
      },
    });
    const { keys } = result.ok ? result.value.roles.directory : { keys: [] };
    expect(keys.map(({ keyId, label }) => [keyId, label])).toEqual(
      EDITORS.map(({ keyId, label }) => [keyId, label]),
    );
    expect(keys.map(({ bytes }) => Buffer.from(bytes))).toEqual(EDITORS.map(({ publicKey }) => publicKey));
  });

  test("has no floor for any directory when none is written", () => {
    expect(read(keysJson())).toMatchObject({ ok: true, value: { floor: {} } });
  });

  test("accepts a threshold of all keys", () => {
    expect(read(keysJson(roles(roleJson(ROOTS, 3), roleJson(EDITORS, 3)))).ok).toBe(true);
  });

  test.each([
    ["a threshold of zero", roles(roleJson(ROOTS, 0), roleJson(EDITORS)), "E_SCHEMA"],
    ["a threshold that cannot be met", roles(roleJson(ROOTS), roleJson(EDITORS, 4)), "E_SCHEMA"],
    ["a role without keys", roles(roleJson(ROOTS), roleJson([], 1)), "E_SCHEMA"],
    ["a key id twice in a role", roles(roleJson(ROOTS), roleJson([EDITORS[0]!, EDITORS[0]!])), "E_SCHEMA"],
    [
      "a root key that is an editor's",
      roles(roleJson(ROOTS), roleJson([ROOTS[0]!, EDITORS[0]!])),
      "E_SCHEMA",
    ],
    ["a key id without a key", roles(roleJson(ROOTS), roleJson([...EDITORS, makeStranger()])), "E_SCHEMA"],
    ["a negative version", { version: -1 }, "E_SCHEMA"],
    ["a date that is not in the calendar", { expires: "2027-02-29T00:00:00Z" }, "E_SCHEMA"],
    ["a year of six digits", { expires: "+012027-02-28T00:00:00Z" }, "E_SCHEMA"],
    ["an unknown field", { comment: "x" }, "E_SCHEMA"],
    ["a floor without a version", { floor: { cz: { epoch: 1 } } }, "E_SCHEMA"],
    ["a key without a label", { keys: { ...keysOf(...ROOTS, ...EDITORS), X: { pub: "RW" } } }, "E_SCHEMA"],
    ["another type", { _type: "help-directory/1" }, "E_TYPE"],
  ])("refuses %s", (_, changes, code) => expect(read(keysJson(changes))).toMatchObject({ ok: false, code }));

  test("refuses the same public key under two ids, in one role or in two", () => {
    const [first, second] = EDITORS as [TestKey, TestKey];
    const twin: TestKey = { ...makeStranger(), publicKey: first.publicKey };
    const pub = Buffer.concat([Buffer.from("Ed"), twin.id, first.publicKey]).toString("base64");
    const twins = [first, second, { ...twin, pub }];
    expect(read(keysJson({}, ROOTS, twins))).toMatchObject({ code: "E_SCHEMA" });
    expect(read(keysJson({}, [...ROOTS, { ...twin, pub }]))).toMatchObject({ code: "E_SCHEMA" });
  });

  test("refuses a key whose id is not the one it is listed under", () => {
    const keys = {
      ...keysOf(...ROOTS, ...EDITORS),
      [EDITORS[0]!.keyId]: { pub: KEYS["root-a"].pub, label: "x" },
    };
    expect(read(keysJson({ keys }))).toMatchObject({ code: "E_KEY_FORMAT" });
  });

  test("refuses a key of another kind (keytype and scheme)", () => {
    const pub = Buffer.concat([Buffer.from("ED"), Buffer.from(EDITORS[0]!.pub, "base64").subarray(2)]);
    const keys = {
      ...keysOf(...ROOTS, ...EDITORS),
      [EDITORS[0]!.keyId]: { pub: pub.toString("base64"), label: "x" },
    };
    expect(read(keysJson({ keys }))).toMatchObject({ code: "E_KEY_FORMAT" });
  });

  test("refuses text that is not JSON or not in normal form", () => {
    expect(parseKeyDocument("{")).toMatchObject({ code: "E_JSON" });
    expect(parseKeyDocument(JSON.stringify(keysJson()))).toMatchObject({ code: "E_NOT_NORMAL_FORM" });
  });
});
