import { beforeEach, describe, expect, test, vi } from "vitest";
import { judgeFile, keepRoster, readRoster, removeRoster } from "../../../src/popup/roster/kept-roster";
import { NOW } from "../../helpers/documents";
import { EDITORS } from "../../helpers/sign";
import { firstLink, rosterEnvelope, rosterJson } from "../../roster/sample";

const browser = vi.hoisted(() => ({ values: {} as Record<string, unknown>, isPrivate: false }));
vi.mock("../../../src/popup/browser-api", () => ({
  api: {
    extension: {
      get inIncognitoContext() {
        return browser.isPrivate;
      },
    },
    storage: {
      local: {
        get: async () => ({ ...browser.values }),
        set: async (values: object) => void Object.assign(browser.values, values),
      },
    },
  },
}));

beforeEach(() => {
  browser.values = {};
  browser.isPrivate = false;
});

const file = (text: string) => new Blob([text]);
const judge = (text: string) => judgeFile(file(text), NOW);
const codeOf = async (text: string) => {
  const judged = await judge(text);
  return judged.ok ? "" : judged.code;
};
/** Chooses a file and keeps it. */
async function keep(text: string): Promise<boolean> {
  const judged = await judge(text);
  return judged.ok && keepRoster(judged.value, NOW);
}
const shown = async () => {
  const read = await readRoster(NOW);
  return read?.ok ? read.value.roster.version : read?.code;
};

describe("a file with a roster", () => {
  test("is shown before it is stored, and found again afterwards", async () => {
    const judged = await judge(rosterEnvelope());
    expect(judged).toMatchObject({ ok: true, value: { opened: { roster: { name: "KOS Praha 7" } } } });
    expect(browser.values).toEqual({});
    expect(await shown()).toBeUndefined();
    expect(judged.ok && (await keepRoster(judged.value, NOW))).toBe(true);
    expect(browser.values).toEqual({ roster: rosterEnvelope() });
    expect(await shown()).toBe(2);
  });

  test("gives way to a newer one, and is gone when it is removed", async () => {
    await keep(rosterEnvelope());
    expect(await keep(rosterEnvelope(rosterJson({ version: 3 })))).toBe(true);
    expect(await shown()).toBe(3);
    expect(await removeRoster()).toBe(true);
    expect(JSON.stringify(browser.values)).toBe('{"roster":null}');
    expect(await shown()).toBeUndefined();
  });

  test.each([
    ["E_TOO_LARGE", " ".repeat(1_048_577)],
    ["E_ENVELOPE", ""],
    ["E_SIG_THRESHOLD", rosterEnvelope(rosterJson({ version: 3 }), [firstLink()], EDITORS.slice(0, 1))],
    ["E_WRONG_DIRECTORY", rosterEnvelope(rosterJson({ version: 3, roster_id: "kos-brno" }))],
    ["E_ROLLBACK", rosterEnvelope(rosterJson({ version: 1 }))],
    ["E_EQUIVOCATION", rosterEnvelope(rosterJson({ name: "Jiná" }))],
    ["E_TYPE", rosterEnvelope(rosterJson({ _type: "help-directory/1" }))],
  ])("is refused with %s, and the one before stays", async (code, text) => {
    await keep(rosterEnvelope());
    expect(await codeOf(text)).toBe(code);
    expect(await keep(text)).toBe(false);
    expect(browser.values).toEqual({ roster: rosterEnvelope() });
    expect(await shown()).toBe(2);
  });

  test("is refused when its bytes are no text, or cannot be read at all", async () => {
    expect(await judgeFile(new Blob([new Uint8Array([0xff])]), NOW)).toMatchObject({ code: "E_NOT_UTF8" });
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error("gone")) } as unknown as Blob;
    expect(await judgeFile(gone, NOW)).toMatchObject({ code: "E_FILE" });
  });

  test("is not stored when another window has stored a newer one meanwhile", async () => {
    const judged = await judge(rosterEnvelope());
    await keep(rosterEnvelope(rosterJson({ version: 3 })));
    expect(judged.ok && (await keepRoster(judged.value, NOW))).toBe(false);
    expect(await shown()).toBe(3);
  });

  test("is not stored in a private window", async () => {
    browser.isPrivate = true;
    expect(await keep(rosterEnvelope())).toBe(false);
    expect(browser.values).toEqual({});
  });
});

describe("storage", () => {
  test("is never believed: a changed number is refused", async () => {
    browser.values = { roster: rosterEnvelope().replace("+420999000701", "+420999000702") };
    expect(await shown()).toBe("E_SIG_THRESHOLD");
  });

  test.each([7, null, { envelope: "" }])("of another shape counts as empty (%o)", async (roster) => {
    browser.values = { roster };
    expect(await shown()).toBeUndefined();
  });

  test("that is damaged does not stand in the way of a new file", async () => {
    browser.values = { roster: "{" };
    expect(await keep(rosterEnvelope())).toBe(true);
    expect(await shown()).toBe(2);
  });
});
