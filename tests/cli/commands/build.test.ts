import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseNormalForm } from "../../../src/directory/normal-form";
import {
  AZYL,
  LINKA,
  openBundledWorkshop,
  openEditorsWorkshop,
  openSignedWorkshop,
  RELEASE,
} from "../workshop";

const OUT = `${RELEASE}/directory.json`;

describe("kos build", () => {
  it("never writes over a key document", async () => {
    const workshop = await openSignedWorkshop();
    const keys = `${RELEASE}/keys/1.keys.json`;
    const before = workshop.read(keys);
    const { code, data } = await workshop.json("build", "--out", keys);
    expect([code, data.error]).toEqual([1, "E_TYPE"]);
    expect(workshop.read(keys)).toBe(before);
  });

  it("writes the published fields in their one order and nothing else", async () => {
    const workshop = openEditorsWorkshop();
    const { code, out } = await workshop.run("build");
    expect(code).toBe(0);
    expect(out).toContain("organizace: 2, služby: 2, telefony: 2");
    const text = workshop.read(OUT);
    expect(parseNormalForm(text).ok).toBe(true);
    const directory = JSON.parse(text);
    expect(Object.keys(directory)).toEqual([
      ...["_type", "directory_id", "epoch", "version", "release", "issued", "review_by", "expires"],
      ...["withdrawn", "absences", "entries"],
    ]);
    expect(directory).toMatchObject({
      directory_id: "cz",
      epoch: 1,
      version: 1,
      release: "development",
      issued: "2026-11-21T00:00:00Z",
      review_by: "2027-02-19T00:00:00Z",
      expires: "2027-05-20T00:00:00Z",
    });
    expect(directory.entries.map(({ id }: { id: string }) => id)).toEqual(["azyl", "linka"]);
    const linka = directory.entries[1];
    expect(Object.keys(linka)).toEqual(["id", "name", "services", "assurance", "sources"]);
    expect(linka.assurance).toEqual({ level: "sourced", date: "2024" });
    expect(JSON.stringify(linka.services[0].phones[0].label)).toBe('{"cs":"denní linka","en":"day line"}');
    expect(workshop.list(RELEASE)).toEqual(["box.json", "directory.json", "guidance.json"]);
  });

  it("gives a phone the assurance of its organization only where it has none", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    expect(JSON.parse(workshop.read(OUT)).entries[1].services[0].phones[0].assurance.level).toBe("assured");
  });

  it("leaves drafts out", async () => {
    const workshop = openEditorsWorkshop({
      "organizations/azyl.yaml": AZYL.replace("published", "candidate"),
    });
    expect((await workshop.run("build")).out).toContain("organizace: 1,");
  });

  it("writes every text in one Unicode form", async () => {
    const workshop = openEditorsWorkshop({ "organizations/linka.yaml": LINKA.normalize("NFD") });
    await workshop.run("build");
    const text = workshop.read(OUT);
    expect(text).toBe(text.normalize("NFC"));
    expect(text).toContain("denní linka");
  });

  it("lists all faults of all files, writes nothing and keeps the old file", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    const before = workshop.read(OUT);
    workshop.write(
      "src/data/organizations/linka.yaml",
      LINKA.replace("kind: helpline", "kind: helplin").replace("cs: Pomoc", "sc: Pomoc"),
    );
    workshop.write(
      "src/data/organizations/azyl.yaml",
      AZYL.replace('"+420999000002"', "+420999000002").replace("status: published\n", ""),
    );
    workshop.write("src/data/withdrawn.yaml", "- tel: [\n");
    const { code, out, err } = await workshop.run("build");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain(
      "src/data/organizations/linka.yaml:10  services.0.kind  E_SCHEMA\n  čekali jsme: jedno z: emergency, helpline,",
    );
    expect(err).toContain("  je tam:      helplin\n");
    expect(err).toContain(
      "src/data/organizations/linka.yaml:28  services.0.summary.sc  E_SCHEMA\n  čekali jsme: nejspíš cs",
    );
    expect(err).toContain(
      "src/data/organizations/azyl.yaml:1  status  E_SCHEMA\n  čekali jsme: údaj status (published: jde do adresáře.",
    );
    expect(err).toContain(
      "src/data/organizations/azyl.yaml:11  services.0.phones.0.number  E_SCHEMA\n  čekali jsme: text (čísla a data v uvozovkách)",
    );
    expect(err).toContain("  je tam:      +420999000002\n");
    expect(err).toContain("src/data/withdrawn.yaml:");
    expect(err).toMatch(/\d+ chyb\. Nic se nezapsalo\.\n$/);
    expect(workshop.read(OUT)).toBe(before);
    expect(workshop.list(RELEASE)).toEqual(["box.json", "directory.json", "guidance.json"]);
  });

  const NAME = "name: Linka pomoci";

  it.each([
    [
      "a duplicate key",
      NAME,
      `${NAME}\nname: Druhá`,
      { line: 3, wanted: "každé jméno v záznamu jen jednou" },
    ],
    [
      "a tabulator",
      "  level: sourced",
      "\tlevel: sourced",
      { line: 5, wanted: "odsazení mezerami, ne tabulátorem" },
    ],
    ["an open quotation mark", "[Linka pomoci]", '"Linka', { line: 34, got: 'lines: "Linka' }],
    ["an alias", "cs: denní linka", "cs: *a", { line: 18, wanted: "hodnota napsaná celá", got: "odkaz *a" }],
    ["a colon inside a text", NAME, "name: Linka: pomoci", { line: 2, got: "name: Linka: pomoci" }],
  ])("points to the line of %s", async (_title, from, to, expected) => {
    const text = LINKA.replace(from, to).replace("en: day line", "en: &a day line");
    const workshop = openEditorsWorkshop({ "organizations/linka.yaml": text });
    const { code, data } = await workshop.json("build");
    expect(code).toBe(1);
    const problem = data.problems.find(({ line }) => line === expected.line);
    expect(problem).toMatchObject({ code: "E_YAML", file: "src/data/organizations/linka.yaml", ...expected });
    expect(workshop.exists(RELEASE)).toBe(false);
  });

  it("suggests the field that was probably meant", async () => {
    const workshop = openEditorsWorkshop({
      "organizations/linka.yaml": LINKA.replace("kind: helpline", "knid: helpline"),
    });
    const { err } = await workshop.run("build");
    expect(err).toContain("čekali jsme: nejspíš kind\n  je tam:      neznámý údaj knid");
    expect(err).toContain("je tam:      chybí");
  });

  it.each([
    ["--directory-version", "abc"],
    ["--directory-version", "-5"],
    ["--epoch", "1.5"],
  ])("takes no %s %s", async (option, number) => {
    const { code, data } = await openEditorsWorkshop().json("build", option, number);
    expect(code).toBe(1);
    expect(data.problems).toMatchObject([{ code: "E_USAGE", wanted: `u ${option} celé číslo od jedné` }]);
  });

  it.each([
    ["id: linka-telefon", "id: Linka-telefón", "jméno malými písmeny bez háčků, slova spojená pomlčkou"],
    ["city: Praha 7", "city: Praha 7\n        postal_code: 17000", "PSČ s mezerou"],
    ["    locations:", "    emails: [ospod]\n    locations:", "Společná schránka jako"],
  ])("says how %j is written", async (from, to, wanted) => {
    const records = { "organizations/linka.yaml": LINKA.replace(from, to) };
    const { data } = await openEditorsWorkshop(records).json("build");
    expect(data.problems.map((problem) => problem.wanted).join()).toContain(wanted);
  });

  it("says that a file is missing", async () => {
    const { code, data } = await openEditorsWorkshop().json("build", "--data", "jinde");
    expect(code).toBe(1);
    expect(data.problems.map(({ file }) => file)).toEqual([
      "jinde/organizations",
      "jinde/withdrawn.yaml",
      "jinde/absences.yaml",
      "jinde/taxonomy.yaml",
      "jinde/legal-facts.yaml",
      "jinde/guidance/sources.yaml",
      "jinde/guidance/compass.yaml",
    ]);
  });
});

