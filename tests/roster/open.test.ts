import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openRoster, type OpenRoster } from "../../src/roster/open";
import { directoryJson, envelopeFor, envelopeOf, keysJson, link, signed, write } from "../helpers/documents";
import { EDITORS, makeStranger, ROOTS } from "../helpers/sign";
import { firstLink, rosterEnvelope, rosterInputs, rosterJson, secondLink } from "./sample";

const open = (envelope: string, held?: OpenRoster) =>
  openRoster(rosterInputs(envelope, held ? { held } : {}));

function accept(envelope: string, held?: OpenRoster): OpenRoster {
  const opened = open(envelope, held);
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`);
  return opened.value;
}
const code = (envelope: string, held?: OpenRoster): string => {
  const opened = open(envelope, held);
  return opened.ok ? "" : opened.code;
};

const strangers = [makeStranger(), makeStranger(), makeStranger(), makeStranger()];
const foreignRoots = strangers.slice(0, 2);
const foreignEditors = strangers.slice(2);
/** A group of other people with keys of their own. */
const foreign = (changes = {}) =>
  rosterEnvelope(
    rosterJson(changes),
    [link(keysJson({}, foreignRoots, foreignEditors), foreignRoots)],
    foreignEditors,
  );

describe("a first roster", () => {
  test("is taken with its members, its signers and the fingerprint of its first key document", () => {
    const { roster, fingerprint, signers, freshness, warnings } = accept(rosterEnvelope());
    expect(roster.members).toHaveLength(2);
    const sha512 = createHash("sha512").update(write(keysJson())).digest("hex");
    expect(fingerprint.replaceAll(" ", "").toLowerCase()).toBe(sha512.slice(0, 32));
    expect(fingerprint).toMatch(/^([\dA-F]{4} ){7}[\dA-F]{4}$/);
    expect(signers).toEqual(EDITORS.slice(0, 2).map(({ keyId }) => keyId));
    expect({ freshness, warnings }).toEqual({ freshness: "fresh", warnings: [] });
  });

  test("has another fingerprint where other keys have signed it", () => {
    expect(accept(foreign()).fingerprint).not.toBe(accept(rosterEnvelope()).fingerprint);
  });

  test.each([
    ["E_ENVELOPE", "a text that is no envelope", "{}"],
    ["E_ENVELOPE", "an envelope with a letter outside ASCII", rosterEnvelope().replace("Jana", "Ján")],
    ["E_TYPE", "the directory, which brings no keys", envelopeFor(directoryJson())],
    ["E_TYPE", "a directory signed by the group", rosterEnvelope(directoryJson())],
    [
      "E_KEYS_CHAIN",
      "keys that begin with the second document",
      rosterEnvelope(rosterJson(), [secondLink()]),
    ],
    [
      "E_KEYS_CHAIN",
      "a first document that says it is the second",
      rosterEnvelope(rosterJson(), [link(keysJson({ version: 2 }), ROOTS.slice(0, 2), 1)]),
    ],
    [
      "E_KEYS_SIGNATURE",
      "a first document without its own signatures",
      rosterEnvelope(rosterJson(), [link(keysJson(), ROOTS.slice(0, 1))]),
    ],
    [
      "E_KEYS_SIGNATURE",
      "a second document that the first does not know",
      rosterEnvelope(rosterJson(), [firstLink(), link(keysJson({ version: 2 }), foreignRoots)]),
    ],
    [
      "E_SIG_THRESHOLD",
      "one signature of two",
      rosterEnvelope(rosterJson(), [firstLink()], EDITORS.slice(0, 1)),
    ],
    ["E_SIG_THRESHOLD", "a changed number", rosterEnvelope().replace("+420999000701", "+420999000702")],
    [
      "E_NOT_NORMAL_FORM",
      "a signed text in another writing",
      envelopeOf(signed(JSON.stringify(rosterJson()), EDITORS.slice(0, 2)), [firstLink()]),
    ],
    ["E_SCHEMA", "an unknown field", rosterEnvelope(rosterJson({ colour: "red" }))],
    ["E_EPOCH", "an epoch that the keys do not reach", rosterEnvelope(rosterJson({ epoch: 2 }))],
    [
      "E_ROLLBACK",
      "a version that its own keys disown",
      rosterEnvelope(rosterJson(), [
        firstLink(),
        secondLink({ floor: { "kos-praha-7": { epoch: 2, version: 1 } } }),
      ]),
    ],
  ])("is refused with %s for %s", (wanted, _, envelope) => {
    expect(code(envelope)).toBe(wanted);
  });
});

describe("a later roster", () => {
  const held = accept(rosterEnvelope());

  test("is taken when it is newer, or the same again", () => {
    expect(accept(rosterEnvelope(rosterJson({ version: 3 })), held).roster.version).toBe(3);
    expect(accept(rosterEnvelope(), held).roster.version).toBe(2);
  });

  test("is taken under new keys that the held ones have signed", () => {
    const next = rosterEnvelope(rosterJson({ epoch: 2, version: 1 }), [firstLink(), secondLink()]);
    expect(accept(next, held).keys.version).toBe(2);
    expect(accept(next, held).fingerprint).toBe(held.fingerprint);
  });

  test.each([
    ["E_ROLLBACK", "an older version", rosterEnvelope(rosterJson({ version: 1 }))],
    ["E_EQUIVOCATION", "another text under the same number", rosterEnvelope(rosterJson({ name: "KOS" }))],
    [
      "E_WRONG_DIRECTORY",
      "another id under the same keys",
      rosterEnvelope(rosterJson({ roster_id: "kos-brno" })),
    ],
    ["E_WRONG_DIRECTORY", "another group", foreign({ roster_id: "kos-brno", version: 9 })],
    ["E_KEYS_CHAIN", "the same id under other keys", foreign({ version: 9 })],
  ])("is refused with %s for %s", (wanted, _, envelope) => {
    expect(code(envelope, held)).toBe(wanted);
  });

  test("is refused when it leaves out a key document that is held, or brings another in its place", () => {
    const after = accept(rosterEnvelope(rosterJson(), [firstLink(), secondLink()]));
    expect(code(rosterEnvelope(rosterJson({ version: 3 })), after)).toBe("E_KEYS_CHAIN");
    const fork = secondLink({ issued: "2026-10-02T00:00:00Z" });
    expect(code(rosterEnvelope(rosterJson({ version: 3 }), [firstLink(), fork]), after)).toBe("E_KEYS_CHAIN");
  });
});

describe("age", () => {
  const at = (now: number) => openRoster(rosterInputs(rosterEnvelope(), { now }));

  test.each([
    ["fresh", Date.UTC(2027, 0, 30)],
    ["stale", Date.UTC(2027, 0, 31)],
    ["expired", Date.UTC(2027, 4, 1)],
  ])("makes a roster %s and never refuses it", (freshness, now) => {
    expect(at(now)).toMatchObject({ ok: true, value: { freshness } });
  });

  test("is never judged by a clock that runs behind the build", () => {
    const expired = openRoster(rosterInputs(rosterEnvelope(), { now: 0, buildTime: Date.UTC(2027, 4, 1) }));
    expect(expired).toMatchObject({ ok: true, value: { freshness: "expired" } });
  });

  test("is told of keys that have expired and of a date in the future", () => {
    expect(at(Date.UTC(2029, 0, 1))).toMatchObject({ value: { warnings: ["W_KEYS_EXPIRED"] } });
    const tomorrow = rosterEnvelope(rosterJson({ issued: "2026-12-01T00:00:00Z" }));
    expect(open(tomorrow)).toMatchObject({ value: { warnings: ["W_ISSUED_IN_FUTURE"] } });
  });
});
