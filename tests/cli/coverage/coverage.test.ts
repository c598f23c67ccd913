import { parse } from "csv-parse/sync";
import { Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import { AUDIENCES, KINDS } from "../../../src/directory/vocabulary";
import { REGIONS } from "../../../src/directory/regions";
import { openPlaced, PROGRAMME, releaseAgain } from "./placed";
import { openBundledWorkshop, RELEASE, type Workshop } from "../workshop";

interface Cell {
  readonly region: string;
  readonly audience: string;
  readonly state: string;
  readonly local: readonly string[];
  readonly planned: readonly { name: string }[];
}

interface CoverageReport {
  readonly error: string;
  readonly problems: readonly { code: string; wanted: string; got: string }[];
  readonly freshness: string;
  readonly cells: readonly Cell[];
  readonly changes: readonly { region: string; audience: string; before: string; after: string }[];
  readonly population: { checked: boolean };
  readonly standards: readonly { name: string; verdict: string }[];
}

const ask = async (workshop: Workshop, ...argv: string[]) => {
  const { code, data } = await workshop.json("coverage", ...argv);
  return { code, data: data as unknown as CoverageReport };
};
const PLAN = "region=CZ041,audience=violent-person,kind=programme,name=Poradna";
const cellAt = ({ cells }: CoverageReport, region: string, audience: string) =>
  cells.find((cell) => cell.region === region && cell.audience === audience);

let placed: Workshop;
beforeAll(async () => {
  placed = await openPlaced();
});

describe("kos coverage", () => {
  it("answers for every region and audience and says that nobody checked the figures", async () => {
    const { code, data } = await ask(placed);
    expect(code).toBe(0);
    expect(data.cells).toHaveLength(REGIONS.length * AUDIENCES.length);
    expect(data.population.checked).toBe(false);
    expect(cellAt(data, "CZ041", "violent_person")?.state).toBe("absent");
    expect(cellAt(data, "CZ042", "violent_person")?.local).toEqual(["most-program"]);
  });

  it("prints a table that no line of a usual terminal breaks", async () => {
    const { out } = await placed.run("coverage");
    expect(out).toContain("MEZERA");
    const table = out.split("\n").filter((line) => REGIONS.some(({ name }) => line.startsWith(name.cs)));
    expect(table).toHaveLength(14);
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(115);
  });

  it("counts no draft of an editor", async () => {
    expect(placed.read("src/data/organizations/navrh.yaml")).toContain("status: candidate");
    const { data } = await ask(placed);
    expect(data.cells.flatMap(({ local }) => local)).not.toContain("navrh-program");
  });

  it("says the finding of one audience in a sentence, with the nearest substitute", async () => {
    const { out } = await placed.run("coverage", "--audience", "violent-person");
    expect(out).toContain("Ve 13 ze 14 krajů jsme nenašli žádný program pro lidi, kteří ubližují.");
    expect(out).toContain("nejblíž: Program Most (sousední kraj)");
  });

  it("narrows to a region, a kind and an access", async () => {
    const { data } = await ask(placed, "--region", "karlovarsky", "--audience", "child", "--evening");
    expect(data.cells.map(({ state }) => state)).toEqual(["none"]);
    expect((await ask(placed, "--region", "karlovarsky", "--audience", "child")).data.cells[0]?.state).toBe(
      "remote",
    );
  });

  it.each([
    [["--audience", "deti"], "E_AUDIENCE"],
    [["--kind", "programm"], "E_KIND"],
    [["--region", "praha-7"], "E_REGION"],
    [["--language", "čeština"], "E_LANGUAGE"],
    [["--wait-over", "dlouho"], "E_WEEKS"],
    [["--plan", "region=CZ099"], "E_PLAN"],
    [["--remote", "--on-site"], "E_OPTION"],
    [["--plan", PLAN, "--free"], "E_OPTION"],
    [["--html", "mezery.html"], "E_OPTION"],
    [["--audience", "child", "--region", "praha", "--svg", "mapa.svg"], "E_OPTION"],
    [["--csv", "tabulka.txt"], "E_OUTPUT"],
    [["--csv", ""], "E_OUTPUT"],
    [["neni.signed.json"], "E_FILE"],
    [["--compare", "neni.json"], "E_FILE"],
  ])("refuses %j with %s and writes nothing", async (argv, error) => {
    const before = placed.list(".");
    const { code, data } = await ask(placed, ...argv);
    expect([code, data.error]).toEqual([1, error]);
    expect(placed.list(".")).toEqual(before);
  });

  it("names every fault of a line at once, each with the nearest name", async () => {
    const { data } = await ask(placed, "--audience", "chidl", "--kind", "sheltr");
    expect(data.problems.map(({ wanted }) => wanted)).toEqual([
      "u --audience nejspíš child",
      "u --kind nejspíš shelter",
    ]);
  });

  it("shows what a plan would change, and nothing else", async () => {
    const { code, data } = await ask(placed, "--plan", PLAN);
    expect(code).toBe(0);
    expect(cellAt(data, "CZ041", "violent_person")?.planned.map(({ name }) => name)).toEqual(["Poradna"]);
    expect(data.changes).toMatchObject([
      { region: "CZ041", audience: "violent_person", before: "absent", after: "planned" },
    ]);
    const { out } = await placed.run("coverage", "--plan", PLAN);
    expect(out).toContain("Karlovarský kraj, kdo ubl.: doložená mezera → zatím jen plán (+ Poradna, plán)");
  });

  it("ends with 2 for a directory that has expired, and says so", async () => {
    const workshop = await openPlaced({ clock: () => Date.UTC(2028, 0, 1) });
    const { code, out } = await workshop.run("coverage");
    expect(code).toBe(2);
    expect(out).toContain("Údaje jsou staré");
  });

  it("refuses a directory that somebody changed", async () => {
    const workshop = await openPlaced();
    const envelope = `${RELEASE}/directory.signed.json`;
    workshop.write(envelope, workshop.read(envelope).replace("Program Most", "Program Mosx"));
    expect((await ask(workshop)).code).toBe(1);
  });
});

describe("the comparison with an older release", () => {
  it("names exactly the cells that changed and the record that did it", async () => {
    const workshop = await openPlaced();
    workshop.write("stare.json", workshop.read(`${RELEASE}/directory.json`));
    workshop.write(
      "src/data/organizations/novy.yaml",
      PROGRAMME("novy", "CZ041", "Nový program", { number: "+420999000007" }),
    );
    await releaseAgain(workshop);
    const { data } = await ask(workshop, "--compare", "stare.json");
    expect(data.changes).toMatchObject([
      { region: "CZ041", audience: "violent_person", before: "absent", after: "local" },
    ]);
    const { out } = await workshop.run("coverage", "--compare", "stare.json");
    expect(out).toContain("doložená mezera → místní služba (");
    expect(out).toContain("+ novy-program, místní");
  });

  it("says where nothing changed, also against a signed release", async () => {
    const { code, out } = await placed.run("coverage", "--compare", RELEASE);
    expect(code).toBe(0);
    expect(out).toContain("žádné políčko se nezměnilo");
  });
});

describe("the files of kos coverage", () => {
  let html: string;
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openPlaced();
    const files = ["--csv", "t.csv", "--svg", "m.svg", "--html", "s.html"];
    const { code, out } = await workshop.run("coverage", "--audience", "violent-person", ...files);
    expect([code, out.match(/^Zapsáno: .*/gm)]).toEqual([
      0,
      files.filter((_, i) => i % 2).map((f) => `Zapsáno: ${f}`),
    ]);
    html = workshop.read("s.html");
  });

  it("come out the same each time", async () => {
    const before = ["t.csv", "m.svg", "s.html"].map(workshop.read);
    await workshop.run(
      "coverage",
      "--audience",
      "violent-person",
      "--csv",
      "t.csv",
      "--svg",
      "m.svg",
      "--html",
      "s.html",
    );
    expect(["t.csv", "m.svg", "s.html"].map(workshop.read)).toEqual(before);
  });

  it("hold a spreadsheet that reads back, cell for cell", async () => {
    const rows: Record<string, string>[] = parse(workshop.read("t.csv"), {
      bom: true,
      delimiter: ";",
      columns: true,
    });
    const { data } = await ask(workshop, "--audience", "violent-person");
    expect(rows.map((row) => [row["Kód kraje"], row["Místní služby"], row["Čísla záznamů"]])).toEqual(
      data.cells.map((cell) => [cell.region, String(cell.local.length), cell.local.join(" ")]),
    );
    expect(rows[4]).toMatchObject({
      Stav: "doložená mezera",
      "Mezeru dokládá": "seed:karlovarsky-kraj",
      Nejblíž: "Program Most (sousední kraj)",
    });
    expect(rows.every((row) => row["O počtu obyvatel"]?.includes("nikdo neporovnal"))).toBe(true);
  });

  it("hold a table that a formula cannot leave", async () => {
    await workshop.run("coverage", "--plan", PLAN.replace("Poradna", "=1+1"), "--csv", "plan.csv");
    const rows: Record<string, string>[] = parse(workshop.read("plan.csv"), {
      bom: true,
      delimiter: ";",
      columns: true,
    });
    expect(rows.map((row) => row["Plánované"]).filter(Boolean)).toEqual(["'=1+1"]);
  });

  it("hold a page whose every link leads to a record on it", () => {
    const { document } = new Window();
    document.write(html);
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute("href")!.slice(1),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !document.getElementById(id))).toEqual([]);
    for (const cell of document.querySelectorAll("tbody td:nth-child(3)")) {
      expect(cell.querySelectorAll("a")).toHaveLength(Number(cell.querySelector("b")!.textContent));
    }
  });

  it("hold a page that says the finding, its source, its age and that nobody has called", () => {
    for (const text of [
      "Ve 13 ze 14 krajů jsme nenašli žádný program pro lidi, kteří ubližují.",
      "V 1 z nich potvrzuje mezeru jiný zdroj.",
      "zápis pracovní skupiny Karlovarského kraje",
      "Žádné z těchto čísel zatím člověk neověřil.",
      "„Nenašli jsme“ neznamená, že služba neexistuje.",
      "Údaje k 21. listopadu 2026 · vydání 1.2",
      "Zkušební vydání.",
      'href="tel:112"',
    ])
      expect(html).toContain(text);
    expect(html.match(/<th scope="row">/g)).toHaveLength(14);
    expect(html).toContain('role="img"');
  });

  it("hold a page that names no shelter and no victims' line where the violent person reads along", () => {
    expect(html).not.toMatch(/azyl|Tichý dům|Linka pomoci/i);
    expect(html).toContain("Programy pro lidi, kteří ubližují: víme o nich v 1 kraji.");
  });

  it("ask for nothing: no script, no second request, no style that the policy does not name", () => {
    expect(html).not.toMatch(/<(?:script|link|img|iframe|form|object)|\sstyle=|\son\w+=|@import/);
    expect(html).toContain("default-src 'none'; style-src 'sha256-");
    expect(html).toContain("<title>Pomoc a kontakty – Kde pomoc chybí</title>");
  });

  it("never replace the directory they were made from", async () => {
    const bundled = await openBundledWorkshop();
    const envelope = `${RELEASE}/directory.signed.json`;
    const before = bundled.read(envelope);
    expect((await ask(bundled, "--csv", envelope)).data.error).toBe("E_OUTPUT");
    expect(bundled.read(envelope)).toBe(before);
  });

  it("count help of every kind that a word on the line may name", async () => {
    for (const kind of KINDS) expect((await ask(workshop, "--kind", kind)).code).toBe(0);
  });
});
