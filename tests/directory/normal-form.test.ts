import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_DEPTH, MAX_PAYLOAD_BYTES, parseNormalForm, serialize } from "../../src/directory/normal-form";
import type { Json } from "../../src/directory/normal-form";
import { write } from "../helpers/documents";
import { sharedPath } from "../helpers/shared";

const codeOf = (text: string): string => {
  const result = parseNormalForm(text);
  return result.ok ? "ok" : result.code;
};

const nested = (depth: number): string => write(JSON.parse("[".repeat(depth) + "]".repeat(depth)));

describe("parseNormalForm", () => {
  test("reads what JSON.stringify with one space and a line feed wrote", () => {
    const value = {
      name: "Poradna „U mostu“",
      list: [1, -2, true, null, 'a\tb\nc"d\\e'],
      none: [],
      empty: {},
    };
    const result = parseNormalForm(write(value));
    expect(result).toEqual({ ok: true, value });
  });

  test.each([
    ["a duplicate key", '{\n "tel": "112",\n "tel": "900"\n}\n', "E_NOT_NORMAL_FORM"],
    ["an integer-like key out of order", '{\n "b": 1,\n "1": 2\n}\n', "E_NOT_NORMAL_FORM"],
    ["another indent", '{\n  "a": 1\n}\n', "E_NOT_NORMAL_FORM"],
    ["no indent", '{"a":1}\n', "E_NOT_NORMAL_FORM"],
    ["no line feed at the end", '{\n "a": 1\n}', "E_NOT_NORMAL_FORM"],
    ["two line feeds at the end", '{\n "a": 1\n}\n\n', "E_NOT_NORMAL_FORM"],
    ["CRLF", '{\r\n "a": 1\r\n}\r\n', "E_NOT_NORMAL_FORM"],
    ["an escape that is not needed", '"\\u0061"\n', "E_NOT_NORMAL_FORM"],
    ["an escaped solidus", '"\\/"\n', "E_NOT_NORMAL_FORM"],
    ["half a surrogate pair raw and half escaped", '"\ud83d\\ude00"\n', "E_NOT_NORMAL_FORM"],
    ["a number with an exponent", "1e2\n", "E_NOT_NORMAL_FORM"],
    ["a number with a decimal point", "1.0\n", "E_NOT_NORMAL_FORM"],
    ["minus zero", "-0\n", "E_NOT_NORMAL_FORM"],
    ["a fraction", "1.5\n", "E_JSON"],
    ["2^53 + 1", "9007199254740993\n", "E_JSON"],
    ["1e400", "1e400\n", "E_JSON"],
    ["the key __proto__", '{\n "__proto__": {}\n}\n', "E_JSON"],
    ["the key constructor", '{\n "constructor": 1\n}\n', "E_JSON"],
    ["the key prototype", '{\n "prototype": 1\n}\n', "E_JSON"],
    ["an escaped lone surrogate", '"\\ud800"\n', "E_JSON"],
    ["a raw lone surrogate", '"\ud800"\n', "E_JSON"],
    ["a lone surrogate in a key", '{\n "\\udc00": 1\n}\n', "E_JSON"],
    ["a byte order mark in front", '\ufeff"a"\n', "E_JSON"],
    ["U+FEFF in a string", '"a\ufeff"\n', "E_JSON"],
    ["NUL", '"\\u0000"\n', "E_JSON"],
    ["a carriage return in a string", '"\\r"\n', "E_JSON"],
    ["DEL", '"\u007f"\n', "E_JSON"],
    ["a C1 control", '"\u0085"\n', "E_JSON"],
    ["a right-to-left mark", '"\u200f"\n', "E_JSON"],
    ["a right-to-left override", '"\u202e"\n', "E_JSON"],
    ["a bidi isolate", '"\u2067"\n', "E_JSON"],
    ["a bidi control in a key", '{\n "\u2066": 1\n}\n', "E_JSON"],
    ["text that is not JSON", "{", "E_JSON"],
    ["nothing", "", "E_JSON"],
  ])("refuses %s", (_, text, code) => expect(codeOf(text)).toBe(code));

  test("counts depth before anything recurses, and not inside strings", () => {
    expect(codeOf(nested(MAX_DEPTH))).toBe("ok");
    expect(codeOf(nested(MAX_DEPTH + 1))).toBe("E_JSON");
    expect(codeOf(write(Array(MAX_DEPTH).fill([[]])))).toBe("ok");
    expect(codeOf("[".repeat(400_000))).toBe("E_JSON");
    expect(codeOf(write("[{".repeat(20)))).toBe("ok");
    expect(codeOf(write('\\"[[[[[[[[[[[[['))).toBe("ok");
  });

  test("takes 512 KiB of UTF-8 and not one byte more", () => {
    const fitting = write("č".repeat(MAX_PAYLOAD_BYTES / 2 - 2) + "a");
    expect(Buffer.byteLength(fitting)).toBe(MAX_PAYLOAD_BYTES);
    expect(codeOf(fitting)).toBe("ok");
    expect(codeOf(write("č".repeat(MAX_PAYLOAD_BYTES / 2 - 1)))).toBe("E_JSON");
  });

  test("gives frozen objects without a prototype", () => {
    const result = parseNormalForm(write({ list: [{ deep: 1 }] }));
    const value = result.ok ? (result.value as { list: { deep: number }[] }) : undefined;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.getPrototypeOf(value?.list[0])).toBeNull();
    expect([value, value?.list, value?.list[0]].every(Object.isFrozen)).toBe(true);
  });
});

