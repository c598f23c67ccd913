import { expect, test } from "vitest";
import { decodeText, encodeText, MAX_ENVELOPE_BYTES } from "../../src/directory/text";

test("decodes UTF-8 and encodes it back to the same bytes", () => {
  const bytes = new Uint8Array(Buffer.from("Příliš žluťoučký 😀"));
  const text = decodeText(bytes);
  expect(text).toEqual({ ok: true, value: "Příliš žluťoučký 😀" });
  expect(text.ok && encodeText(text.value)).toEqual(bytes);
});

test("keeps a byte order mark in the text, so that it is refused later", () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ ok: true, value: "\ufeffa" });
});

test.each([
  ["a windows-1250 letter", [0x50, 0xf8, 0xed]],
  ["an overlong sequence", [0xc0, 0xaf]],
  ["an encoded surrogate", [0xed, 0xa0, 0x80]],
  ["a sequence cut off", [0xe2, 0x82]],
])("refuses %s instead of replacing it", (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ ok: false, code: "E_NOT_UTF8" });
});

test("takes 1 MiB and not one byte more", () => {
  expect(decodeText(new Uint8Array(MAX_ENVELOPE_BYTES)).ok).toBe(true);
  expect(decodeText(new Uint8Array(MAX_ENVELOPE_BYTES + 1))).toMatchObject({ code: "E_TOO_LARGE" });
});
