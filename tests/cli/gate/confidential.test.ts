import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findLeaks } from "../../../src/cli/gate/address";
import { confidential } from "../../../src/cli/gate/confidential";
import { readData } from "../../../src/cli/read-data";
import { SERVICES } from "../../data/editors-data";
import { INNOCENT, PLANTED, PLANTED_LINKS } from "./leaks";
import { AZYL, LINKA, openEditorsWorkshop, openWorkshop, RELEASE, type Workshop } from "../workshop";

const SUMMARY = "Bezpečné bydlení. Zeptejte se po telefonu.";
const FILE = "src/data/organizations/azyl.yaml";

const open = (azyl: string, more: Readonly<Record<string, string>> = {}): Workshop =>
  openEditorsWorkshop({ "organizations/azyl.yaml": azyl, ...more });

const sayInSummary = (text: string): string => AZYL.replace(SUMMARY, JSON.stringify(text));

/** Builds with one changed record and gives the faults; nothing may have been written. */
async function findFaults(azyl: string, more: Readonly<Record<string, string>> = {}) {
  const workshop = open(azyl, more);
  const { code, data } = await workshop.json("build");
  expect(code).toBe(1);
  expect(workshop.exists(RELEASE)).toBe(false);
  return data.problems;
}

describe("a secret place", () => {
  it.each(PLANTED)("does not get out by %j", async (text, words, rule) => {
    const [fault] = await findFaults(sayInSummary(text));
    expect(fault).toMatchObject({ code: "E_CONFIDENTIAL", file: FILE, path: "services.0.summary.cs" });
    expect(fault?.wanted).toContain("nejvýš kraj");
    expect(fault?.got).toContain(words);
    expect(fault?.got).toContain(rule);
    expect(fault?.got).toContain(text);
  });

  it.each(PLANTED_LINKS)("does not get out by the link %s", async (link, words) => {
    const faults = await findFaults(
      AZYL.replace("    confidential: true", `    websites: ["${link}"]\n    confidential: true`),
    );
    expect(faults).toMatchObject([{ code: "E_CONFIDENTIAL", path: "services.0.websites.0" }]);
    expect(faults[0]?.got).toContain(words);
  });

  it.each([
    ["a mailbox", "    confidential: true", "    emails: [azyl@charita-kolin.cz]\n    confidential: true"],

    ["the operator", "status: published", "operator: Charita Kolín\nstatus: published"],
    ["the name of the service", "    kind: shelter", "    name: Azylový dům Kolín\n    kind: shelter"],
    [
      "a remark among the hours",
      "    confidential: true",
      "    hours: 'Mo-Fr 08:00-16:00 \"v Kolíně\"'\n    confidential: true",
    ],
    ["a district", "service_area: {}", "service_area: { regions: [CZ010], districts: [praha-7] }"],
    ["a source", "https://azyl.example.cz/", "https://azyl.example.cz/kolin"],
    ["a copied seed", "sources:", "seed: { file: kos-praha-7, lines: [Dělnická 12] }\nsources:"],
  ])("does not get out by %s", async (_title, from, to) => {
    expect(await findFaults(AZYL.replace(from, to))).toMatchObject([{ code: "E_CONFIDENTIAL", file: FILE }]);
  });

  it("does not get out by a comment beside the values, wherever it stands", async () => {
    for (const azyl of [
      AZYL.replace("    kind: shelter", "    kind: shelter # je v Kolíně"),
      `# v Kolíně\n${AZYL}`,
      AZYL.replace("sources:", "# Dlouhá 12\nsources:"),
    ])
      expect(await findFaults(azyl)).toMatchObject([{ code: "E_CONFIDENTIAL", file: FILE }]);
    const schema = "# yaml-language-server: $schema=../organization.schema.json\n";
    expect((await open(`${schema}${AZYL}# zavolat v lednu\n`).run("build")).code).toBe(0);
  });

  it("does not get out by the id of the service", async () => {
    const faults = await findFaults(AZYL.replace("id: azyl-pobyt", "id: azyl-kolin"));
    expect(faults).toContainEqual(expect.objectContaining({ code: "E_CONFIDENTIAL", path: "services.0.id" }));
  });

  it("does not get out by the id and the name of the file", async () => {
    const workshop = openEditorsWorkshop({
      "organizations/azyl-kolin.yaml": AZYL.replace("id: azyl\n", "id: azyl-kolin\n")
        .replace("azyl-pobyt", "jiny")
        .replace("000002", "000003"),
    });
    const { data } = await workshop.json("build");
    expect(data.problems).toMatchObject([{ code: "E_CONFIDENTIAL", path: "id" }]);
  });

  it("does not get out by a documented gap or a withdrawn number", async () => {
    const gap =
      "- { id: mezera, region: CZ041, audience: child, statement: { cs: Utajený azyl tu je jen v Aši. }, sources: [{ ref: 'https://example.cz/', fields: [kind] }] }\n";
    expect(await findFaults(AZYL, { "absences.yaml": gap })).toMatchObject([
      { code: "E_CONFIDENTIAL", file: "src/data/absences.yaml", path: "0.statement.cs" },
    ]);
    const ended =
      '- { tel: "+420999000009", since: "2020", reason: azylový dům se odstěhoval do Kolína, source: "https://example.cz/" }\n';
    expect(await findFaults(AZYL, { "withdrawn.yaml": ended })).toMatchObject([
      { code: "E_CONFIDENTIAL", file: "src/data/withdrawn.yaml", path: "0.reason" },
    ]);
  });

  it("does not get out by what another organization says of it", async () => {
    const gossip = LINKA.replace("Pomoc po telefonu.", "Tichý dům je v Kolíně.");
    expect(await findFaults(AZYL, { "organizations/linka.yaml": gossip })).toMatchObject([
      { code: "E_CONFIDENTIAL", file: "src/data/organizations/linka.yaml", path: "services.0.summary.cs" },
    ]);
  });

  it("does not get out by a source one line of which names the house and another the town", async () => {
    const service = AZYL.slice(AZYL.indexOf("  - id: azyl-pobyt"), AZYL.indexOf("sources:"));
    const secret = service.replace("azyl-pobyt", "linka-pobyt").replace("000002", "000003");
    const source = "  - ref: https://example.cz/kolin/\n    fields: [name]\n    note: azylový dům\n";
    const both = LINKA.replace("sources:", `${secret}sources:`).replace(/^seed:/m, `${source}seed:`);
    expect(await findFaults(AZYL, { "organizations/linka.yaml": both })).toMatchObject([
      { code: "E_CONFIDENTIAL", path: "sources.1.ref" },
    ]);
  });

  describe("of an organization with public services", () => {
    const secret = AZYL.slice(AZYL.indexOf("  - id: azyl-pobyt"), AZYL.indexOf("sources:"))
      .replace("azyl-pobyt", "linka-pobyt")
      .replace("000002", "000003");
    const both = LINKA.replace("sources:", `${secret}sources:`);
    const disagree = (field: string, a: string, b: string, why: string): string =>
      both.replace(
        /^seed:/m,
        `conflicts:\n  - field: ${field}\n    value_a: ${a}\n    value_b: ${b}\n` +
          `    sources_b: [https://linka.example.cz/]\n    looks_current: both\n    why: ${why}\nseed:`,
      );
    const found = (linka: string) => findFaults(AZYL, { "organizations/linka.yaml": linka });

    it.each([
      ["an address that no public service has", "Kolín, Dlouhá 12", "value_a"],
      ["a house whose town alone is public", "Praha 7, Krátká 12", "value_a"],
      ["another house of the same street", "Praha 7, Dlouhá 55", "value_a"],
      ["a name that looks like no address", "Horní statek", "value_a"],
      ["a name in brackets", "Dlouhá 5 (Horní statek)", "value_a"],
    ])("does not get out by a disagreement about places: %s", async (_title, value, field) => {
      const faults = await found(disagree("locations", value, "Praha 7, Dlouhá 5", "Nevíme."));
      expect(faults).toContainEqual(
        expect.objectContaining({ code: "E_CONFIDENTIAL", path: `conflicts.0.${field}` }),
      );
    });

    it("does not get out by what is said of addresses that are told anyway", async () => {
      const why = "Ubytování je na první adrese, poradna na druhé.";
      const linka = disagree("locations", "Praha 7, Dlouhá 5", "Dlouhá 5", why);
      expect(await found(linka)).toMatchObject([{ code: "E_CONFIDENTIAL", path: "conflicts.0.why" }]);
    });

    it("does not get out by another disagreement or a note that never names the house", async () => {
      const linka = disagree("phones", "číslo v Kolíně", "jiné", "Nevíme.");
      expect(await found(linka)).toMatchObject([{ code: "E_CONFIDENTIAL", path: "conflicts.0.value_a" }]);
      const near = disagree("phones", "číslo v domě Dlouhá 55", "jiné", "Nevíme.");
      expect(await found(near)).toMatchObject([{ code: "E_CONFIDENTIAL", path: "conflicts.0.value_a" }]);
      const noted = both.replace("seed:kos-praha-7\n", "$&    note: uvádí i adresu Kolín, Dlouhá 12\n");
      expect(await found(noted)).toMatchObject([{ code: "E_CONFIDENTIAL", path: "sources.0.note" }]);
    });

    it("does not get out as an address of a public service where people are said to live", async () => {
      const linka = both.replace(
        "      - street: Dlouhá 5",
        "      - note: ubytování žen s dětmi\n        street: Dlouhá 5",
      );
      expect(await found(linka)).toContainEqual(
        expect.objectContaining({ code: "E_CONFIDENTIAL", path: "services.0.locations.0.street" }),
      );
    });

    it("lets the addresses of the public services be disagreed about, and publishes none of it", async () => {
      const linka = disagree("locations", "Praha 7, Dlouhá 5 (starý seznam)", "Dlouhá 5, Praha 7", "Totéž.");
      const workshop = open(AZYL, { "organizations/linka.yaml": linka });
      expect((await workshop.run("build")).err).toBe("");
      const { entries } = JSON.parse(workshop.read(`${RELEASE}/directory.json`));
      expect(entries[1].id).toBe("linka");
      expect(entries[1]).not.toHaveProperty("conflicts");
    });

    it("lets other disagreements out", async () => {
      const linka = disagree("phones", "jen 222 000 111", "i bezplatná linka", "Novější stránka.");
      const workshop = open(AZYL, { "organizations/linka.yaml": linka });
      expect((await workshop.run("build")).err).toBe("");
      expect(workshop.read(`${RELEASE}/directory.json`)).toContain("222 000 111");
    });
  });

  it("is told of by all rules at once, so that a sentence is mended once", async () => {
    const [fault] = await findFaults(sayInSummary("Dělnická 12, Kolín, zastávka U Lesa"));
    expect(fault?.got).toMatch(/číslo domu.*zastávka.*město/);
  });
});