describe("the number of a release", () => {
  it("does not start again where the last directory was lost or broken", async () => {
    const workshop = await openBundledWorkshop();
    const broken = `<<<<<<< HEAD\n${workshop.read(OUT)}`;
    workshop.write(OUT, broken);
    const { data } = await workshop.json("build");
    expect(data.problems).toMatchObject([{ code: "E_JSON", wanted: expect.stringContaining("kos unpack") }]);
    rmSync(workshop.path(OUT));
    expect((await workshop.json("build")).data.error).toBe("E_NO_PREVIOUS");
    await workshop.run("unpack", `${RELEASE}/directory.signed.json`, "--out", "rozbaleno");
    workshop.write(OUT, workshop.read("rozbaleno/directory.json"));
    expect((await workshop.run("build", "--check")).code).toBe(0);
  });

  it("stays, with every byte, when nothing changed", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build", "--issued", "2026-11-01T00:00:00Z");
    const before = workshop.read(OUT);
    const { out } = await workshop.run("build");
    expect(out).toContain("Beze změny");
    expect(workshop.read(OUT)).toBe(before);
  });

  it("rises with the contents, and the changed numbers are shown", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    workshop.write("src/data/organizations/linka.yaml", LINKA.replace("000001", "000005"));
    const { out } = await workshop.run("build");
    expect(out).toContain("vydání 1.2");
    expect(out).toContain("Změněné číslo: Linka pomoci – denní linka [linka-telefon]\n");
  });

  it("rises with a new date alone, because two texts under one number would be equivocation", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    await workshop.run("build", "--issued", "2026-12-01T00:00:00Z");
    expect(JSON.parse(workshop.read(OUT))).toMatchObject({ version: 2, issued: "2026-12-01T00:00:00Z" });
  });

  it("and the epoch can be chosen", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build", "--directory-version", "42", "--epoch", "3");
    expect(JSON.parse(workshop.read(OUT))).toMatchObject({ version: 42, epoch: 3 });
  });

  it("is refused where it is no number from one up", async () => {
    const workshop = openEditorsWorkshop();
    for (const version of ["0", "-1", "1.5", "x"]) {
      expect((await workshop.run("build", `--directory-version=${version}`)).code).toBe(1);
    }
    expect(workshop.exists(RELEASE)).toBe(false);
  });
});

describe("kos build --check", () => {
  it("writes nothing and agrees with a file that the data give", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build", "--issued", "2026-11-01T00:00:00Z");
    const before = workshop.read(OUT);
    const { code, out } = await workshop.run("build", "--check");
    expect(code).toBe(0);
    expect(out).toBe(`${OUT} odpovídá údajům.\n`);
    expect(workshop.read(OUT)).toBe(before);
  });

  it("notices data that changed, and leaves the file alone", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    const before = workshop.read(OUT);
    workshop.write("src/data/organizations/linka.yaml", LINKA.replace("000001", "000005"));
    const { code, err } = await workshop.run("build", "--check");
    expect(code).toBe(1);
    expect(err).toMatch(/bylo +999 000 001\n.*\n +je +999 000 005\n/);
    expect(workshop.read(OUT)).toBe(before);
    expect((await workshop.json("build", "--check")).data.error).toBe("E_DIFFERENT");
  });

  it("refuses where there is no file yet", async () => {
    const workshop = openEditorsWorkshop();
    expect((await workshop.json("build", "--check")).data.error).toBe("E_DIFFERENT");
    expect(workshop.exists(RELEASE)).toBe(false);
  });
});
