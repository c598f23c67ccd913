import { describe, expect, test } from "vitest";
import type { VerifiedText } from "../../src/directory/verify";
import { parseRoster } from "../../src/roster/parse";
import { type Loose, write } from "../helpers/documents";
import { memberJson, plainMemberJson, rosterJson } from "./sample";

const parse = (roster: Loose) => parseRoster(write(roster) as VerifiedText);

describe("a roster", () => {
  test("is read whole, in the words of the model, and frozen", () => {
    const parsed = parse(rosterJson());
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        rosterId: "kos-praha-7",
        name: "KOS Praha 7",
        epoch: 1,
        version: 2,
        issued: Date.UTC(2026, 10, 1),
        reviewBy: Date.UTC(2027, 0, 30),
        expires: Date.UTC(2027, 3, 30),
        members: [memberJson(), { ...plainMemberJson(), phones: [] }],
      },
    });
    expect(parsed.ok && Object.isFrozen(parsed.value.members[0])).toBe(true);
  });

  test.each<[string, Loose, string]>([
    ["another type", rosterJson({ _type: "help-directory/1" }), "E_TYPE"],
    ["an unknown field", rosterJson({ colour: "red" }), "E_SCHEMA"],
    ["an id that is no id", rosterJson({ roster_id: "KOS Praha" }), "E_SCHEMA"],
    ["no members", rosterJson({ members: [] }), "E_SCHEMA"],
    ["a member without a role", rosterJson({ members: [memberJson({ role: undefined })] }), "E_SCHEMA"],
    [
      "a member without a contact",
      rosterJson({ members: [plainMemberJson({ emails: undefined })] }),
      "E_SCHEMA",
    ],
    [
      "a number in words",
      rosterJson({ members: [memberJson({ phones: [{ number: "999 000" }] })] }),
      "E_SCHEMA",
    ],
    [
      "an e-mail that carries a subject",
      rosterJson({ members: [memberJson({ emails: ["a@example.org?cc=b"] })] }),
      "E_SCHEMA",
    ],
    ["text that hides its direction", rosterJson({ name: "KOS\u202e" }), "E_JSON"],
  ])("is refused with %s", (_, roster, code) => {
    expect(parse(roster)).toMatchObject({ ok: false, code });
  });

  test("is refused in any other writing than the normal form", () => {
    expect(parseRoster(JSON.stringify(rosterJson()) as VerifiedText)).toMatchObject({
      ok: false,
      code: "E_NOT_NORMAL_FORM",
    });
  });
});
