import { expect, test } from "vitest";
import { parseEnvelope } from "../../src/directory/envelope";

const directory = { payload: "text", signatures: ["signature"] };
const link = { v: 2, payload: "text", signatures: [] };
const envelope = { format: "help-directory-envelope/1", keys: [link], directory };

test("reads the four shapes and leaves their contents alone", () => {
  expect(parseEnvelope(JSON.stringify(envelope))).toEqual({ ok: true, value: envelope });
});

test("is not disturbed by line ends that a server converted, nor by what it does not read", () => {
  const text = JSON.stringify({ ...envelope, more: 1 }, null, 2).replaceAll("\n", "\r\n");
  expect(parseEnvelope(text).ok).toBe(true);
});

test.each([
  ["another format", { ...envelope, format: "help-directory-envelope/2" }],
  ["no keys", { ...envelope, keys: undefined }],
  ["keys that are not a list", { ...envelope, keys: {} }],
  ["a link without a number", { ...envelope, keys: [{ ...link, v: "2" }] }],
  ["a link without signatures", { ...envelope, keys: [{ v: 2, payload: "text" }] }],
  ["a link that is null", { ...envelope, keys: [null] }],
  ["no directory", { ...envelope, directory: undefined }],
  ["a payload that is not text", { ...envelope, directory: { ...directory, payload: {} } }],
  ["signatures that are not a list", { ...envelope, directory: { ...directory, signatures: "x" } }],
  ["a signature that is not text", { ...envelope, directory: { ...directory, signatures: [1] } }],
  ["a list", [envelope]],
  ["null", null],
  ["a number", 1],
  ["text", "envelope"],
])("refuses %s", (_, value) => {
  expect(parseEnvelope(JSON.stringify(value))).toMatchObject({ ok: false, code: "E_ENVELOPE" });
});

test.each([
  ["a letter beyond ASCII", JSON.stringify({ ...envelope, note: "č" })],
  ["a byte order mark", `\ufeff${JSON.stringify(envelope)}`],
  ["a control character", `\u0000${JSON.stringify(envelope)}`],
  ["text cut off", JSON.stringify(envelope).slice(0, -1)],
  ["a million open brackets", "[".repeat(1_000_000)],
  ["nothing", ""],
])("refuses %s", (_, text) => expect(parseEnvelope(text)).toMatchObject({ code: "E_ENVELOPE" }));
