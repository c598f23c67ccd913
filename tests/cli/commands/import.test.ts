import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE_LISTS } from "../rpss/lists";
import { makeAddress, makeFacility, makeRecord, makeRegister } from "../rpss/record";
import { openWorkshop, type Workshop } from "../workshop";

const OUT = "src/data/candidates/rpss";
const FILES = ["candidates.json", "report.json", "report.md"];
const at = (street: string, house: number, more: object = {}) => [
  makeFacility({ adresa: makeAddress(street, house), ...more }),
];
const RECORDS = Array.from({ length: 30 }, (_, index) =>
  makeRecord(index + 1, { zarizeni: at("Veřejná", index + 1) }),
);

/** A folder with the code lists and a register of these records. */
function openRegister(...records: readonly object[]): Workshop {
  const workshop = openWorkshop();
  for (const [name, text] of Object.entries(CODE_LISTS)) workshop.write(`lists/${name}`, text);
  workshop.write("rpss.json", makeRegister(...records));
  return workshop;
}

const LINE = ["import", "rpss", "rpss.json", "--ciselniky", "lists"];
const run = (workshop: Workshop, ...more: string[]) =>
  workshop.run(...LINE, "--source-date", "2026-09-30", ...more);
const readAll = (workshop: Workshop) => FILES.map((name) => workshop.read(`${OUT}/${name}`));
const readCandidates = (workshop: Workshop) => JSON.parse(workshop.read(`${OUT}/candidates.json`));
const readReport = (workshop: Workshop) => JSON.parse(workshop.read(`${OUT}/report.json`));

describe("kos import rpss", () => {
  it("writes candidates and a report into its own folder, and nothing else", async () => {
    const workshop = openRegister(...RECORDS);
    const { code, out } = await run(workshop);
    expect(code).toBe(0);
    expect(out).toContain("30 kandidátů z 30 služeb registru, stav k 2026-09-30.");
    expect(workshop.list(OUT)).toEqual(FILES);
    expect(workshop.list(".")).toEqual(["lists", "rpss.json", "src"]);
    expect(workshop.list("src/data")).toEqual(["candidates"]);
    const { data } = await workshop.json(...LINE);
    expect(data).toMatchObject({ ok: true, candidates: 30, written: false, code_lists_checked: true });
  });

  it("takes the newest date in the register that is not ahead for its day", async () => {
    const workshop = openRegister(
      makeRecord(1, { datumPoskytovaniOd: "2026-07-01", datumPoskytovaniDo: "2030-01-01" }),
    );
    await workshop.run(...LINE);
    expect(readCandidates(workshop).source_date).toBe("2026-07-01");
  });

  it("gives the same bytes for the same register in any order", async () => {
    // A second registration at the same place, and a service with several places.
    const [first, second] = [RECORDS[0]!, RECORDS[1]!];
    const zarizeni = [...at("Veřejná", 2), ...at("Veřejná", 50), ...at("Jiná", 51, { nazev: "Pobočka" })];
    const records = [...RECORDS, { ...first, portalId: 40 }, { ...second, portalId: 41, zarizeni }];
    const sorted = openRegister(...records);
    await run(sorted);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(records, { minLength: records.length }), async (shuffled) => {
        const turned = shuffled.map((record) => ({ ...record, zarizeni: record.zarizeni?.toReversed() }));
        const workshop = openRegister(...turned);
        await run(workshop);
        expect(readAll(workshop)).toEqual(readAll(sorted));
      }),
      { numRuns: 10 },
    );
  });

  it("writes nothing, not even a new date, where nothing changed", async () => {
    const workshop = openRegister(...RECORDS);
    await run(workshop);
    const before = readAll(workshop);
    const { out } = await workshop.run(...LINE, "--source-date", "2026-10-05");
    expect(out).toContain(`Beze změny: ${OUT}`);
    expect(readAll(workshop)).toEqual(before);
  });

  it("keeps the date of a candidate that did not change", async () => {
    const workshop = openRegister(...RECORDS);
    await run(workshop);
    const changed = makeRecord(2, { zarizeni: at("Veřejná", 2), telefony: [{ telefon: "999 000 002" }] });
    workshop.write("rpss.json", makeRegister(RECORDS[0]!, changed, ...RECORDS.slice(2)));
    await workshop.run(...LINE, "--source-date", "2026-10-05");
    const { source_date, candidates } = readCandidates(workshop);
    expect(source_date).toBe("2026-10-05");
    const dates = candidates.map(({ provenance }: { provenance: { date: string } }) => provenance.date);
    expect(dates.filter((date: string) => date === "2026-10-05")).toHaveLength(1);
  });

  it("leaves out what the editor names, and says so", async () => {
    const workshop = openRegister(...RECORDS);
    await run(workshop, "--leave-out", "3, 4");
    expect(readCandidates(workshop).candidates).toHaveLength(28);
    expect(workshop.read(`${OUT}/report.md`)).toContain("- rpss-3: vynechal ji editor (--leave-out)");
  });

  it("keeps Markdown and HTML of the register out of the report", async () => {
    const workshop = openRegister(
      makeRecord(1, { zarizeni: at("Veřejná", 1, { nazev: "<b>a</b>\n# [x](y)" }) }),
    );
    await run(workshop);
    expect(workshop.read(`${OUT}/report.md`)).toContain("- rpss-1 \\<b\\>a\\</b\\> \\# \\[x\\](y)");
  });
});

