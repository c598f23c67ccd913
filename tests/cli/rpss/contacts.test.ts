import { describe, expect, it } from "vitest";
import { candidateOf, codes, makeRecord } from "./record";

const PROVIDER = {
  ico: "10000001",
  nazev: "Testovací poskytovatel, z. s.",
  telefony: [{ telefon: "999 000 009" }],
  emaily: [{ email: "provider@example.org" }],
  weby: [{ web: "example.org" }],
};
const make = (changes: object) => candidateOf(makeRecord(1, { poskytovatel: PROVIDER, ...changes }));

describe("contacts", () => {
  it("come from the service, each kind by itself, and else from the provider", () => {
    const candidate = make({ emaily: [{ email: "INFO@example.org" }] });
    expect(candidate.phones).toEqual([{ number: "+420999000001" }]);
    expect(candidate.emails).toEqual(["info@example.org"]);
    expect(candidate.websites).toEqual(["http://example.org/"]);
    expect(candidate.provenance.fields).toMatchObject({
      phones: { level: "service", raw: ["999 000 001"] },
      emails: { level: "service" },
      websites: { level: "provider" },
    });
  });

  it("fall back to the provider where the service's number is none, and say so", () => {
    const candidate = make({ telefony: [{ telefon: "neuvedeno" }] });
    expect(candidate.phones).toEqual([{ number: "+420999000009" }]);
    expect(candidate.warnings).toEqual([{ code: "not_a_phone", detail: "neuvedeno" }]);
  });

  it("name each number once, with the first remark", () => {
    const telefony = [{ telefon: "999 000 001, 999 000 002", poznamka: "krizová" }, { telefon: "999000001" }];
    expect(make({ telefony }).phones).toEqual([
      { number: "+420999000001", note: "krizová" },
      { number: "+420999000002", note: "krizová" },
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "mailto:a@example.org",
    "ftp://example.org",
    "https://u:p@example.org",
    "není",
  ])("never hold the web %j", (web) => {
    const candidate = candidateOf(makeRecord(1, { weby: [{ web }] }));
    expect(candidate.websites).toEqual([]);
    expect(codes(candidate)).toEqual(["web_dropped"]);
  });

  it("read webs without a scheme, several in one text, and spaces", () => {
    const weby = [{ web: "www.example.org, https://example.org/a b" }];
    expect(candidateOf(makeRecord(1, { weby })).websites).toEqual([
      "http://www.example.org/",
      "https://example.org/a%20b",
    ]);
  });

  it("drop an e-mail that is none", () => {
    const candidate = candidateOf(makeRecord(1, { emaily: [{ email: "bez zavináče" }] }));
    expect(candidate.emails).toEqual([]);
    expect(codes(candidate)).toEqual(["email_dropped"]);
  });
});
