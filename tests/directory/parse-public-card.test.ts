import { describe, expect, test } from "vitest";
import { parseDirectory } from "../../src/directory/parse";
import type { VerifiedText } from "../../src/directory/verify";
import { directoryJson, type Loose, organizationJson, write } from "../helpers/documents";

const CARD: Loose = {
  id: "vyklad",
  language: "cs",
  title: "Co platí",
  points: ["Věta."],
  sources: ["Web"],
  expires: "2027-06-30",
};
const parse = (cards: unknown, changes: Loose = {}) =>
  parseDirectory(write(directoryJson({ public_guidance: cards, ...changes })) as VerifiedText);

describe("public cards of the guidance", () => {
  test("are none in a directory older than they", () => {
    expect(parse(undefined)).toMatchObject({ ok: true, value: { publicGuidance: [] } });
  });

  test("say nothing of law and of readers where nobody wrote it", () => {
    const parsed = parse([CARD]);
    expect(parsed).toMatchObject({ ok: true, value: { publicGuidance: [CARD] } });
    expect(parsed.ok && Object.keys(parsed.value.publicGuidance[0] ?? {})).toEqual(Object.keys(CARD));
  });

  test.each<[string, unknown]>([
    ["", []],
    ["", {}],
    ["/0", [null]],
    ["/0/id", [{ ...CARD, id: undefined }]],
    ["/0/language", [{ ...CARD, language: "tlh" }]],
    ["/0/title", [{ ...CARD, title: "" }]],
    ["/0/points", [{ ...CARD, points: [] }]],
    ["/0/points/1", [{ ...CARD, points: ["Věta.", 1] }]],
    ["/0/sources", [{ ...CARD, sources: undefined }]],
    ["/0/sources/0", [{ ...CARD, sources: [""] }]],
    ["/0/state_of_law", [{ ...CARD, state_of_law: "2026-13-01" }]],
    ["/0/state_of_law", [{ ...CARD, state_of_law: "2026" }]],
    ["/0/reviewed/role", [{ ...CARD, reviewed: { on: "2026-10-30" } }]],
    ["/0/reviewed/on", [{ ...CARD, reviewed: { on: "2026-10-30T00:00:00Z", role: "lawyer A" } }]],
    ["/0/expires", [{ ...CARD, expires: undefined }]],
    ["/0/expires", [{ ...CARD, expires: "2027-02-29" }]],
    ["/0/professions", [{ ...CARD, professions: ["teacher"] }]],
  ])("are refused with the path %s when that is what is wrong", (path, cards) => {
    const result = parse(cards);
    expect(result).toMatchObject({ ok: false, code: "E_SCHEMA" });
    expect(!result.ok && result.detail.split(":")[0]).toBe(`/public_guidance${path}`);
  });

  test("hold no character that nobody sees", () => {
    expect(parse([{ ...CARD, points: ["V\u202eta."] }])).toMatchObject({ ok: false, code: "E_JSON" });
  });

  test("have no sources in the edition for the box", () => {
    const { sources: _, ...bare } = organizationJson();
    const box = { edition: "box", entries: [bare] };
    const { sources: _sources, ...lean } = CARD;
    expect(parse([lean], box)).toMatchObject({ ok: true, value: { publicGuidance: [{ sources: [] }] } });
    expect(parse([CARD], box)).toMatchObject({ code: "E_SCHEMA" });
  });
});
