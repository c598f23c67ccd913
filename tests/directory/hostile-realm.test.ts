import { afterEach, describe, expect, test } from "vitest";
import { openEnvelope } from "../../src/directory/load";
import { parseNormalForm, serialize } from "../../src/directory/normal-form";
import { directoryJson, envelopeFor, inputsFor, write } from "../helpers/documents";

/** What libraries of old pages, and careless ones of today, do to the built-ins. */
const POLLUTIONS: [string, () => void][] = [
  ["Prototype.js 1.6: toJSON on arrays", () => define(Array.prototype, "toJSON", () => "[…]")],
  ["Prototype.js 1.6: toJSON on strings", () => define(String.prototype, "toJSON", () => '"…"')],
  ["toJSON on every object", () => define(Object.prototype, "toJSON", () => "…")],
  ["a replaced JSON.stringify", () => define(JSON, "stringify", () => "{}")],
  ["an enumerable extension of every object", () => define(Object.prototype, "extend", () => 0)],
  ["a field of ours on every object", () => define(Object.prototype, "operator", "somebody else")],
  ["an enumerable extension of every array", () => define(Array.prototype, "each", () => 0)],
  ["MooTools: Array.from of its own", () => define(Array, "from", (item: unknown) => [item])],
  ["MooTools: Function.prototype.bind of its own", () => define(Function.prototype, "bind", () => undefined)],
  [
    "Object.keys that also lists what is inherited, and something to inherit",
    () => {
      define(Object.prototype, "extend", () => 0);
      define(Object, "keys", inheritedKeys);
    },
  ],
  ["Datejs: Date.parse of its own", () => define(Date, "parse", () => null)],
];

const undo: (() => void)[] = [];

function define(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  undo.push(() =>
    before ? Object.defineProperty(target, name, before) : Reflect.deleteProperty(target, name),
  );
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function inheritedKeys(object: object): string[] {
  const keys: string[] = [];
  for (const key in object) keys.push(key);
  return keys;
}

afterEach(() => {
  for (const restore of undo.splice(0)) restore();
});

describe("on a page with", () => {
  const envelope = envelopeFor(directoryJson());
  const genuine = inputsFor(envelope);
  const changed = { ...genuine, envelope: envelope.replace("+420999000001", "+420999000002") };
  const unsigned = { ...genuine, envelope: envelopeFor(directoryJson(), []) };
  const value = { list: ["a", { b: 1 }], text: "č" };
  const text = write(value);

  test.each(POLLUTIONS)("%s the genuine directory opens and a changed one does not", (_, pollute) => {
    const expected = openEnvelope(genuine);
    pollute();
    const results = [genuine, changed, unsigned].map((inputs) => openEnvelope(inputs));
    const form = parseNormalForm(text);
    const written = form.ok && serialize(form.value);
    for (const restore of undo.splice(0)) restore();
    expect(results.map((opened) => (opened.ok ? "ok" : opened.code))).toEqual([
      "ok",
      "E_SIG_THRESHOLD",
      "E_SIG_THRESHOLD",
    ]);
    expect(results[0]).toEqual(expected);
    expect(written).toBe(text);
  });
});
