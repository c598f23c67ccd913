import { expect, test } from "vitest";
import { openEnvelope } from "../../src/directory/load";
import { decodeText } from "../../src/directory/text";
import { directoryJson, envelopeFor, envelopeOf, inputsFor, signed, write } from "../helpers/documents";
import { EDITORS } from "../helpers/sign";

const genuine = write(directoryJson());

/** Opens a text that two editors really signed, so that only its form can be the reason for refusal. */
function openSigned(payload: string): string {
  const opened = openEnvelope(inputsFor(envelopeOf(signed(payload, EDITORS.slice(0, 2)))));
  return opened.ok ? "ok" : opened.code;
}

const changed = (from: string, to: string): string => {
  expect(genuine).toContain(from);
  return genuine.replace(from, to);
};

test("opens the signed text that the samples below are made from", () =>
  expect(openSigned(genuine)).toBe("ok"));

// The rows of signed-directory §10, in their order; every JSON tool at hand reads some of these in its own way.
test.each([
  [
    "a duplicate key, of which tools silently take the last",
    changed('"number": "+420999000001",', '"number": "+420999000002",\n       "number": "+420999000001",'),
    "E_NOT_NORMAL_FORM",
  ],
  ["a key __proto__", changed('"version": 1', '"__proto__": {},\n "version": 1'), "E_JSON"],
  ["a version of 2^53 + 1", changed('"version": 1', '"version": 9007199254740993'), "E_JSON"],
  ["a version of 1e400", changed('"version": 1', '"version": 1e400'), "E_JSON"],
  ["a version of -0", changed('"version": 1', '"version": -0'), "E_NOT_NORMAL_FORM"],
  ["a version of 1.0", changed('"version": 1', '"version": 1.0'), "E_NOT_NORMAL_FORM"],
  ["an escaped lone surrogate", changed("Linka pomoci", "Linka \\ud83d pomoci"), "E_JSON"],
  ["a byte order mark", `\ufeff${genuine}`, "E_JSON"],
  ["CRLF", genuine.replaceAll("\n", "\r\n"), "E_NOT_NORMAL_FORM"],
  ["a bidi control in a name", changed("Linka pomoci", "Linka \u202epomoci"), "E_JSON"],
  ["nesting 13 deep", changed('"absences": []', `"absences": ${"[".repeat(12)}${"]".repeat(12)}`), "E_JSON"],
  ["nesting a hundred thousand deep", "[".repeat(100_000), "E_JSON"],
  [
    "integer-like keys out of order",
    changed('"version": 1', '"version": 1,\n "2": 1,\n "1": 1'),
    "E_NOT_NORMAL_FORM",
  ],
])("refuses signed text with %s", (_, payload, code) => expect(openSigned(payload)).toBe(code));

test("refuses an envelope with bad UTF-8 or a byte order mark before anything is read", () => {
  const bytes = Buffer.from(envelopeFor(directoryJson()));
  const at = bytes.indexOf("Linka pomoci");
  expect(
    decodeText(Buffer.concat([bytes.subarray(0, at), Buffer.of(0xec), bytes.subarray(at + 1)])),
  ).toMatchObject({
    code: "E_NOT_UTF8",
  });
  const marked = decodeText(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]));
  const opened = marked.ok ? openEnvelope(inputsFor(marked.value)) : marked;
  expect(opened).toMatchObject({ ok: false, code: "E_ENVELOPE" });
});