describe("words that give no place away", () => {
  it.each(INNOCENT)("pass: %s", async (text) => {
    expect((await open(sayInSummary(text)).run("build")).err).toBe("");
  });

  it.each([
    "https://www.acorus.cz/azylovy-dum/",
    "https://www.rosacentrum.cz/nase-sluzby/azylovy-dum/",
    "https://praha.charita.cz/sluzby/magdala/",
    "https://www.novinky.cz/domaci/clanek/azylove-domy-v-cesku-stale-chybi-40396511",
    "https://www.kr-jihomoravsky.cz/pomoc-online",
    "https://www.example.cz/v-olomouckem-kraji/krizova-pomoc",
  ])("pass in the link %s", async (link) => {
    const azyl = AZYL.replace("https://azyl.example.cz/", link);
    expect((await open(azyl).run("build")).err).toBe("");
  });

  it("are all that stands in the real records of secret houses", () => {
    const { world } = openWorkshop({ root: fileURLToPath(new URL("../../..", import.meta.url)) });
    const { data } = readData(world, "src/data");
    const secret = data.organizations.filter(({ value }) => value.services.some((one) => one.confidential));
    expect(secret.length).toBeGreaterThan(1);
    expect(confidential(data, { publication: false, issued: world.clock(), complete: true })).toEqual([]);
  });

  it("are nearly all that we publish: one summary in fifty that names no town would be refused at most", () => {
    const texts = SERVICES.flatMap(({ summary }) => [summary.cs, summary.en ?? ""]);
    const wrong = texts.filter((text) => {
      const [first] = findLeaks(text);
      return first !== undefined && !/město|část Prahy/.test(first.rule);
    });
    expect(wrong.length).toBeLessThanOrEqual(texts.length / 50);
  });
});
