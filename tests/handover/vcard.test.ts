import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CardTexts, writeCard, writeNeutralCard } from "../../src/handover/vcard";
import { aPhone, aService } from "../fixtures/directory";

const TEXTS: CardTexts = {
  uid: "urn:uuid:4f3d3a52-7d55-5d0c-8a0b-0f5d0c6b7a11",
  name: "Linka pomoci; den, noc \\ vždy",
  organization: "Spolek, z. s.",
  categories: ["telefonická linka", "děti, rodiny"],
  note: "První řádek\ndruhý; a třetí, \\ konec",
  country: "Česko",
  sources: ["https://www.example.cz/a,b;c"],
  revised: Date.UTC(2026, 10, 21),
};

const service = aService("linka", {
  phones: [aPhone("+420999000001", { languages: ["cs", "uk"] }), aPhone("116111", { languages: ["cs"] })],
  emails: ["dotaz@example.cz"],
  websites: ["https://www.example.cz/?a=1,2;3"],
  chats: ["https://chat.example.cz/"],
  locations: [{ street: "Dlouhá 5; dvůr", city: "Praha 7", postalCode: "170 00" }],
});

const card = writeCard(service, service.phones, TEXTS);

/** Every value of a property as an independent parser reads it; a structured one as its parts. */
function valuesOf(text: string, name: string): readonly unknown[] {
  const component = new ICAL.Component(ICAL.parse(text));
  return component.getAllProperties(name).flatMap((property) => property.getValues().map(plain));
}

const plain = (value: unknown): unknown => (value instanceof ICAL.Time ? value.toString() : value);

const octetsOf = (line: string): number => new TextEncoder().encode(line).length;

describe("a contact card", () => {
  it("reads back field by field in another parser", () => {
    expect(valuesOf(card, "version")).toEqual(["4.0"]);
    expect(valuesOf(card, "kind")).toEqual(["org"]);
    expect(valuesOf(card, "uid")).toEqual([TEXTS.uid]);
    expect(valuesOf(card, "fn")).toEqual([TEXTS.name]);
    expect(valuesOf(card, "org").flat()).toEqual([TEXTS.organization]);
    expect(valuesOf(card, "tel")).toEqual(["tel:+420999000001", "116111"]);
    expect(valuesOf(card, "email")).toEqual(["dotaz@example.cz"]);
    expect(valuesOf(card, "url")).toEqual(["https://www.example.cz/?a=1,2;3", "https://chat.example.cz/"]);
    expect(valuesOf(card, "lang")).toEqual(["cs", "uk"]);
    expect(valuesOf(card, "adr")).toEqual([["", "", "Dlouhá 5; dvůr", "Praha 7", "", "170 00", "Česko"]]);
    expect(valuesOf(card, "categories")).toEqual(TEXTS.categories);
    expect(valuesOf(card, "note")).toEqual([TEXTS.note]);
    expect(valuesOf(card, "source")).toEqual(TEXTS.sources);
    expect(valuesOf(card, "rev")).toEqual(["2026-11-21T00:00:00Z"]);
  });

  it("prefers the numbers in the order they are given", () => {
    const tel = new ICAL.Component(ICAL.parse(card)).getAllProperties("tel");
    expect(tel.map((one) => [one.getParameter("pref"), one.getParameter("type")])).toEqual([
      ["1", ["voice", "work"]],
      ["2", ["voice", "work"]],
    ]);
  });

  it("begins with its version, as RFC 6350 asks", () => {
    expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/);
    expect(card).toMatch(/\r\nEND:VCARD\r\n$/);
  });

  it("has no address of a secret place", () => {
    const secret = writeCard({ ...service, confidential: true }, service.phones, TEXTS);
    expect(secret).not.toMatch(/ADR|Dlouh|Praha 7|170 00/);
  });

  it("tells nothing but the chosen name and the numbers when it is neutral", () => {
    expect(writeNeutralCard("Jana", service.phones).split("\r\n")).toEqual([
      "BEGIN:VCARD",
      "VERSION:4.0",
      "FN:Jana",
      'TEL;VALUE=uri;TYPE="voice,work";PREF=1:tel:+420999000001',
      'TEL;VALUE=text;TYPE="voice,work";PREF=2:116111',
      "END:VCARD",
      "",
    ]);
  });
});

describe("whatever the texts are", () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 200, size: "max" })
    .map((value) => value.replace(/\r\n?/g, "\n"));
  const printable = text.map((value) => value.replace(/[^\P{Cc}\n\t]/gu, "").toWellFormed());
  const hostile = fc.oneof(
    printable,
    fc.string({
      unit: fc.constantFrom("\\", ",", ";", ":", "\n", " ", "ě", "ž", "😀", '"', "'", "=", "x"),
      maxLength: 300,
      size: "max",
    }),
  );

  it("reads back letter by letter", () => {
    fc.assert(
      fc.property(hostile, hostile, (name, note) => {
        const written = writeCard(service, service.phones, { ...TEXTS, name, note });
        expect(valuesOf(written, "fn")).toEqual([name]);
        expect(valuesOf(written, "note")).toEqual([note]);
      }),
    );
  });

  it("has no line longer than 75 octets and cuts no character", () => {
    fc.assert(
      fc.property(hostile, (note) => {
        const bytes = new TextEncoder().encode(writeCard(service, service.phones, { ...TEXTS, note }));
        const lines = new TextDecoder("utf-8", { fatal: true }).decode(bytes).split("\r\n");
        expect(Math.max(...lines.map(octetsOf))).toBeLessThanOrEqual(75);
        expect(lines.join("")).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("adds no property of its own", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("\r", "\n", "TEL", ":", "\u0085", "\u0000", "x") }),
        (bad) => {
          const phones = [aPhone(`+420${bad}`)];
          const written = writeCard(aService("x", { websites: [bad] }), phones, {
            ...TEXTS,
            name: bad,
            note: bad,
          });
          expect(written.split("\r\n").filter((line) => line.startsWith("TEL")).length).toBe(1);
        },
      ),
    );
  });
});
