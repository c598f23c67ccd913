import { describe, expect, it } from "vitest";
import { renderSheets } from "../../../../src/cli/export/a4/render";
import { chooseRows } from "../../../../src/cli/export/a4/rows";
import { chooseStrips } from "../../../../src/cli/export/a4/strips";
import type { Listing } from "../../../../src/coverage/cell";
import type { Service } from "../../../../src/directory/model";
import { listings } from "../../../../src/coverage/cell";
import { aDirectory, aLocalService, aPhone, aService } from "../../../fixtures/directory";
import { EVERYTHING, publishedEdition } from "../editions";

const PRAGUE = { region: "CZ010" } as const;
const asListings = (...services: Service[]): Listing[] => listings(aDirectory(services));
const numbersOf = (...services: Service[]) =>
  chooseStrips(asListings(...services), PRAGUE).map(({ number }) => number);
const nonstop = (number: string) => [aPhone(number, { hours: "24/7" })];

describe("the sheets", () => {
  const edition = publishedEdition();
  const sheets = renderSheets(edition, EVERYTHING);

  it("are one for each place and audience, and a page that says which is which", () => {
    expect(sheets).toHaveLength(1 + 15 * 9);
    expect(sheets[0]!.text).toContain('<a href="karlovarsky-d.html">Chci přestat ubližovat</a>');
  });

  it("print emergency numbers, the date and number of the release and that it is a trial", () => {
    for (const { text } of sheets) {
      expect(text).toContain('class="emergency"');
      expect(text).toContain(`Údaje k ${edition.date} · ${edition.number}`);
      for (const notice of edition.notices) expect(text).toContain(notice);
    }
  });

  it("carry ten strips that tell nothing but a number and its hours", () => {
    for (const { text } of sheets.slice(1)) {
      const strips = /<ul class="strips".*?<\/ul>/s.exec(text)?.[0] ?? "";
      const labels = [...strips.matchAll(/class="label">([^<]*)/g)].map(([, label]) => label);
      expect(labels).toHaveLength(10);
      expect(new Set([...labels, "Linka", "Telefon"]).size).toBe(2);
      expect(strips.replace(/<[^>]+>/g, "")).not.toMatch(/n[aá]sil|obět|ubliž|azyl|krizov|dět/i);
      for (const [, number] of strips.matchAll(/class="number" translate="no">([^<]*)/g)) {
        expect(text.split("<ul")[0], "the number stands above with its name").toContain(`>${number}<`);
      }
    }
  });

  it("speak to a child as to a child", () => {
    expect(sheets.find(({ path }) => path === "praha-a.html")!.text).toContain("můžeš utrhnout");
    expect(sheets.find(({ path }) => path === "praha-b.html")!.text).toContain("můžete utrhnout");
  });

  it("of the violent person's door hold only that door's services", () => {
    for (const { path, text } of sheets.filter((one) => one.path.endsWith("-d.html"))) {
      expect(text, path).not.toMatch(/116 006|azyl|utajen|ubližuje|obět/i);
    }
  });
});

describe("the strips", () => {
  it("pair the first number with one of the other reach", () => {
    const far = aService("a", { phones: nonstop("116111") });
    const alsoFar = aService("b", { phones: nonstop("116000") });
    const near = aLocalService("c", ["CZ010"], { phones: nonstop("+420999000001") });
    expect(numbersOf(far, alsoFar, near)).toEqual(["116111", "+420999000001"]);
    expect(numbersOf(near, far)).toEqual(["+420999000001", "116111"]);
    expect(numbersOf(far, alsoFar)).toEqual(["116111", "116000"]);
    expect(numbersOf(far)).toEqual(["116111"]);
    expect(numbersOf()).toEqual([]);
  });

  it("prefer as second number a line that turns nobody away and costs nothing", () => {
    const near = aLocalService("a", ["CZ010"], { phones: nonstop("+420999000001") });
    const women = aService("b", { audiences: ["adult_at_risk"], phones: nonstop("800999000") });
    const anybody = aService("c", { audiences: ["adult_at_risk", "anyone"], phones: nonstop("116006") });
    const free = { ...anybody, id: "d", phones: [aPhone("116000", { hours: "24/7", free: true })] };
    expect(numbersOf(near, women, anybody)).toEqual(["+420999000001", "116006"]);
    expect(numbersOf(near, anybody, free)).toEqual(["+420999000001", "116000"]);
  });

  it("never tear apart two numbers that answer in turn", () => {
    const phones = [
      aPhone("+420999000001", { hours: "Mo-Su 08:00-16:00" }),
      aPhone("+420999000002", { hours: "Mo-Su 16:00-08:00" }),
    ];
    expect(numbersOf(aService("a", { phones }))).toEqual([]);
    expect(numbersOf(aService("a", { phones: [...phones, ...nonstop("116111")] }))).toEqual(["116111"]);
  });

  it("say the hours, or that nobody knows them", () => {
    const strip = (service: Service) => chooseStrips(asListings(service), PRAGUE)[0];
    expect(strip(aService("a", { phones: nonstop("116111") }))).toEqual({
      label: "Linka",
      number: "116111",
      hours: "nonstop",
    });
    const note = aService("b", { kind: "crisis_centre", phones: [aPhone("116111", { hoursNote: "ráno" })] });
    expect(strip(note)).toEqual({ label: "Telefon", number: "116111", hours: "hodiny neznáme" });
  });
});

describe("the rows", () => {
  const rowsOf = (...own: Service[]) =>
    chooseRows({ own: asListings(...own), others: [], gap: undefined }).map(({ service }) => service.id);

  it("leave out a service whose numbers stand above, and one that nobody can reach from paper", () => {
    const first = aService("prvni", { phones: nonstop("116111") });
    const same = aService("stejna", { phones: nonstop("116111") });
    const police = aService("policie", { kind: "police", phones: nonstop("158") });
    const web = aService("web", { websites: ["https://www.example.cz/"] });
    expect(rowsOf(first, same, aService("nic"), police, web)).toEqual(["prvni", "web"]);
  });

  it("stop where the sheet is full, and count a long text as long", () => {
    const many = [...Array(20)].map((_, index) =>
      aService(`s${index}`, { phones: nonstop(`+42099900000${index}`) }),
    );
    const short = rowsOf(...many).length;
    const long = rowsOf(...many.map((one) => ({ ...one, summary: { cs: "slovo ".repeat(60) } }))).length;
    expect(short).toBeLessThan(9);
    expect(long).toBeLessThan(short);
  });
});