test("serialize equals JSON.stringify with one space for every value that is accepted", () => {
  const text = fc.string({ unit: "grapheme" });
  const leaf = fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", maxDepth: 5 },
      leaf,
      fc.array(tie("tree")),
      fc.dictionary(text, tie("tree")),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const parsed = parseNormalForm(write(value));
      if (!parsed.ok) return parsed.code === "E_JSON";
      expect(serialize(parsed.value)).toBe(write(value));
      return true;
    }),
    { numRuns: 2000 },
  );
});

const suite = sharedPath("vectors/jsontestsuite/test_parsing");

describe.skipIf(!suite)("JSONTestSuite (skipped when shared/vectors is not beside this clone)", () => {
  const files = suite ? readdirSync(suite) : [];
  const decode = (name: string): string | undefined => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        readFileSync(`${suite}/${name}`),
      );
    } catch {
      return undefined;
    }
  };
  const accepted = (prefix: string, prepare: (text: string) => string): string[] =>
    files.filter((name) => {
      const text = name.startsWith(prefix) ? decode(name) : undefined;
      return text !== undefined && codeOf(prepare(text)) === "ok";
    });

  test("holds 95 y_, 188 n_ and 35 i_ files", () => {
    const count = (prefix: string): number => files.filter((name) => name.startsWith(prefix)).length;
    expect([count("y_"), count("n_"), count("i_")]).toEqual([95, 188, 35]);
  });

  test("no n_ file is accepted, as it is or with a line feed added", () => {
    expect(accepted("n_", (text) => text)).toEqual([]);
    expect(accepted("n_", (text) => `${text}\n`)).toEqual([]);
  });

  test("nine y_ files and no i_ file are in normal form but for the line feed at the end", () => {
    const finish = (text: string): string => text.replace(/\n?$/, "\n");
    expect(accepted("y_", finish)).toHaveLength(9);
    expect(accepted("i_", finish)).toHaveLength(0);
  });

  test("rewritten in normal form, 79 of 95 y_ files pass and still no n_ file", () => {
    const rewrite = (text: string): string => {
      try {
        return write(JSON.parse(text));
      } catch {
        return text;
      }
    };
    expect(accepted("y_", rewrite)).toHaveLength(79);
    expect(accepted("n_", rewrite)).toEqual([]);
  });
});
