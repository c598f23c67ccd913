import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packEnvelope } from "../../.ci/plugins/packed.mjs";
import { unpackEnvelope } from "../../src/directory/unpack";
import { directoryJson, envelopeFor, envelopeOf, type Loose, write } from "../helpers/documents";

const release = (name: string): string =>
  readFileSync(new URL(`../../src/data/release/${name}`, import.meta.url), "utf8");

/** Loose documents: names of fields meet again at other depths, texts hold quotes, line ends and other scripts. */
const { document } = fc.letrec<{ document: Loose; value: unknown }>((tie) => ({
  document: fc.dictionary(fc.constantFrom("a", "b", "name", "cs", "list"), tie("value")),
  value: fc.oneof(
    { depthSize: "small" },
    fc.string({ minLength: 1, unit: fc.constantFrom("a", "č", '"', "\n", "\\", "0", "ж", "\t") }),
    fc.integer({ min: 1 }),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("document"),
  ),
}));

describe("the bundled envelope", () => {
  test.each(["directory", "box"])("comes back as it was signed: %s", (name) => {
    const text = release(`${name}.signed.json`);
    const unpacked = unpackEnvelope(packEnvelope(text));
    expect(unpacked.directory.payload).toBe(release(`${name}.json`));
    expect(unpacked).toEqual(JSON.parse(text));
  });

  test("keeps every letter of any document", () => {
    fc.assert(
      fc.property(document, (value) => {
        const payload = write(value);
        const packed = packEnvelope(envelopeOf({ payload, signatures: ["one\ntwo\n"] }, [{ v: 2 }]));
        expect(unpackEnvelope(packed)).toEqual({
          format: "help-directory-envelope/1",
          keys: [{ v: 2 }],
          directory: { payload, signatures: ["one\ntwo\n"] },
        });
      }),
    );
  });

  test.each([0, "", "a\vb"])("is not packed with %j in it, which the form cannot hold", (value) => {
    expect(() => packEnvelope(envelopeFor(directoryJson({ release: value })))).toThrow("hold");
  });

  test.each(["", "{}", "{}\n\n[0,0,0]", '{"directory":1}\n\n{"a":[0]}\n\n'])(
    "gives no undefined text where somebody cut it off: %j",
    (packed) => expect(readPayload(packed)).not.toContain("undefined"),
  );
});

function readPayload(packed: string): string {
  try {
    return unpackEnvelope(packed).directory.payload;
  } catch (error) {
    return error instanceof SyntaxError ? "no JSON" : `undefined ${String(error)}`;
  }
}
