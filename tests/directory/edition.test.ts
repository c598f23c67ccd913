import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DROPPED, projectBox } from "../../src/directory/edition";
import { openEnvelope } from "../../src/directory/load";
import { parseNormalForm, serialize, type JsonObject } from "../../src/directory/normal-form";
import { parseDirectory } from "../../src/directory/parse";
import type { VerifiedText } from "../../src/directory/verify";
import {
  directoryJson,
  envelopeFor,
  inputsFor,
  type Loose,
  organizationJson,
  serviceJson,
  write,
} from "../helpers/documents";

const full = readFileSync(new URL("fixtures/full.json", import.meta.url), "utf8");

/** The box edition of a text in the normal form. */
function project(text: string): string {
  const json = parseNormalForm(text);
  if (!json.ok) throw new Error(json.detail);
  return serialize(projectBox(json.value as JsonObject));
}

const parse = (document: unknown) => parseDirectory(write(document) as VerifiedText);

/** Every path of a document with the names of fields alone. */
function paths(value: unknown, path = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, path));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, field]) => [
    `${path}/${key}`,
    ...paths(field, `${path}/${key}`),
  ]);
}

describe("the edition for the box", () => {
  test("is the whole directory but for the fields of the one list, and says what it is", () => {
    const dropped = Object.entries(DROPPED).flatMap(([owner, names]) => names.map((name) => [owner, name]));
    const isDropped = (path: string): boolean =>
      dropped.some(([owner, name]) => new RegExp(`/${owner}/${name}(/|$)`).test(path));
    const before = new Set(paths(JSON.parse(full)));
    const after = new Set(paths(JSON.parse(project(full))));
    expect([...after].toSorted()).toEqual(
      [...[...before].filter((path) => !isDropped(path)), "/edition"].toSorted(),
    );
    // The sample has to hold each of them, or this test would prove nothing.
    for (const [owner, name] of dropped) {
      expect(
        [...before].some((path) => path.endsWith(`/${owner}/${name}`)),
        `${owner}/${name}`,
      ).toBe(true);
    }
  });

  test("is written in the normal form and read like any other", () => {
    const text = project(full);
    expect(parseNormalForm(text).ok).toBe(true);
    const [box, whole] = [text, full].map((one) => parseDirectory(one as VerifiedText));
    if (!box?.ok || !whole?.ok) throw new Error("the sample does not parse");
    const { organizations, absences, withdrawn, publicGuidance, edition, ...head } = box.value;
    const {
      organizations: all,
      absences: gaps,
      withdrawn: ended,
      publicGuidance: cards,
      ...fullHead
    } = whole.value;
    expect(edition).toBe("box");
    expect(head).toEqual(fullHead);
    expect(withdrawn.map(({ tel }) => tel)).toEqual(ended.map(({ tel }) => tel));
    expect(absences).toEqual(gaps.map((gap) => ({ ...gap, sources: [] })));
    expect(publicGuidance).toEqual(cards.map((card) => ({ ...card, sources: [] })));
    const bare = all.map(({ operator: _operator, assurance: { level, date }, ...one }) => ({
      ...one,
      assurance: date === undefined ? { level } : { level, date },
      sources: [],
      conflicts: [],
      services: one.services.map((service) => service.id),
    }));
    expect(organizations.map((one) => ({ ...one, services: one.services.map(({ id }) => id) }))).toEqual(
      bare,
    );
  });

  test.each<[string, Loose]>([
    ["sources", { sources: [] }],
    ["operator", { operator: "Město" }],
    ["conflicts", { conflicts: [{ field: "phones" }] }],
    ["emails", { services: [serviceJson({ emails: ["a@example.cz"] })] }],
    ["role", { assurance: { level: "seed", role: "editor A" } }],
  ])("has no field %s: what it has to leave out is refused", (name, changes) => {
    const { sources: _, ...bare } = organizationJson();
    const lean = (entry: Loose) => parse({ ...directoryJson({ edition: "box", entries: [entry] }) });
    expect(lean(bare)).toMatchObject({ ok: true });
    const refused = lean({ ...bare, ...changes });
    expect(refused).toMatchObject({ code: "E_SCHEMA", detail: expect.stringContaining(`/${name}`) });
  });

  test("does without them, the full directory does not", () => {
    const { sources: _, ...bare } = organizationJson();
    expect(parse(directoryJson({ entries: [bare] }))).toMatchObject({
      code: "E_SCHEMA",
      detail: "/entries/0/sources: wanted a value",
    });
    const withdrawn = [{ tel: "+420999000009" }];
    expect(parse(directoryJson({ withdrawn }))).toMatchObject({ code: "E_SCHEMA" });
    expect(parse(directoryJson({ edition: "box", withdrawn, entries: [bare] }))).toMatchObject({ ok: true });
  });

  test.each(["full", "", "BOX", 1, null])("knows no edition %j", (edition) => {
    expect(parse(directoryJson({ edition, entries: [] }))).toMatchObject({ code: "E_SCHEMA" });
  });

  test("projected twice is the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (entry) => {
        const document = { _type: "x", version: 1, entries: [entry] } as JsonObject;
        const { edition: _, ...once } = projectBox(document);
        expect(projectBox(once as JsonObject)).toEqual(projectBox(document));
      }),
    );
  });
});

describe("a client", () => {
  const { sources: _, ...bare } = organizationJson();
  const box = (changes: Loose = {}) =>
    envelopeFor(directoryJson({ edition: "box", entries: [bare], ...changes }));
  const whole = (changes: Loose = {}) => envelopeFor(directoryJson(changes));
  const held = { epoch: 1, version: 1, payload: "another text" };

  test("that shows the full directory refuses the edition for the box", () => {
    expect(openEnvelope(inputsFor(box()))).toMatchObject({ ok: false, code: "E_WRONG_DIRECTORY" });
    expect(openEnvelope(inputsFor(whole()))).toMatchObject({ ok: true });
  });

  test("that needs no more than the box takes either", () => {
    for (const envelope of [box(), whole()])
      expect(openEnvelope(inputsFor(envelope, { anyEdition: true }))).toMatchObject({ ok: true });
  });

  test("sees no equivocation in two editions of one release, and one in two texts of the same edition", () => {
    const open = (envelope: string, edition?: "box") =>
      openEnvelope(inputsFor(envelope, { anyEdition: true, held: edition ? { ...held, edition } : held }));
    expect(open(whole(), "box")).toMatchObject({ ok: true });
    expect(open(box())).toMatchObject({ ok: true });
    expect(open(box(), "box")).toMatchObject({ code: "E_EQUIVOCATION" });
    expect(open(whole())).toMatchObject({ code: "E_EQUIVOCATION" });
  });
});