describe("a second run", () => {
  it("tells changed numbers first, then the rest, and where a service went", async () => {
    const workshop = openRegister(...RECORDS);
    await run(workshop);
    workshop.write(
      "rpss.json",
      makeRegister(
        makeRecord(1, { zarizeni: at("Veřejná", 1), telefony: [{ telefon: "999 000 007" }] }),
        makeRecord(2, { zarizeni: at("Veřejná", 2, { nazev: "Nové jméno" }) }),
        makeRecord(3, { zarizeni: at("Veřejná", 3), datumPoskytovaniDo: "2026-09-01" }),
        ...RECORDS.slice(3),
        makeRecord(31, { zarizeni: at("Veřejná", 31) }),
      ),
    );
    const { code } = await run(workshop, "--accept-changes", "centrum opravdu skončilo");
    expect(code).toBe(0);
    const text = workshop.read(`${OUT}/report.md`);
    expect(text).toContain(
      "## Změněná telefonní čísla\n\n- rpss-1 Testovací centrum, telefony: +420999000001 → +420999000007",
    );
    expect(text).toContain("## Ostatní změny\n\n- rpss-2 Nové jméno, jméno: změna");
    expect(text).toContain("## Co zmizelo\n\n- rpss-3: služba skončila");
    expect(text).toContain("## Co přibylo\n\n- rpss-31 Testovací centrum");
    expect(text).toContain("Velké změny přijal editor: centrum opravdu skončilo");
    expect(readCandidates(workshop).tombstones).toEqual([
      { id: "rpss-3", reason: "ended", since: "2026-09-30" },
    ]);
    workshop.write("rpss.json", makeRegister(...RECORDS));
    await run(workshop, "--accept-changes", "vrátilo se");
    expect(readCandidates(workshop).tombstones).toMatchObject([{ id: "rpss-31", reason: "missing" }]);
  });

  const lose = (count: number) =>
    RECORDS.map((record, index) =>
      index < count ? { ...record, druhSocialniSluzby: { id: "DruhSocialniSluzby/23" } } : record,
    );

  it.each([
    ["one intervention centre less", RECORDS.slice(1), "intervenční centra  E_THRESHOLD"],
    ["six per cent more", [...RECORDS, makeRecord(31), makeRecord(32)], "celkem  E_THRESHOLD"],
    ["a centre that became something else", lose(1), "1 ztracené: rpss-1"],
  ])("is refused with %s, and the old output stays", async (_title, records, wanted) => {
    const workshop = openRegister(...RECORDS);
    await run(workshop);
    const before = readAll(workshop);
    workshop.write("rpss.json", makeRegister(...records));
    const { code, err } = await run(workshop);
    expect(code).toBe(1);
    expect(err).toContain(wanted);
    expect(err).toContain('--accept-changes "důvod"');
    expect(readAll(workshop)).toEqual(before);
  });

  it("may add up to five per cent", async () => {
    const workshop = openRegister(...RECORDS);
    await run(workshop);
    workshop.write("rpss.json", makeRegister(...RECORDS, makeRecord(31, { zarizeni: at("Veřejná", 31) })));
    expect((await run(workshop)).code).toBe(0);
    expect(readReport(workshop).added).toEqual([{ id: "rpss-31", name: "Testovací centrum" }]);
  });

  it("tells that a place became secret without telling the place", async () => {
    const workshop = openRegister(makeRecord(1, { zarizeni: at("Tajnosti", 13) }), ...RECORDS.slice(1));
    await run(workshop);
    expect(workshop.read(`${OUT}/candidates.json`)).toContain("Tajnosti");
    const hidden = makeRecord(1, {
      zarizeni: at("Tajnosti", 13, { utajenaAdresa: true, nazev: "Tichý dům Tajnosti" }),
    });
    workshop.write("rpss.json", makeRegister(hidden, ...RECORDS.slice(1)));
    const { code } = await run(workshop);
    expect(code).toBe(0);
    expect(readAll(workshop).join("")).not.toContain("Tajnosti");
    expect(workshop.read(`${OUT}/report.md`)).toContain("adresa: shown → hidden");
  });

  const damaged = (change: object) =>
    JSON.stringify({
      ...{ _type: "rpss-candidates/1", source_date: "2026-09-30", code_lists_checked: true },
      ...{ candidates: [], not_listed: [], tombstones: [], ...change },
    });

  it.each([
    ["{}"],
    [damaged({ candidates: [null] })],
    [damaged({ candidates: [{ id: "rpss-1" }] })],
    [damaged({ not_listed: [{}] })],
    [damaged({ tombstones: ["rpss-1"] })],
    [damaged({ source_date: 7 })],
  ])("is refused where the last output was damaged: %s", async (text) => {
    const workshop = openRegister(...RECORDS);
    workshop.write(`${OUT}/candidates.json`, text);
    const { code, err } = await run(workshop);
    expect(code).toBe(1);
    expect(err).toContain(`${OUT}/candidates.json  E_CANDIDATES`);
  });
});

