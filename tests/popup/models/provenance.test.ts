import { describe, expect, test } from "vitest";
import type { Organization } from "../../../src/directory/model";
import { cs } from "../../../src/i18n/cs";
import { popupCs } from "../../../src/i18n/popup-cs";
import { conflictModels } from "../../../src/popup/models/conflict-model";
import { newestDate, provenanceOf } from "../../../src/popup/models/provenance";
import { aDirectory, aPhone, aService } from "../../fixtures/directory";

const service = aService("a", {
  phones: [aPhone("+420999000001", { assurance: { level: "sourced", date: "2025-02" } })],
  assured: [{ field: "audiences", date: "2026-05-04", role: "editor A", how: "hovorem" }],
});
const organization: Organization = {
  ...aDirectory([service]).organizations[0]!,
  sources: [
    { ref: "seed:kos-praha-7", date: "2024", fields: ["name", "phones"] },
    { ref: "https://www.example.cz/kontakty", date: "2025-03", fields: ["phones"], note: "potvrzuje číslo" },
    { ref: "https://example.org/x", fields: ["phones", "wait"] },
  ],
};
const listing = { organization, service };
const linesOf = (field: Parameters<typeof provenanceOf>[1]) =>
  provenanceOf(listing, field, cs, popupCs).sources.map(({ text, date }) => `${text} (${date})`);

describe("where a field comes from", () => {
  test("is told by every source that names it, newest first, the undated last", () => {
    expect(linesOf("phones")).toEqual([
      "example.cz (březen 2025)",
      "seznam sítě KOS Praha 7 (2024)",
      "example.org (bez data)",
    ]);
    expect(linesOf("wait")).toEqual(["example.org (bez data)"]);
    expect(linesOf("chats")).toEqual([]);
  });

  test("can be opened where it is on the web", () => {
    expect(provenanceOf(listing, "phones", cs, popupCs).sources.map(({ href }) => href)).toEqual([
      "https://www.example.cz/kontakty",
      undefined,
      "https://example.org/x",
    ]);
  });

  test("says who made sure of it, or that nobody has", () => {
    expect(provenanceOf(listing, "audiences", cs, popupCs).assurance).toBe(
      "ověřeno 4. 5. 2026 (editor A, hovorem)",
    );
    expect(provenanceOf(listing, "websites", cs, popupCs).assurance).toBe(
      "podle veřejných zdrojů, neověřeno telefonem",
    );
  });

  test("dates the record by its newest source or check", () => {
    expect(newestDate(listing)).toBe("2026-05-04");
    expect(
      newestDate({ organization: { ...organization, sources: [] }, service: aService("b") }),
    ).toBeUndefined();
  });
});

describe("sources that disagree", () => {
  const conflict = {
    field: "phones",
    valueA: "999 000 001",
    valueB: "999 000 002",
    sourcesB: ["https://www.example.cz/kontakty"],
    why: "Novější zdroj.",
  };
  const modelOf = (looksCurrent: "a" | "b" | "both" | "unknown") =>
    conflictModels({ ...organization, conflicts: [{ ...conflict, looksCurrent }] }, cs, popupCs)[0]!;

  test.each([
    ["b", ["Starší údaj: 999 000 001", "Nejspíš platí: 999 000 002"]],
    ["a", ["Starší údaj: 999 000 002", "Nejspíš platí: 999 000 001"]],
    ["unknown", ["Jeden z údajů: 999 000 001", "Jeden z údajů: 999 000 002"]],
    ["both", ["Jeden z údajů: 999 000 001", "Jeden z údajů: 999 000 002"]],
  ] as const)("are told in order where %s looks current", (looksCurrent, values) => {
    expect(modelOf(looksCurrent).values.map(({ label, text }) => `${label}: ${text}`)).toEqual(values);
  });

  test("say the field in words, why, and from where", () => {
    expect(modelOf("b")).toMatchObject({ field: "Telefon", why: "Novější zdroj.", verdict: undefined });
    expect(modelOf("unknown").verdict).toBe(popupCs.verdicts.unknown);
    expect(modelOf("b").values[1]?.sources.map(({ text, date }) => `${text} ${date}`)).toEqual([
      "example.cz březen 2025",
    ]);
  });
});
