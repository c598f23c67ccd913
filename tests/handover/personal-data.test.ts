import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldWarnings } from "../../src/handover/field-warnings";
import { knownContacts } from "../../src/handover/known-contacts";
import { findPersonalData } from "../../src/handover/personal-data";
import { aDirectory, aPhone, aService } from "../fixtures/directory";

const now = Date.parse("2026-11-22T09:00:00Z");
const known = knownContacts(
  aDirectory([
    aService("a", { phones: [aPhone("+420999000001"), aPhone("116111")], emails: ["Linka@example.cz"] }),
  ]),
);
const kinds = (text: string) => findPersonalData(text, { now, known }).map(({ kind }) => kind);
const found = (text: string) =>
  findPersonalData(text, { now, known }).map(({ start, end }) => text.slice(start, end));

describe("a birth number", () => {
  test.each([
    "850314/1230",
    "8503141230",
    "850314 1230",
    "85 03 14 / 1230",
    "85.03.14-1230",
    "850314\u00a0/\u00a01230",
    "r.č. 8503141230",
    "850314.1230",
    "850314\\1230",
    "850314—1230",
    "850314\u20111230",
    "850314  /  1230",
    "850314/\n1230",
  ])("is seen in %j", (text) => {
    expect(kinds(`Dívka ${text}, bydlí u babičky`)).toEqual(["birth_number"]);
  });

  test.each([
    "850314/1231",
    "rodné číslo 8503141231",
    "rodne cislo 8503141231",
    "RČ: 850314 1231",
    "r. č. je 8503141231",
    "rodné číslo dítěte 8503141231",
    "RČ (dcera): 8503141231",
  ])("with a slip is possible in %j", (text) => {
    expect(kinds(text)).toEqual(["maybe_birth_number"]);
  });

  test.each(["855364/1238", "612968/1239", "číslo pojištěnce 8553541238", "EČP 850354 1233"])(
    "of an insured foreigner, with a raised day, is seen in %j",
    (text) => {
      expect(kinds(text)).toEqual([expect.stringMatching(/birth_number$/)]);
    },
  );

  test("of nine digits is told from a telephone number by its slash or its name", () => {
    expect(kinds("450612/123")).toEqual(["birth_number"]);
    expect(kinds("RČ 450612123")).toEqual(["birth_number"]);
    expect(kinds("450 612 123")).toEqual(["phone"]);
  });

  test.each(["8503141231", "č. j. 12345678901/2026", "IČO 27034574", "účet 123456789012"])(
    "is not seen in %j",
    (text) => {
      expect(kinds(text)).toEqual([]);
    },
  );
});

describe("a telephone number", () => {
  test.each([
    "605 123 456",
    "605123456",
    "605-123-456",
    "605.123.456",
    "605 12 34 56",
    "+420 605 123 456",
    "00420605123456",
    "+421 905 123 456",
    "0905 123 456",
    "+380 44 123 45 67",
    "605  123  456",
    "605\u202f123\u202f456",
    "605\u2011123\u2011456",
    "605\t123\t456",
    "605 - 123 - 456",
    "605. 123. 456",
    "605—123—456",
    "420605123456",
    "420 605 123 456",
    "+ 420 605 123 456",
    "+420 (605) 123 456",
    "+49 (0) 151 23456789",
    "+7 (912) 345-67-89",
    "067 123 45 67",
  ])("is seen in %j", (text) => {
    expect(found(`volejte ${text}, prosím`)).toEqual([text]);
    expect(kinds(`volejte ${text}, prosím`)).toEqual(["phone"]);
  });

  test.each([
    "999 000 001",
    "+420999000001",
    "00420 999 000 001",
    "420 999 000 001",
    "+420 (999) 000 001 (112)",
    "116 111",
    "112",
    "158",
  ])("of the directory or of the state is no person's: %j", (text) => {
    expect(kinds(`volejte ${text}`)).toEqual([]);
  });
});

describe("an e-mail address", () => {
  test.each([
    "jana@example.cz",
    "jana.nova+1@mail.example.com",
    "šárka@příklad.cz",
    "jana @ example.cz",
    "jana (at) example.cz",
    "jana[zavináč]example.cz",
  ])("is seen in %j", (text) => {
    expect(found(`piš na ${text}.`)).toEqual([text]);
  });

  test("of the directory is no person's", () => {
    expect(kinds("pište na linka@example.cz nebo LINKA@EXAMPLE.CZ")).toEqual([]);
  });
});

describe("a date of birth", () => {
  test.each([
    "5. 3. 2017",
    "05.03.2017",
    "5/3/2017",
    "5. 3 .2017",
    "5 / 3 / 2017",
    "2017-03-05",
    "2017/03/05",
    "5. března 2017",
    "5 března 2017",
    "5. březen 2017",
    "5. červenec 2017",
  ])("is any whole date of more than a year ago: %j", (text) => {
    expect(kinds(`holčička, ${text}`)).toEqual(["birth_date"]);
  });

  test.each([
    "nar. 1. 6. 2026",
    "narozená 1.6.2026",
    "datum narození: 1. 6. 2026",
    "*1. 6. 2026",
    "nar. 5.3.17",
  ])("is a newer one where a word says so: %j", (text) => {
    expect(kinds(text)).toEqual(["birth_date"]);
  });

  test.each([
    "stalo se 15. 11. 2026",
    "schůzka 3. 12. 2026",
    "31. 2. 2015",
    "5. 3.",
    "v roce 2015",
    "5. 3. 1800",
  ])("is not %j", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("any text at all", () => {
  const pieces = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "850314/1230",
      "605 123 456",
      "a@example.cz",
      "5. 3. 2017",
      " ",
      "/",
      "+420",
      "nar. ",
      "@",
      ".",
    ),
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));

  test("gives findings inside it, in order, none over another", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of findPersonalData(text, { now, known })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  test("without a digit and an @ gives nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(kinds(text.replace(/[\p{Nd}@]/gu, ""))).toEqual([]);
      }),
    );
  });

  test.each(["a", "1", "1 ", "1  ", "+1 ", "(1) ", "@", "a @", "a.", "*", "nar. "])(
    "is read to its end when it is long: %j",
    (piece) => {
      expect(Array.isArray(kinds(piece.repeat(100_000 / piece.length)))).toBe(true);
    },
  );
});

test("a field warns of each kind once, and the one for the institution takes a phone and an address at work", () => {
  const text = "605 123 456, 605 123 457, a@example.com, 850314/1230";
  expect(fieldWarnings("note", text, { now, known })).toEqual(["phone", "email", "birth_number"]);
  expect(fieldWarnings("institution", text, { now, known })).toEqual(["birth_number"]);
});
