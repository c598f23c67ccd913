import { describe, expect, test } from "vitest";
import { openEnvelope } from "../../src/directory/load";
import type { Loaded, OpenInputs, Opened } from "../../src/directory/load";
import {
  directoryJson,
  envelopeFor,
  envelopeOf,
  inputsFor,
  keysJson,
  link,
  signed,
  write,
} from "../helpers/documents";
import type { Loose } from "../helpers/documents";
import { EDITORS, makeStranger, ROOTS } from "../helpers/sign";
import type { TestKey } from "../helpers/sign";

const [a, b, c] = EDITORS as [TestKey, TestKey, TestKey];
const HIGHEST = Number.MAX_SAFE_INTEGER;

const open = (envelope: string, changes: Partial<OpenInputs> = {}): Opened =>
  openEnvelope(inputsFor(envelope, changes));
const openDocument = (document: Loose, changes: Partial<OpenInputs> = {}): Opened =>
  open(envelopeFor(directoryJson(document)), changes);
const codeOf = (opened: Opened): string => (opened.ok ? "ok" : opened.code);
const load = (opened: Opened): Loaded => {
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`);
  return opened.value;
};

describe("openEnvelope", () => {
  test("loads a directory signed by two of three editors and says who signed", () => {
    const loaded = load(openDocument({ version: 3 }));
    expect(loaded.directory).toMatchObject({ directoryId: "cz", epoch: 1, version: 3 });
    expect(loaded).toMatchObject({
      payload: write(directoryJson({ version: 3 })),
      freshness: "fresh",
      clockSuspect: false,
      warnings: [],
      signers: [a.keyId, b.keyId],
      keys: { version: 1 },
    });
  });

  test.each([
    ["nobody (unsigned metadata)", []],
    ["one editor of three", [a]],
    ["the same editor twice (duplicate key ids)", [a, a]],
    ["a stranger and one editor", [makeStranger(), a]],
    ["root keys", ROOTS],
  ])("refuses a directory signed by %s", (_, keys) => {
    const opened = open(envelopeFor(directoryJson(), keys));
    expect(codeOf(opened)).toBe("E_SIG_THRESHOLD");
    expect(!opened.ok && opened.detail).toMatch(/^[01] of 2/);
  });

  test("refuses one changed digit of a number", () => {
    const envelope = envelopeFor(directoryJson());
    expect(codeOf(open(envelope))).toBe("ok");
    expect(codeOf(open(envelope.replace("+420999000001", "+420999000002")))).toBe("E_SIG_THRESHOLD");
  });

  test.each([
    ["an envelope of another shape", "E_ENVELOPE", "{}"],
    ["signed text that is not JSON", "E_JSON", envelopeOf(signed("hello", EDITORS))],
    ["signed text in another form", "E_NOT_NORMAL_FORM", envelopeOf(signed("{ }\n", EDITORS))],
    ["a key document signed by editors", "E_TYPE", envelopeFor(keysJson())],
    ["a signed directory with an unknown field", "E_SCHEMA", envelopeFor(directoryJson({ x: 1 }))],
    ["another town's directory", "E_WRONG_DIRECTORY", envelopeFor(directoryJson({ directory_id: "sk" }))],
    ["an epoch that no key document has", "E_EPOCH", envelopeFor(directoryJson({ epoch: 2 }))],
  ])("refuses %s with %s", (_, code, envelope) => expect(codeOf(open(envelope))).toBe(code));

  test("refuses a signed payload over 512 KiB", () => {
    expect(codeOf(openDocument({ directory_id: "x".repeat(700_000) }))).toBe("E_JSON");
  });

  test("refuses a lone surrogate that encodes to the bytes that were signed", () => {
    const document = directoryJson({ directory_id: "\ufffd" });
    const envelope = envelopeFor(document).replace("\\ufffd", "\\ud800");
    expect(codeOf(open(envelope))).toBe("E_JSON");
  });

  test("refuses pinned keys that are broken instead of trusting nobody's signature", () => {
    expect(codeOf(openDocument({}, { pinnedKeys: "{}" }))).toBe("E_NOT_NORMAL_FORM");
    expect(codeOf(openDocument({}, { pinnedKeys: write(directoryJson()) }))).toBe("E_TYPE");
  });
});

describe("order of releases", () => {
  test.each([
    [{ epoch: 1, version: 4 }, "ok"],
    [{ epoch: 1, version: 5 }, "ok"],
    [{ epoch: 1, version: 6 }, "E_ROLLBACK"],
    [{ epoch: 2, version: 1 }, "E_ROLLBACK"],
  ])("with the floor %j a release 1.5 gives %s", (floor, code) => {
    expect(codeOf(openDocument({ version: 5 }, { floors: [floor] }))).toBe(code);
  });

  test("every floor counts, not only the first", () => {
    const floors = [
      { epoch: 1, version: 1 },
      { epoch: 1, version: 9 },
    ];
    expect(codeOf(openDocument({ version: 5 }, { floors }))).toBe("E_ROLLBACK");
  });

  test("a floor signed by root keys refuses what is below it, for its directory alone", () => {
    const pinnedWith = (floor: Loose) => ({ pinnedKeys: write(keysJson({ floor })) });
    expect(codeOf(openDocument({ version: 5 }, pinnedWith({ cz: { epoch: 1, version: 6 } })))).toBe(
      "E_ROLLBACK",
    );
    expect(codeOf(openDocument({ version: 5 }, pinnedWith({ cz: { epoch: 1, version: 5 } })))).toBe("ok");
    expect(codeOf(openDocument({ version: 5 }, pinnedWith({ sk: { epoch: 1, version: 6 } })))).toBe("ok");
  });

  test("refuses another text under the pair of the copy in hand, and keeps the same text", () => {
    const payload = write(directoryJson());
    const held = { epoch: 1, version: 1, payload };
    expect(codeOf(openDocument({}, { held }))).toBe("ok");
    expect(codeOf(openDocument({ entries: [] }, { held }))).toBe("E_EQUIVOCATION");
    expect(codeOf(openDocument({ entries: [], version: 2 }, { held }))).toBe("ok");
    expect(codeOf(openDocument({ entries: [] }, { held: { ...held, epoch: 2 } }))).toBe("ok");
  });

  test("fast-forward recovery: version 2^53 − 1 is overtaken by the next epoch", () => {
    const floors = [{ epoch: 1, version: HIGHEST }];
    expect(codeOf(openDocument({ version: HIGHEST }, { floors }))).toBe("ok");
    const next = signed(write(directoryJson({ epoch: 2, version: 1 })), [a, b]);
    const envelope = envelopeOf(next, [link(keysJson({ version: 2 }), ROOTS)]);
    expect(load(open(envelope, { floors })).directory).toMatchObject({ epoch: 2, version: 1 });
  });
});

describe("rotation", () => {
  const fresh = makeStranger();
  const second = keysJson({ version: 2 }, ROOTS, [b, c, fresh]);
  const release = (keys: readonly TestKey[]): string =>
    envelopeOf(signed(write(directoryJson({ epoch: 2 })), keys), [link(second, ROOTS.slice(0, 2))]);

  test("a new editor's key counts once a key document names it", () => {
    expect(load(open(release([c, fresh]))).keys.version).toBe(2);
  });

  test("a removed editor's key counts no more", () => {
    expect(codeOf(open(release([a, b])))).toBe("E_SIG_THRESHOLD");
  });

  test("the new key document is handed back although the directory beside it is refused", () => {
    const opened = open(release([a]));
    expect([codeOf(opened), opened.keys?.version]).toEqual(["E_SIG_THRESHOLD", 2]);
  });

  test("a broken chain refuses the whole envelope and hands back no keys", () => {
    const envelope = envelopeOf(signed(write(directoryJson()), [a, b]), [link(second, EDITORS)]);
    const opened = open(envelope);
    expect([codeOf(opened), opened.keys]).toEqual(["E_KEYS_SIGNATURE", undefined]);
    const gap = envelopeOf(signed(write(directoryJson()), [a, b]), [link({ ...second, version: 3 }, ROOTS)]);
    expect(codeOf(open(gap))).toBe("E_KEYS_CHAIN");
  });

  test("an envelope cannot hide a revocation that is already known by leaving it out", () => {
    const knownKeys = load(open(release([b, c]))).keys;
    const old = envelopeFor(directoryJson({ version: 9 }), [a, b]);
    expect(codeOf(open(old))).toBe("ok");
    expect(codeOf(open(old, { knownKeys }))).toBe("E_SIG_THRESHOLD");
  });

  test("known keys older than the pinned ones are not used", () => {
    const knownKeys = load(openDocument({})).keys;
    expect(codeOf(open(envelopeFor(directoryJson(), [a, b]), { pinnedKeys: write(second), knownKeys }))).toBe(
      "E_SIG_THRESHOLD",
    );
  });
});