describe("a refused import", () => {
  const refusedBy = async (workshop: Workshop, ...more: string[]) => {
    const { code, out, err } = await run(workshop, ...more);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(workshop.exists(OUT)).toBe(false);
    return err;
  };

  it("is one whose secret street stands in a public remark, which is not printed", async () => {
    const remark = [
      { cilovaSkupina: { id: "CilovaSkupinaOsoby/3" }, doplnujiciInformace: "Sídlíme v Tajnosti." },
    ];
    const workshop = openRegister(
      makeRecord(1, { zarizeni: at("Tajnosti", 13, { utajenaAdresa: true }) }),
      makeRecord(2, { ciloveSkupiny: remark }),
    );
    const err = await refusedBy(workshop);
    expect(err).toContain("candidates.json  rpss-2 candidates.1.remarks.0  E_PRIVACY");
    expect(err).toContain("ulice utajeného zařízení služby rpss-1");
    expect(err).not.toMatch(/tajnosti|veřejná/i);
    expect((await run(workshop, "--leave-out", "2")).code).toBe(0);
  });

  it("names the service and field of a broken type, never the value", async () => {
    const err = await refusedBy(openRegister(makeRecord(1), { ...makeRecord(2), telefony: "Tajnosti 13" }));
    expect(err).toContain(
      "služba 2 telefony  E_RECORD\n  čekali jsme: hodnota typu array\n  je tam:      jiný typ",
    );
    expect(err).not.toContain("Tajnosti");
  });

  it.each([
    [
      { ...makeRecord(1), datumPoskytovaniOd: "1. 1. 2007" },
      "služba 1 datumPoskytovaniOd",
      "datum jako 2026-09-30",
    ],
    [makeRecord(-5), "služba -5 portalId", "celé číslo služby od 1"],
    [makeRecord(1e21), "portalId", "celé číslo služby od 1"],
    [{ ...makeRecord(1), telefony: [7] }, "služba 1 telefony.0", "hodnota typu object"],
  ])("says what was wanted instead of an unusable value: %#", async (record, path, wanted) => {
    const err = await refusedBy(openRegister(record));
    expect(err).toContain(`${path}  E_RECORD\n  čekali jsme: ${wanted}`);
    expect(err).not.toContain("undefined");
  });

  it("has a service twice, a record without a number, or breaks the given schema", async () => {
    expect(await refusedBy(openRegister(makeRecord(1), makeRecord(1)))).toContain("E_DUPLICATE_ID");
    expect(await refusedBy(openRegister({}))).toContain("1. záznam  E_RECORD\n  čekali jsme: údaj portalId");
    const workshop = openRegister(makeRecord(1));
    const items = { items: { required: ["identifikator"] } };
    workshop.write("schema.json", JSON.stringify({ properties: { polozky: items } }));
    expect(await refusedBy(workshop, "--schema", "schema.json")).toContain("služba 1  E_SOURCE_SCHEMA");
  });

  it("has text that was encoded twice all over", async () => {
    const names = RECORDS.map((record, index) => ({
      ...record,
      zarizeni: at("Veřejná", index + 1, { nazev: "SociÃ¡lnÃ­ sluÅ¾ba" }),
    }));
    expect(await refusedBy(openRegister(...names))).toContain("E_MOJIBAKE");
  });

  it("has no candidate", async () => {
    const record = makeRecord(1, { druhSocialniSluzby: { id: "DruhSocialniSluzby/13" }, ciloveSkupiny: [] });
    expect(await refusedBy(openRegister(record))).toContain("E_NO_CANDIDATES");
  });

  it("has code lists with other names", async () => {
    const workshop = openRegister(...RECORDS);
    workshop.write("lists/kraje.json", CODE_LISTS["kraje.json"]!.replaceAll("CZ041", "CZ042"));
    expect(await refusedBy(workshop)).toContain("Kraj/51  E_CODE_LIST");
  });

  it.each([
    [["--source-date", "2026-11-22"], "E_DATE"],
    [["--source-date", "30. 9. 2026"], "E_DATE"],
    [["--source-date", "2026-02-30"], "E_DATE"],
    [["--accept-changes", " "], "E_WHY"],
    [["--leave-out", "rpss-1"], "E_PORTAL_ID"],
    [["--bez-ciselniku"], "E_CODE_LISTS"],
    [["--schema", "neni.json"], "E_FILE"],
  ])("has %j on its line", async (more, code) => {
    const workshop = openRegister(...RECORDS);
    const line = more[0] === "--source-date" ? LINE : [...LINE, "--source-date", "2026-09-30"];
    const { code: exit, data } = await workshop.json(...line, ...more);
    expect([exit, data.error]).toEqual([1, code]);
    expect(workshop.exists(OUT)).toBe(false);
  });
});

describe("kos import rpss without code lists", () => {
  it("has to be asked for", async () => {
    const workshop = openRegister(...RECORDS);
    const { code, err } = await workshop.run("import", "rpss", "rpss.json");
    expect(code).toBe(1);
    expect(err).toContain("E_CODE_LISTS");
    expect(err).toContain("--bez-ciselniku");
  });

  it("says so on screen, in the report and by its exit code", async () => {
    const workshop = openRegister(...RECORDS);
    const { code, out } = await workshop.run("import", "rpss", "rpss.json", "--bez-ciselniku");
    expect(code).toBe(2);
    expect(out).toContain("Pozor: číselníky nikdo neporovnal");
    expect(workshop.read(`${OUT}/report.md`)).toContain("**Číselníky nikdo neporovnal**");
    expect(readCandidates(workshop).code_lists_checked).toBe(false);
  });

  it("knows no other source", async () => {
    const { code, err } = await openWorkshop().run("import", "jinde", "x.json");
    expect(code).toBe(1);
    expect(err).toContain("rpss");
  });
});
