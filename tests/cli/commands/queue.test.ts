import { describe, expect, it } from "vitest";
import type { QueueRow } from "../../../src/cli/queue/rows";
import { assuredPhone, AZYL, LINKA, openEditorsWorkshop, type Workshop } from "../workshop";

const NUMBER = "phones/+420999000001";

async function list(records: Readonly<Record<string, string>>, ...flags: string[]) {
  const { data } = await openEditorsWorkshop(records).json("queue", ...flags);
  return data as unknown as { total: number; rows: readonly QueueRow[] };
}

const findNumber = async (day: string) => {
  const { rows } = await list({
    "assurances/linka.yaml": assuredPhone("linka-telefon", "+420999000001", day),
  });
  return rows.find(({ field }) => field === NUMBER);
};
const nobody = { "assurances/linka.yaml": "[]\n", "assurances/azyl.yaml": "[]\n" };

describe("kos queue", () => {
  it("leaves out what was assured, and brings it back: soon after nine months, overdue after twelve", async () => {
    expect(await findNumber("2026-02-21")).toBeUndefined();
    expect(await findNumber("2026-02-20")).toMatchObject({ state: "soon", days: 274, since: "2026-02-20" });
    expect(await findNumber("2025-11-21")).toMatchObject({ state: "soon" });
    expect(await findNumber("2025-11-20")).toMatchObject({ state: "overdue", days: 366 });
  });

  it("brings a number back as soon as it is changed", async () => {
    const { rows } = await list({ "organizations/linka.yaml": LINKA.replace("000001", "000010") });
    expect(rows[0]).toMatchObject({ field: "phones/+420999000010", state: "never", risk: "crisis_phone" });
  });

  it("puts numbers of crisis lines first, then other numbers, places, hours and the rest", async () => {
    const { rows, total } = await list(nobody);
    expect(total).toBe(rows.length);
    expect(rows.map(({ id, field }) => `${id} ${field}`)).toEqual([
      `linka-telefon ${NUMBER}`,
      "azyl-pobyt phones/+420999000002",
      "linka-telefon locations",
      `linka-telefon ${NUMBER}/hours`,
      "azyl-pobyt audiences",
      "azyl-pobyt summary",
      "linka-telefon audiences",
      "linka-telefon service_area",
      "linka-telefon websites",
      "linka-telefon summary",
      "azyl-pobyt phones/+420999000002/label",
      `linka-telefon ${NUMBER}/label`,
    ]);
  });

  it("puts equals in the order of their ids, whatever the names of their files", async () => {
    const twins = (...ids: readonly [string, string]) => ({
      ...nobody,
      "organizations/azyl.yaml": AZYL.replace("azyl-pobyt", ids[0]).replace(
        "kind: shelter",
        "kind: helpline",
      ),
      "organizations/linka.yaml": LINKA.replace("linka-telefon", ids[1]),
    });
    expect((await list(twins("b-linka", "a-linka"))).rows[0]?.id).toBe("a-linka");
    expect((await list(twins("a-linka", "b-linka"))).rows[0]?.id).toBe("a-linka");
  });

  it.each([
    ["2026-11-21", "dnes"],
    ["2026-11-20", "před 1 dnem"],
    ["2026-09-23", "před 59 dny"],
    ["2026-09-22", "před 2 měsíci"],
    ["2024-11-21", "před 2 lety"],
  ])("says in Czech how long ago %s was: %s", async (date, age) => {
    const workshop = openEditorsWorkshop({
      ...nobody,
      "organizations/linka.yaml": LINKA.replace("2026-09", date),
    });
    expect((await workshop.run("queue", "--limit", "1")).out).toContain(`${date}, ${age}\n`);
  });

  it("says what to ask, why, how old it is, and where it stands", async () => {
    const { rows } = await list(nobody);
    expect(rows[0]).toEqual({
      ...{ id: "linka-telefon", name: "Linka pomoci", file: "src/data/organizations/linka.yaml", line: 15 },
      ...{ field: NUMBER, ask: "telefon 999 000 001", risk: "crisis_phone", state: "never" },
      ...{ since: "2026-09", days: 81, why: "číslo, na které volá člověk v nouzi, nikdo ho neověřil" },
    });
    const { code, out } = await openEditorsWorkshop(nobody).run("queue", "--limit", "1");
    expect(code).toBe(0);
    expect(out).toBe(`K ověření: 12 údajů, z toho 2 čísla. Čísel, která ještě nikdo neověřil: 2.
 1. Linka pomoci (linka-telefon)
    telefon 999 000 001
    číslo, na které volá člověk v nouzi, nikdo ho neověřil; naposledy doloženo 2026-09, před 2 měsíci
    src/data/organizations/linka.yaml:15
Co říct do telefonu: kos queue --script linka-telefon
`);
  });

  it("counts a number as the oldest where sources disagree and nobody knows which is right", async () => {
    const conflict = `conflicts:
  - field: phones
    value_a: 999 000 001
    value_b: 999 000 004
    sources_b: [https://linka.example.cz/]
    looks_current: unknown
    why: Weby se liší.
`;
    const azyl = AZYL.replace("kind: shelter", "kind: helpline").replace("2026-09", "2001");
    const disputed = LINKA.replace("seed:\n", `${conflict}seed:\n`);
    const before = await list({ ...nobody, "organizations/azyl.yaml": azyl });
    expect(before.rows[0]?.id).toBe("azyl-pobyt");
    const { rows } = await list({
      ...nobody,
      "organizations/azyl.yaml": azyl,
      "organizations/linka.yaml": disputed,
    });
    expect(rows[0]).toMatchObject({ id: "linka-telefon", disputed: "Weby se liší.", since: "2026-09" });
  });

  it("ends with drafts and says what has to be known before they go out", async () => {
    const draft = LINKA.replace("published", "candidate").replace(/ +hours: .*\n/, "");
    const { rows } = await list({ "organizations/linka.yaml": draft, "assurances/linka.yaml": "[]\n" });
    expect(rows.at(-1)).toMatchObject({
      ...{ id: "linka-telefon", risk: "draft" },
      ask: "funguje služba a chce být v adresáři? platí 999 000 001? kdy se dá volat? poznámka editora: jen pro editory",
    });
    const called = await list({ "organizations/linka.yaml": draft });
    expect(called.rows.at(-1)?.ask).not.toContain("999 000 001");
  });

  it("shows ten on screen and all of them to machines", async () => {
    const workshop = openEditorsWorkshop(nobody);
    expect((await workshop.run("queue")).out).toContain("\n10. ");
    expect((await workshop.run("queue")).out).not.toContain("\n11. ");
    expect((await list(nobody)).rows).toHaveLength(12);
    expect(await list(nobody, "--limit", "3")).toMatchObject({ total: 12, rows: { length: 3 } });
  });

  it("leaves out services for other regions, but not those that may be anywhere", async () => {
    const local = {
      ...nobody,
      "organizations/linka.yaml": LINKA.replace("nationwide: true", "regions: [CZ010]"),
    };
    const ids = async (region: string) =>
      new Set((await list(local, "--region", region)).rows.map(({ id }) => id));
    expect(await ids("praha-7")).toEqual(new Set(["linka-telefon", "azyl-pobyt"]));
    expect(await ids("CZ041")).toEqual(new Set(["azyl-pobyt"]));
    const district = LINKA.replace("nationwide: true", "regions: [CZ010]\n      districts: [praha-7]");
    const inDistrict = async (region: string) => {
      const { rows } = await list({ ...nobody, "organizations/linka.yaml": district }, "--region", region);
      return rows.some(({ id }) => id === "linka-telefon");
    };
    expect(await inDistrict("praha-7")).toBe(true);
    expect(await inDistrict("praha")).toBe(true);
    expect(await inDistrict("praha-6")).toBe(false);
  });

  it.each([
    ["an unknown region", ["--region", "atlantida"], "E_REGION"],
    ["half a row", ["--limit", "0.5"], "E_LIMIT"],
    ["a script for nobody", ["--script", "nikdo"], "E_ID"],
  ])("refuses %s", async (_title, argv, error) => {
    const { code, data } = await openEditorsWorkshop().json("queue", ...argv);
    expect([code, data.error]).toEqual([1, error]);
  });

  it("refuses data that cannot be read whole, because something urgent could be missing", async () => {
    const { data } = await openEditorsWorkshop({ "organizations/linka.yaml": "id: [" }).json("queue");
    expect(data.error).toBe("E_YAML");
  });
});

