import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64 } from "../../src/directory/base64";

test("decodes what Buffer encodes, whatever the length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 90 }), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString("base64"), bytes.length)).toEqual(bytes);
    }),
  );
});

test("accepts exactly one text per value: whatever decodes, encodes back to the same text", () => {
  const digit = fc.constantFrom(..."ABCDwxyz0189+/=-_ \n".split(""));
  const wrong: string[] = [];
  fc.assert(
    fc.property(
      fc.string({ unit: digit, minLength: 8, maxLength: 8 }),
      fc.integer({ min: 4, max: 6 }),
      (text, size) => {
        const bytes = decodeBase64(text, size);
        if (bytes && Buffer.from(bytes).toString("base64") !== text) wrong.push(text);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(wrong).toEqual([]);
});

test.each([
  ["unused bits that are not zero", "QUF=", 2],
  ["missing padding", "QUE", 2],
  ["too much padding", "QUE==", 2],
  ["white space", "QU E=", 2],
  ["the URL alphabet", "-_8=", 2],
  ["another size", "QUE=", 3],
  ["padding inside", "Q=E=", 2],
  ["a digit after the padding", "QUE=QUE=", 2],
])("refuses %s", (_, text, size) => expect(decodeBase64(text, size)).toBeUndefined());
