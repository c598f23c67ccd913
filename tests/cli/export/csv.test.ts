import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCsv } from "../../../src/cli/export/csv";
import { listings } from "../../../src/coverage/cell";
import type { Service } from "../../../src/directory/model";
import { aPhone, aService } from "../../fixtures/directory";
import { anEdition, EVERYTHING, publishedEdition } from "./editions";

type Table = readonly Readonly<Record<string, string>>[];

/** Both tables as an independent parser reads them. */
function read(
  services: Service[],
  delimiter: ";" | "," = ";",
): { sheet: Table; machine: Table; text: string } {
  const [sheet, machine] = renderCsv(anEdition(services), { ...EVERYTHING, delimiter });
  return {
    sheet: parse(sheet!.text, { columns: true, bom: true, delimiter }),
    machine: parse(machine!.text, { columns: true }),
    text: sheet!.text,
  };
}

const NASTY = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", '"', "'", ";", " ", ",", "a"];
const TRIGGER = /^[\s"']*[=+\-@\t\r＝＋－＠]/;

/** Cells as they stand in the file, split by hand and without the quotes around them. */
const rawCells = (text: string): readonly string[] =>
  (text.slice(1).match(/("(?:[^"]|"")*"|[^;\r\n]*)(?:;|\r\n)/g) ?? []).map((cell) =>
    cell.replace(/(?:;|\r\n)$/, "").replace(/^"([^]*)"$/, "$1"),
  );

describe("both tables", () => {
  it("have a row for each number, and one for a service without any", () => {
    const services = [
      aService("dve", { phones: [aPhone("116111"), aPhone("+420999000001")] }),
      aService("zadne"),
    ];
    const { sheet, machine } = read(services);
    expect(sheet.map((row) => [row["Záznam"], row["Telefon"]])).toEqual([
      ["dve", "116 111"],
      ["dve", "(+420) 999 000 001"],
      ["zadne", ""],
    ]);
    expect(machine.map(({ phone }) => phone)).toEqual(["116111", "+420999000001", ""]);
  });

  it("hold every number of the published release, +420 included", () => {
    const edition = publishedEdition();
    const [sheet, machine] = renderCsv(edition, EVERYTHING);
    const numbers = listings(edition.directory).flatMap(({ service }) =>
      service.phones.map(({ number }) => number),
    );
    const shown: Table = parse(sheet!.text, { columns: true, bom: true, delimiter: ";" });
    const raw: Table = parse(machine!.text, { columns: true });
    expect(raw.flatMap(({ phone }) => phone || [])).toEqual(numbers);
    expect(shown.flatMap((row) => row["Telefon"]?.replace(/[() ]/g, "") || [])).toEqual(numbers);
  });

  it("say that a secret place is one", () => {
    const { sheet } = read([aService("azyl", { confidential: true })]);
    expect(sheet[0]!["Místo"]).toBe("místo je utajené");
  });
});

describe("the table for spreadsheets", () => {
  it("begins with a byte order mark and ends its lines as RFC 4180 does", () => {
    const { text } = read([aService("linka")]);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("takes the delimiter it is told", () => {
    const { sheet, text } = read([aService("linka")], ",");
    expect(text).toMatch(/^\uFEFFZáznam,Služba,/);
    expect(sheet[0]!["Záznam"]).toBe("linka");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1", ' "=1', "\u200B=1"])(
    "makes %j a text",
    (name) => {
      expect(read([aService("x", { name })]).sheet[0]!["Služba"]).toBe(`'${name}`);
    },
  );

  it("starts no cell with a formula, whatever the record says", () => {
    const nasty = fc.string({ unit: fc.constantFrom(...NASTY) });
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, label, note) => {
        const phones = [aPhone("+420999000001", { label: { cs: label }, hoursNote: note })];
        const { text } = read([aService("x", { name, phones, summary: { cs: note }, emails: [label] })]);
        const cells = rawCells(text);
        expect(cells).toHaveLength(40);
        expect(cells.filter((cell) => TRIGGER.test(cell) && !cell.startsWith("'"))).toEqual([]);
      }),
    );
  });
});

describe("the table for programs", () => {
  it("keeps codes, OpenStreetMap hours and values as they are", () => {
    const phones = [aPhone("116111", { hours: "24/7", languages: ["cs", "uk"], free: true })];
    const { machine } = read([aService("linka", { name: "=1", phones })]);
    expect(machine[0]).toMatchObject({
      service: "=1",
      kind: "helpline",
      audiences: "anyone",
      regions: "CZ",
      hours: "24/7",
      languages: "cs uk",
      free: "true",
      assurance: "sourced",
    });
  });
});
