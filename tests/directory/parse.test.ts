import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Directory } from "../../src/directory/model";
import { parseDirectory } from "../../src/directory/parse";
import type { VerifiedText } from "../../src/directory/verify";
import { directoryJson, organizationJson, serviceJson, write } from "../helpers/documents";
import type { Loose } from "../helpers/documents";

// Parsing is tested without signatures; `load.test.ts` goes through them.
const parse = (document: unknown) => parseDirectory(write(document) as VerifiedText);
const parseGood = (document: Loose): Directory => {
  const result = parse(document);
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.value;
};
const withOrganization = (changes: Loose): Loose => directoryJson({ entries: [organizationJson(changes)] });
const withService = (changes: Loose): Loose => withOrganization({ services: [serviceJson(changes)] });
const withPhone = (changes: Loose): Loose =>
  withService({ phones: [{ number: "116006", assurance: { level: "seed" }, ...changes }] });
const withSource = (changes: Loose): Loose =>
  withOrganization({ sources: [{ ref: "seed:x", fields: [], ...changes }] });

const FULL = JSON.parse(readFileSync(new URL("./fixtures/full.json", import.meta.url), "utf8"));

describe("parseDirectory", () => {
  test("reads every field there is into the words of the model", () => {
    expect(parseGood(FULL)).toMatchSnapshot();
  });

  test("fills what is left out: lists are empty, switches stand at their default, texts are absent", () => {
    const [organization] = parseGood(directoryJson()).organizations;
    expect(organization).toEqual({
      id: "linka",
      name: "Linka pomoci",
      assurance: { level: "seed" },
      sources: [{ ref: "seed:praha-7", fields: ["phone"] }],
      conflicts: [],
      services: [
        {
          id: "linka-telefon",
          kind: "helpline",
          audiences: ["child"],
          serviceArea: { nationwide: true, regions: [], districts: [] },
          phones: [{ number: "+420999000001", languages: [], assurance: { level: "seed" } }],
          emails: [],
          websites: [],
          chats: [],
          locations: [],
          confidential: false,
          remote: false,
          countsAsLocal: true,
          summary: { cs: "Pomoc po telefonu." },
          assured: [],
        },
      ],
    });
    expect(Object.getOwnPropertyNames(organization)).not.toContain("operator");
  });

  test("freezes everything in depth", () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, child] of Object.entries(value)) visit(child, `${path}/${key}`);
    };
    visit(parseGood(FULL), "");
    expect(thawed).toEqual([]);
  });

  test("takes a directory without entries", () => {
    expect(parseGood(directoryJson({ entries: [] })).organizations).toEqual([]);
  });

  test("passes hours on unread, because unreadable hours are unknown hours and no reason to hide a number", () => {
    expect(parseGood(withService({ hours: "asi ráno" })).organizations[0]?.services[0]?.hours).toBe(
      "asi ráno",
    );
  });

  test.each([
    ["a key document", { ...directoryJson(), _type: "help-directory-keys/1" }],
    ["the next format", { ...directoryJson(), _type: "help-directory/2" }],
    ["a document without a type", { entries: [] }],
    ["a list", [directoryJson()]],
    ["null", null],
  ])("refuses %s as another type", (_, document) => {
    expect(parse(document)).toMatchObject({ ok: false, code: "E_TYPE" });
  });

  test.each([
    ["/directory_id", directoryJson({ directory_id: "" })],
    ["/epoch", directoryJson({ epoch: 0 })],
    ["/version", directoryJson({ version: "1" })],
    ["/release", directoryJson({ release: "draft" })],
    ["/issued", directoryJson({ issued: "2026-11-01" })],
    ["/issued", directoryJson({ issued: "2026-11-01T00:00:00+01:00" })],
    ["/review_by", directoryJson({ review_by: "2026-02-30T00:00:00Z" })],
    ["/expires", directoryJson({ expires: "+275760-09-13T00:00:00Z" })],
    ["/expires", directoryJson({ expires: 1 })],
    ["/entries", directoryJson({ entries: undefined })],
    ["/absences", directoryJson({ absences: undefined })],
    ["/withdrawn", directoryJson({ withdrawn: {} })],
    ["/withdrawn/0/tel", directoryJson({ withdrawn: [{ tel: "999 000 001", since: "2026", reason: "x" }] })],
    ["/absences/0/region", directoryJson({ absences: [{ id: "a", region: "CZ999" }] })],
    ["/organizations", directoryJson({ organizations: [] })],
    ["/entries/0", directoryJson({ entries: [null] })],
    ["/entries/0/operator", withOrganization({ operator: null })],
    ["/entries/0/conflicts", withOrganization({ conflicts: [] })],
    ["/entries/0/verified", withOrganization({ verified: "2026" })],
    ["/entries/0/assurance/level", withOrganization({ assurance: { level: "certain" } })],
    ["/entries/0/sources/0/date", withSource({ date: "11/2026" })],
    ["/entries/0/sources/0/fields/0", withSource({ fields: [1] })],
    ["/entries/0/services/0/kind", withService({ kind: "pizzeria" })],
    ["/entries/0/services/0/audiences/0", withService({ audiences: ["everybody"] })],
    ["/entries/0/services/0/service_area", withService({ service_area: undefined })],
    ["/entries/0/services/0/service_area/regions/0", withService({ service_area: { regions: ["CZ01"] } })],
    [
      "/entries/0/services/0/service_area/districts/0",
      withService({ service_area: { districts: ["praha-23"] } }),
    ],
    ["/entries/0/services/0/service_area/nationwide", withService({ service_area: { nationwide: false } })],
    ["/entries/0/services/0/phones", withService({ phones: [] })],
    ["/entries/0/services/0/phones/0/number", withPhone({ number: "+0420999000001" })],
    ["/entries/0/services/0/phones/0/number", withPhone({ number: "+420 999 000 001" })],
    ["/entries/0/services/0/phones/0/number", withPhone({ number: "12" })],
    ["/entries/0/services/0/phones/0/number", withPhone({ number: "+420９99000001" })],
    ["/entries/0/services/0/phones/0/number", withPhone({ number: "116006\n" })],
    ["/entries/0/services/0/phones/0/free", withPhone({ free: "yes" })],
    ["/entries/0/services/0/phones/0/label", withPhone({ label: { en: "Line" } })],
    ["/entries/0/services/0/phones/0/label/CS", withPhone({ label: { cs: "Linka", CS: "x" } })],
    ["/entries/0/services/0/websites/0", withService({ websites: ["javascript:alert(1)"] })],
    ["/entries/0/services/0/websites/0", withService({ websites: ["https://example.org/ x"] })],
    ["/entries/0/services/0/chats/0", withService({ chats: ["ftp://example.org"] })],
    ["/entries/0/services/0/confidential", withService({ confidential: false })],
    ["/entries/0/services/0/remote", withService({ remote: false })],
    ["/entries/0/services/0/counts_as_local", withService({ counts_as_local: true })],
    ["/entries/0/services/0/countsAsLocal", withService({ countsAsLocal: false })],
    ["/entries/0/services/0/wait/date", withService({ wait: { text: { cs: "týden" } } })],
    ["/entries/0/services/0/assured", withService({ assured: [] })],
    [
      "/entries/0/services/0/assured/0/how",
      withService({ assured: [{ field: "hours", date: "2026-10-30", role: "editor A" }] }),
    ],
    ["/entries/0/services/0/summary", withService({ summary: "Pomoc" })],
    ["/entries/0/services/0/summary/en", withService({ summary: { cs: "Pomoc", en: "" } })],
  ])("names %s when that is what is wrong", (path, document) => {
    const result = parse(document);
    expect(result).toMatchObject({ ok: false, code: "E_SCHEMA" });
    expect(!result.ok && result.detail.split(":")[0]).toBe(path);
  });

  test("refuses a confidential service with a location, whoever signed it", () => {
    const secret = { confidential: true, locations: [{ city: "Praha" }] };
    expect(parse(withService(secret))).toMatchObject({ code: "E_SCHEMA" });
    expect(parse(withService({ confidential: true })).ok).toBe(true);
    expect(parse(withService({ locations: [{ city: "Praha" }] })).ok).toBe(true);
  });
});
