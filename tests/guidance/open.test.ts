import { describe, expect, it } from "vitest";
import { openGuidance } from "../../src/guidance/open";
import { BUILD_TIME, envelopeOf, inputsFor, keysJson, link, NOW, signed, write } from "../helpers/documents";
import { EDITORS, makeStranger, ROOTS, type TestKey } from "../helpers/sign";
import { composeReal } from "./real-guidance";

const text = composeReal();
const inputs = (payload = text, keys: readonly TestKey[] = EDITORS.slice(0, 2), changes = {}) =>
  inputsFor(envelopeOf(signed(payload, keys)), changes);
const codeOf = (result: ReturnType<typeof openGuidance>): string => (result.ok ? "" : result.code);
const DAY = 86_400_000;

describe("signed guidance", () => {
  it("opens with the keys that open the directory", () => {
    const opened = openGuidance(inputs());
    expect(opened).toMatchObject({ ok: true, value: { freshness: "fresh", payload: text } });
  });

  it.each([
    ["one signature", () => inputs(text, EDITORS.slice(0, 1)), "E_SIG_THRESHOLD"],
    ["two signatures of one editor", () => inputs(text, [EDITORS[0]!, EDITORS[0]!]), "E_SIG_THRESHOLD"],
    ["signatures of root keys", () => inputs(text, ROOTS.slice(0, 2)), "E_SIG_THRESHOLD"],
    ["signatures of strangers", () => inputs(text, [makeStranger(), makeStranger()]), "E_SIG_THRESHOLD"],
    ["another text under the signatures", () => swapped(), "E_SIG_THRESHOLD"],
    ["another directory's guidance", () => inputs(text.replace('"cz"', '"cz-CZ041"')), "E_WRONG_DIRECTORY"],
    ["keys it does not know", () => inputs(text.replace('"epoch": 1', '"epoch": 2')), "E_EPOCH"],
    ["an older release", () => inputs(text, EDITORS, { floors: [{ epoch: 1, version: 2 }] }), "E_ROLLBACK"],
    ["a directory in its place", () => inputs(text.replace("help-guidance/1", "help-directory/1")), "E_TYPE"],
    ["an unknown field", () => inputs(text.replace('"topic": "law"', '"topics": "law"')), "E_SCHEMA"],
    [
      "a hole where a fact should be",
      () => inputs(text.replace('"id": "vykazani-trvani"', '"id": "jinak"')),
      "E_SCHEMA",
    ],
    ["another way of writing", () => inputs(text.replace("\n ", "\n  ")), "E_NOT_NORMAL_FORM"],
    ["no envelope", () => inputsFor("{}"), "E_ENVELOPE"],
  ])("is refused with %s", (_, make, code) => {
    expect(codeOf(openGuidance(make()))).toBe(code);
  });

  it("follows a change of keys, and keeps to the newest ones that were known", () => {
    const rotated = keysJson({ version: 2 }, ROOTS, [EDITORS[1]!, EDITORS[2]!]);
    const links = [link(rotated, ROOTS)];
    const by = (keys: readonly TestKey[]) => inputsFor(envelopeOf(signed(text, keys), links));
    expect(codeOf(openGuidance(by([EDITORS[1]!, EDITORS[2]!])))).toBe("");
    expect(codeOf(openGuidance(by([EDITORS[0]!, EDITORS[1]!])))).toBe("E_SIG_THRESHOLD");
  });

  it("is disowned by the floor of the key document", () => {
    const pinnedKeys = write(keysJson({ floor: { cz: { epoch: 1, version: 2 } } }));
    expect(codeOf(openGuidance(inputs(text, EDITORS, { pinnedKeys })))).toBe("E_ROLLBACK");
  });

  it("says how old it is and is shown all the same", () => {
    const freshness = (now: number) => {
      const opened = openGuidance(inputs(text, EDITORS, { now }));
      return opened.ok && opened.value.freshness;
    };
    expect([NOW, NOW + 120 * DAY, NOW + 400 * DAY].map(freshness)).toEqual(["fresh", "stale", "expired"]);
    expect(freshness(BUILD_TIME - 4000 * DAY)).toBe("fresh");
  });
});

const swapped = () => {
  const { signatures } = signed(text, EDITORS);
  return inputsFor(envelopeOf({ payload: text.replace("14 dnů", "99 dnů"), signatures }));
};
