import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../../.ci/files.mjs";
import { listings } from "../../../src/coverage/cell";
import { publishedEdition } from "../export/editions";
import { openBundledWorkshop, openWorkshop, RELEASE, type Workshop } from "../workshop";

const ENVELOPE = `${RELEASE}/directory.signed.json`;

interface ExportReport {
  readonly freshness: string;
  readonly notices: readonly string[];
  readonly exports: readonly { format: string; folder: string; files: number; removed: number }[];
}

/** Every file below a folder with its text. */
function readAll(workshop: Workshop, folder: string): Record<string, string> {
  return Object.fromEntries(
    workshop.list(folder).flatMap((name) => {
      const path = `${folder}/${name}`;
      return /\.\w+$/.test(name) ? [[path, workshop.read(path)]] : Object.entries(readAll(workshop, path));
    }),
  );
}

const exportJson = async (workshop: Workshop, ...argv: string[]) => {
  const { code, data } = await workshop.json("export", ...argv);
  return { code, data: data as unknown as ExportReport & { error: string; problems: { wanted: string }[] } };
};

describe("kos export", () => {
  it("writes every format into a folder of its own", async () => {
    const workshop = await openBundledWorkshop();
    const { code, data } = await exportJson(workshop, "all");
    expect(code).toBe(0);
    expect(data.exports.map(({ format, folder }) => [format, folder])).toEqual(
      ["hsds", "jsonld", "vcard", "csv", "html", "a4"].map((name) => [name, `dist/export/${name}`]),
    );
    expect(workshop.list("dist/export/hsds/services")).toEqual(["azyl-pobyt.json", "linka-telefon.json"]);
    expect(workshop.list("dist/export/csv")).toEqual([
      "export.json",
      "kontakty-data.csv",
      "kontakty-tabulka.csv",
    ]);
  });

  it("gives the same bytes each time", async () => {
    const [first, second] = [await openBundledWorkshop(), await openBundledWorkshop()];
    await first.run("export", "all");
    await second.run("export", "all");
    await second.run("export", "all");
    expect(readAll(second, "dist/export")).toEqual(readAll(first, "dist/export"));
  });

  it("says in Czech what it wrote and what every copy says", async () => {
    const { out } = await (await openBundledWorkshop()).run("export", "csv", "--out", "ven");
    expect(out).toContain("csv: 2 soubory v ven");
    expect(out).toContain("Na všech kopiích stojí: Zkušební vydání.");
  });

  it("exports an expired directory with the notice on it and ends with 2", async () => {
    const workshop = await openBundledWorkshop();
    const { code, data } = await exportJson(workshop, "all", "--at", "2028-01-01T00:00:00Z");
    expect(code).toBe(2);
    expect(data.freshness).toBe("expired");
    const notice = "Údaje jsou staré, vydali jsme je";
    for (const file of [
      "hsds/services/linka-telefon.json",
      "jsonld/services/linka-telefon.jsonld",
      "csv/kontakty-tabulka.csv",
      "csv/kontakty-data.csv",
      "html/praha.html",
      "a4/praha-a.html",
    ]) {
      expect(workshop.read(`dist/export/${file}`), file).toContain(notice);
    }
    expect(workshop.read("dist/export/vcard/kontakty.vcf").replaceAll("\r\n ", "")).toContain(
      "Údaje jsou staré",
    );
  });

  it("refuses a directory that does not verify and writes nothing", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write(ENVELOPE, workshop.read(ENVELOPE).replace("999000001", "999000009"));
    const { code, err } = await workshop.run("export", "all");
    expect(code).toBe(1);
    expect(err).toContain("E_SIG_THRESHOLD");
    expect(err).toContain("Nic se nezapsalo.");
    expect(workshop.exists("dist")).toBe(false);
  });

  it("takes away what an earlier export left, and touches no other file", async () => {
    const workshop = await openBundledWorkshop();
    await workshop.run("export", "hsds", "--out", "ven");
    workshop.write("ven/services/moje.json", "{}");
    const { data } = await exportJson(workshop, "hsds", "--out", "ven", "--service", "linka-telefon");
    expect(data.exports[0]).toMatchObject({ files: 2, removed: 1 });
    expect(workshop.list("ven/services")).toEqual(["linka-telefon.json", "moje.json"]);
  });

  it("never follows a list of files out of its folder", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write("dulezite.json", "{}");
    workshop.write(
      "ven/export.json",
      JSON.stringify({ directory_id: "cz", files: ["../dulezite.json", "/etc/passwd", "a/../../x", 7] }),
    );
    const { data } = await exportJson(workshop, "csv", "--out", "ven");
    expect(data.exports[0]!.removed).toBe(0);
    expect(workshop.exists("dulezite.json")).toBe(true);
  });

  it("does not overwrite files that no export made, in any of the formats", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write("ven/html/index.html", "web obce");
    const { code, data } = await exportJson(workshop, "all", "--out", "ven");
    expect([code, data.error]).toEqual([1, "E_EXISTS"]);
    expect(workshop.list("ven")).toEqual(["html"]);
    expect(workshop.read("ven/html/index.html")).toBe("web obce");
  });

  it.each([['{"files":["moje.csv"]}'], ["moje poznámky"], ["null"]])(
    "leaves somebody else's export.json alone: %s",
    async (text) => {
      const workshop = await openBundledWorkshop();
      workshop.write("ven/export.json", text);
      workshop.write("ven/moje.csv", "a;b");
      const { code, data } = await exportJson(workshop, "csv", "--out", "ven");
      expect([code, data.error]).toEqual([1, "E_EXISTS"]);
      expect(readAll(workshop, "ven")).toEqual({ "ven/export.json": text, "ven/moje.csv": "a;b" });
    },
  );

  it("never calls an old directory fresh: the time to judge by cannot lie in the past", async () => {
    const workshop = await openBundledWorkshop();
    const { code, err } = await workshop.run("export", "csv", "--at", "2020-01-01T00:00:00Z");
    expect(code).toBe(1);
    expect(err).toContain("E_INSTANT\n  čekali jsme: u --at teď, nebo čas, který teprve přijde");
    expect(workshop.exists("dist")).toBe(false);
  });

  it("overwrites its own files when the list of them is there", async () => {
    const workshop = await openBundledWorkshop();
    await workshop.run("export", "csv");
    expect((await workshop.run("export", "csv")).code).toBe(0);
    rmSync(workshop.path("dist/export/csv/export.json"));
    expect((await exportJson(workshop, "csv")).data.error).toBe("E_EXISTS");
  });

  it.each([
    [["pdf"], "E_FORMAT", "jedno z: hsds, jsonld, vcard, csv, html, a4, all"],
    [["cvs"], "E_FORMAT", "nejspíš csv"],
    [["csv", "--region", "praha"], "E_OPTION", "--region jen u formátu html, a4"],
    [["html", "--neutral-name", "Jana"], "E_OPTION", "--neutral-name jen u formátu vcard"],
    [
      ["a4", "--region", "morava"],
      "E_REGION",
      "u --region kraj nebo městská část: karlovarsky, CZ041, praha-7",
    ],
    [["a4", "--audience", "chlid"], "E_AUDIENCE", "u --audience nejspíš child"],
    [["csv", "--csv-delimiter", "|"], "E_DELIMITER", "u --csv-delimiter středník nebo čárka"],
    [["vcard", "--neutral-name", " "], "E_NAME", "u --neutral-name jméno kontaktu"],
    [["hsds", "--service", "linka-telefom"], "E_SERVICE", "u --service nejspíš linka-telefon"],
    [["csv", "--at", "zítra"], "E_INSTANT", "u --at čas jako 2026-03-03T15:00:00Z"],
    [["csv", "jinde.json"], "E_FILE", "soubor, který jde přečíst"],
  ])("refuses %j and writes nothing", async (argv, error, wanted) => {
    const workshop = await openBundledWorkshop();
    const { code, data } = await exportJson(workshop, ...argv);
    expect([code, data.error, data.problems[0]!.wanted]).toEqual([1, error, wanted]);
    expect(workshop.exists("dist")).toBe(false);
  });

  it("narrows sheets to one place and audience, written either way", async () => {
    const workshop = await openBundledWorkshop();
    await workshop.run("export", "a4", "--region", "Praha-7", "--audience", "adult-at-risk");
    expect(workshop.list("dist/export/a4")).toEqual(["export.json", "index.html", "praha-7-b.html"]);
  });

  it("refuses a neutral card without a number and keeps the earlier ones", async () => {
    const workshop = openWorkshop();
    cpSync(join(ROOT, RELEASE), workshop.path(RELEASE), { recursive: true });
    const numberless = listings(publishedEdition().directory).find(
      ({ service }) => service.phones.length === 0,
    );
    expect((await workshop.run("export", "vcard")).out).toContain("Nenápadné jméno dá --neutral-name.");
    const before = workshop.list("dist/export/vcard");
    const card = ["vcard", "--service", numberless!.service.id, "--neutral-name", "Jana"];
    const { code, data } = await exportJson(workshop, ...card);
    expect([code, data.error]).toEqual([1, "E_NO_NUMBER"]);
    expect(workshop.list("dist/export/vcard")).toEqual(before);
  });

  it("writes a neutral card and warns that a saved contact is a trace", async () => {
    const workshop = await openBundledWorkshop();
    const { out } = await workshop.run(
      "export",
      "vcard",
      "--service",
      "azyl-pobyt",
      "--neutral-name",
      "Jana",
    );
    expect(workshop.list("dist/export/vcard")).toEqual(["export.json", "kontakt-1.vcf"]);
    expect(out).toContain("Uložený kontakt uvidí každý, kdo se do telefonu podívá.");
    expect(out).not.toContain("--neutral-name");
    expect(out).toContain("Na nenápadných vizitkách nestojí: Zkušební vydání.");
    expect(out).not.toContain("Na všech kopiích");
  });
});