describe("the script of a call", () => {
  const script = async (workshop: Workshop, id: string) => (await workshop.run("queue", "--script", id)).out;

  it("says who calls, asks about what is shown and what is unknown, and ends with the command", async () => {
    const text = await script(openEditorsWorkshop(), "linka-telefon");
    expect(text).toContain("Nevolám o pomoc ani kvůli nikomu konkrétnímu");
    expect(text).toContain("Je 999 000 001 správné číslo? Lidem u něj ukazujeme: „denní linka“.");
    expect(text).toContain("Zvedáte 999 000 001 v tuto dobu: po–pá 08:00–16:00? Platí to i o svátcích?");
    expect(text).toContain("Jakými jazyky na 999 000 001 mluvíte? Je hovor zdarma?");
    expect(text).toContain("Chodí se k vám sem: Dlouhá 5, Praha 7?");
    for (const question of ["Pro koho jste?", "Odkud k vám", "Platí se", "Jak dlouho se čeká?", "Smíme to"])
      expect(text).toContain(question);
    expect(text).toContain("Nemluvte o žádném klientovi");
    expect(text).toContain("hned zavěste");
    expect(text).toContain('kos assure linka-telefon --role "editor A" --how "telefonátem"');
    expect(text).not.toContain("UTAJENÉ");
  });

  it("warns never to ask about a secret place, and asks nothing that would lead to it", async () => {
    const text = await script(openEditorsWorkshop(), "azyl-pobyt");
    expect(text).toContain("TATO SLUŽBA MÁ UTAJENÉ MÍSTO\n  Nikdy se neptejte na adresu, město, čtvrť");
    expect(text).not.toMatch(/Chodí se k vám|Odkud k vám/);
  });

  it("forbids calling an emergency number", async () => {
    const police = LINKA.replace("+420999000001", "158");
    const text = await script(openEditorsWorkshop({ "organizations/linka.yaml": police }), "linka-telefon");
    expect(text).toContain("NA TÍSŇOVÉ ČÍSLO NEVOLEJTE");
    expect(text).not.toContain("Dobrý den");
  });

  it("goes to the website where there is no number", async () => {
    const silent = LINKA.replace(/    phones:\n(?: {6}.*\n)+/, "");
    const text = await script(openEditorsWorkshop({ "organizations/linka.yaml": silent }), "linka-telefon");
    expect(text).toContain("Telefon neznáme.");
  });
});
