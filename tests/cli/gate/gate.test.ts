import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GUIDANCE } from "../guidance/minimal";
import { assuredPhone, AZYL, LINKA, openEditorsWorkshop, RELEASE } from "../workshop";

/** Builds with changed records and gives the faults; nothing may have been written. */
async function findFaults(records: Readonly<Record<string, string>>, ...flags: string[]) {
  const workshop = openEditorsWorkshop(records);
  const { code, data } = await workshop.json("build", ...flags);
  expect(code).toBe(1);
  expect(workshop.exists(RELEASE)).toBe(false);
  return data.problems as {
    code: string;
    file: string;
    line: number;
    path: string;
    wanted: string;
    got: string;
  }[];
}

const linka = (text: string) => ({ "organizations/linka.yaml": text });
const azyl = (text: string) => ({ "organizations/azyl.yaml": text });

it("lets sound records through", async () => {
  const { code, err } = await openEditorsWorkshop().run("build");
  expect(err).toBe("");
  expect(code).toBe(0);
});

describe("a confidential service", () => {
  it.each([
    ["its summary", "Zeptejte se po telefonu.", "Najdete nás v ulici Dlouhá.", "services.0.summary.cs"],
    ["its area", "service_area: {}", "service_area: { note: 360 01 }", "services.0.service_area.note"],
    ["the label of a number", "cs: příjem", "cs: Dlouhá 5", "services.0.phones.0.label.cs"],
    [
      "a link",
      "    confidential: true",
      "    websites: [https://mapy.cz/s/x]\n    confidential: true",
      "services.0.websites.0",
    ],
    [
      "a source of its organization",
      "fields: [phones]",
      "fields: [phones]\n    note: náměstí Míru",
      "sources.0.note",
    ],
    ["the organization's name", "name: Tichý dům", "name: Dům Dlouhá 12", "name"],
  ])("has no address in %s", async (_title, from, to, path) => {
    const faults = await findFaults(azyl(AZYL.replace(from, to)));
    expect(faults).toMatchObject([
      { code: "E_CONFIDENTIAL", file: "src/data/organizations/azyl.yaml", path },
    ]);
  });

  it("has no location", async () => {
    const faults = await findFaults(
      azyl(AZYL.replace("confidential: true", "confidential: true\n    locations: [{ city: Praha }]")),
    );
    expect(faults).toMatchObject([{ code: "E_SCHEMA", path: "services.0.locations" }]);
  });

  it("is checked also while it is a draft", async () => {
    const draft = AZYL.replace("published", "candidate").replace("Zeptejte se po telefonu.", "Dlouhá 12");
    expect(await findFaults(azyl(draft))).toMatchObject([{ code: "E_CONFIDENTIAL" }]);
  });

  it("leaves the public services of its organization their addresses, but not notes about the secret one", async () => {
    const both = LINKA.replace(
      "sources:",
      AZYL.slice(AZYL.indexOf("  - id: azyl-pobyt"), AZYL.indexOf("sources:")) + "sources:",
    );
    const records = {
      ...linka(both),
      ...azyl(AZYL.replaceAll("azyl-pobyt", "jiny").replace("000002", "000003")),
      "assurances/azyl.yaml": "[]\n",
    };
    expect((await openEditorsWorkshop(records).run("build")).err).toBe("");
    const leak = both.replace(
      "fields: [phones, locations]",
      "fields: [phones, locations]\n    note: azylový dům, Krátká 3",
    );
    expect(await findFaults({ ...records, ...linka(leak) })).toMatchObject([
      { code: "E_CONFIDENTIAL", path: "sources.0.note" },
    ]);
  });
});

describe("numbers", () => {
  it("do not come back after they were withdrawn", async () => {
    const withdrawn =
      '- tel: "+420999000001"\n  since: "2020"\n  reason: zrušeno\n  source: https://example.cz/\n';
    const faults = await findFaults({ "withdrawn.yaml": withdrawn });
    expect(faults).toMatchObject([
      { code: "E_WITHDRAWN", path: "services.0.phones.0.number", got: "zrušené číslo +420999000001" },
    ]);
  });

  it("may end by a word on the phone, but without the name of who said so", async () => {
    const told = (source: string, since = "2026-11") => ({
      "withdrawn.yaml": `- tel: "+420999000007"\n  since: "${since}"\n  reason: zrušeno\n  source: ${source}\n`,
    });
    const { code } = await openEditorsWorkshop(told("služba to řekla po telefonu")).run("build");
    expect(code).toBe(0);
    expect(await findFaults(told("řekla paní Dvořáková"))).toMatchObject([
      { code: "E_PERSON", path: "0.source", got: "„paní Dvořáková“" },
    ]);
    expect(await findFaults(told("https://example.cz/", "2027-01"))).toMatchObject([
      { code: "E_DATE", path: "0.since" },
    ]);
  });

  it("do not come back in a sentence either, however they are spaced", async () => {
    const withdrawn =
      '- tel: "+420999000007"\n  since: "2020"\n  reason: zrušeno\n  source: https://example.cz/\n';
    const text = LINKA.replace("Pomoc po telefonu.", "Volejte 999 000 007.");
    const faults = await findFaults({ "withdrawn.yaml": withdrawn, ...linka(text) });
    expect(faults).toMatchObject([{ code: "E_WITHDRAWN", path: "services.0.summary.cs" }]);
  });

  describe("that ended", () => {
    const withdrawn = {
      "withdrawn.yaml":
        '- tel: "+420999000007"\n  since: "2020"\n  reason: zrušeno\n  source: https://example.cz/\n',
    };
    const SAID = "Volejte 999 000 007.";

    it.each(["999/000 007", "(999) 000 007", "+420 999 000 007", "999–000–007", "420999000007"])(
      "do not come back as %s",
      async (number) => {
        const text = LINKA.replace("Pomoc po telefonu.", `Volejte ${number}.`);
        expect(await findFaults({ ...withdrawn, ...linka(text) })).toMatchObject([
          { code: "E_WITHDRAWN", path: "services.0.summary.cs" },
        ]);
      },
    );

    const card = `id: vzor
title: ${SAID}
topic: law
kind: explain
professions: [teacher]
points: [{ text: Vzor., sources: [web] }]
status: draft
reader: editor
confidence: high
expires: "2027-06-30"
`;
    const gap =
      "- { id: mezera, region: CZ041, audience: child, statement: { cs: TEXT }, sources: [{ ref: 'https://example.cz/', fields: [kind] }] }\n";
    it.each([
      ["an organization's name", "organizations/linka.yaml", LINKA.replace("Linka pomoci", SAID), "name"],
      ["a documented gap", "absences.yaml", gap.replace("TEXT", SAID), "0.statement.cs"],
      [
        "a legal fact",
        "legal-facts.yaml",
        GUIDANCE["legal-facts.yaml"]!.replace("bez zbytečného odkladu", SAID),
        "1.value",
      ],
      ["a card", "guidance/vzor.yaml", card, "title"],
      [
        "the compass",
        "guidance/compass.yaml",
        GUIDANCE["guidance/compass.yaml"]!.replace("Volejte 158.", SAID),
        "rules.0.says",
      ],
    ])("do not come back in %s", async (_title, file, text, path) => {
      const faults = await findFaults({ ...withdrawn, [file]: text });
      expect(faults).toContainEqual(
        expect.objectContaining({ code: "E_WITHDRAWN", file: `src/data/${file}`, path }),
      );
    });

    it("may be quoted by a source, where clients hide them", async () => {
      const quoted = LINKA.replace("seed:kos-praha-7\n", "$&    note: dosud uvádí 999 000 007\n");
      expect((await openEditorsWorkshop({ ...withdrawn, ...linka(quoted) }).run("build")).err).toBe("");
    });
  });

  const shared = AZYL.replace("000002", "000001");
  const say = (text: string, id: string) => text.replace(/( +)label:/, `$1shared_with: [${id}]\n$1label:`);

  it("are shared only when both services say so", async () => {
    expect(await findFaults(azyl(shared))).toMatchObject([
      { code: "E_SHARED_NUMBER", file: "src/data/organizations/azyl.yaml" },
      { code: "E_SHARED_NUMBER", file: "src/data/organizations/linka.yaml" },
    ]);
    const oneSide = await findFaults(azyl(say(shared, "linka-telefon")));
    expect(oneSide).toMatchObject([{ code: "E_SHARED_NUMBER", file: "src/data/organizations/linka.yaml" }]);
    const bothSides = { ...azyl(say(shared, "linka-telefon")), ...linka(say(LINKA, "azyl-pobyt")) };
    expect((await openEditorsWorkshop(bothSides).run("build")).code).toBe(0);
  });

  it("are not said to be shared with a service that has another number", async () => {
    expect(await findFaults(azyl(say(AZYL, "linka-telefon")))).toMatchObject([{ code: "E_SHARED_NUMBER" }]);
  });

  it("stand in a service once", async () => {
    const phone = LINKA.slice(LINKA.indexOf("      - number"), LINKA.indexOf("    websites"));
    const faults = await findFaults(linka(LINKA.replace("    websites", `${phone}    websites`)));
    expect(faults.map(({ code, got }) => [code, got])).toEqual([
      ["E_SHARED_NUMBER", "+420999000001 podruhé"],
      ["E_SHARED_NUMBER", "+420999000001 podruhé"],
    ]);
  });
});

describe("a publication", () => {
  it("takes numbers that a person asked about within twelve months", async () => {
    const { code, out } = await openEditorsWorkshop().run("build", "--publication");
    expect(code).toBe(0);
    expect(out).toContain("ostré");
  });

  it("takes a number assured twelve months ago to the day, and one assured today", async () => {
    for (const day of ["2025-11-21", "2026-11-21"]) {
      const log = { "assurances/linka.yaml": assuredPhone("linka-telefon", "+420999000001", day) };
      expect((await openEditorsWorkshop(log).run("build", "--publication")).code).toBe(0);
    }
  });

  it.each([
    ["that nobody assured", "[]\n", "sourced, 2026-09"],
    [
      "assured more than twelve months ago",
      assuredPhone("linka-telefon", "+420999000001", "2025-11-20"),
      "assured, 2025-11-20",
    ],
    [
      "that was another when it was assured",
      assuredPhone("linka-telefon", "+420999000005"),
      "sourced, 2026-09",
    ],
  ])("refuses a number %s", async (_title, log, got) => {
    const faults = await findFaults({ "assurances/linka.yaml": log }, "--publication");
    const wanted = "číslo ověřené člověkem od 2025-11-21 (zapíše kos assure)";
    expect(faults).toMatchObject([
      { code: "E_ASSURANCE", path: "services.0.phones.0.assurance", wanted, got },
    ]);
  });
});

describe("dates", () => {
  const fact = GUIDANCE["legal-facts.yaml"]!;
  const sources = GUIDANCE["guidance/sources.yaml"]!;
  const gap =
    "- { id: mezera, region: CZ041, audience: child, statement: { cs: Nic. }, sources: [{ ref: 'https://example.cz/', date: \"2025-06-31\", fields: [kind] }] }\n";
  const wait = `    wait: { text: { cs: měsíc }, date: "2026-11-31" }\n    summary:`;
  const population = readFileSync("src/data/population.yaml", "utf8");

  it.each([
    [
      "a source",
      "organizations/linka.yaml",
      LINKA.replace("seed:kos-praha-7\n", '$&    date: "2025-06-31"\n'),
      "sources.0.date",
    ],
    [
      "an assurance",
      "organizations/linka.yaml",
      LINKA.replace('"2026-09"', '"2025-02-29"'),
      "assurance.date",
    ],
    [
      "a waiting time",
      "organizations/linka.yaml",
      LINKA.replace("    summary:", wait),
      "services.0.wait.date",
    ],
    ["a documented gap", "absences.yaml", gap, "0.sources.0.date"],
    ["a legal fact", "legal-facts.yaml", fact.replace("2025-07-01", "2025-06-31"), "0.in_force_from"],
    [
      "a source of guidance",
      "guidance/sources.yaml",
      sources.replace("  dated:", '  seen: "2025-09-31"\n  dated:'),
      "0.seen",
    ],
    ["the population", "population.yaml", population.replace("2025-01-01", "2025-02-30"), "date"],
  ])("of %s are days of the calendar", async (_title, file, text, path) => {
    const faults = await findFaults({ [file]: text });
    expect(faults).toMatchObject([
      {
        code: "E_DATE",
        file: `src/data/${file}`,
        path: expect.stringContaining(path),
        wanted: expect.stringContaining("v kalendáři"),
      },
    ]);
  });

  it.each(["2099-04-07", "2026-11-22", "2026-12", "2027"])(
    "%s of an assurance has not come yet",
    async (date) => {
      const faults = await findFaults(linka(LINKA.replace('"2026-09"', JSON.stringify(date))));
      expect(faults).toMatchObject([
        {
          code: "E_DATE",
          path: "services.0.phones.0.assurance.date",
          wanted: "den, který už byl (nejpozději 2026-11-21)",
          got: date,
        },
      ]);
    },
  );

  it("of a source have come too", async () => {
    const source = LINKA.replace("seed:kos-praha-7\n", '$&    date: "2026-11-30"\n');
    expect(await findFaults(linka(source))).toMatchObject([{ code: "E_DATE", path: "sources.0.date" }]);
  });

  it.each(["2026-11-21", "2026-11", "2026", "2024-02-29"])("%s may stand in an assurance", async (date) => {
    const records = linka(LINKA.replace('"2026-09"', JSON.stringify(date)));
    expect((await openEditorsWorkshop(records).run("build")).err).toBe("");
  });
});

describe("contents", () => {
  it("refuse hours that do not parse, on a number and on a service", async () => {
    const phone = await findFaults(linka(LINKA.replace("Mo-Fr 08:00-16:00", "po-pá 8-16")));
    expect(phone).toMatchObject([
      { code: "E_HOURS", path: "services.0.phones.0.hours", line: 19, got: '"po-pá 8-16"' },
    ]);
    const service = await findFaults(linka(LINKA.replace("    websites", "    hours: denně\n    websites")));
    expect(service).toMatchObject([{ code: "E_HOURS", path: "services.0.hours", got: "denně" }]);
  });

  it("refuse a rule behind PH off, which would open on holidays again", async () => {
    const faults = await findFaults(linka(LINKA.replace("Mo-Fr 08:00-16:00", "PH off; Mo-Fr 08:00-16:00")));
    expect(faults).toMatchObject([{ code: "E_HOURS", path: "services.0.phones.0.hours" }]);
  });

  it("refuse a record without a source, or without one for its numbers", async () => {
    const none = await findFaults(linka(LINKA.replace(/sources:[^]*(?=seed:)/, "")));
    expect(none.map(({ code, path }) => [code, path])).toContainEqual(["E_SCHEMA", "sources"]);
    const other = await findFaults(linka(LINKA.replace("[phones, locations]", "[locations]")));
    expect(other).toMatchObject([{ code: "E_SOURCE", path: "services.0.phones" }]);
  });

  it.each([
    ["a bidi control", "\\u202E", "\\u202e"],
    ["an Arabic letter mark", "\\u061C", "\\u061c"],
    ["a zero-width space", "\\u200B", "\\u200b"],
    ["a soft hyphen", "\\u00AD", "\\u00ad"],
    ["a C1 control", "\\u0085", "\\u0085"],
    ["a byte order mark", "\\uFEFF", "\\ufeff"],
    ["a control", "\\u0007", "\\u0007"],
  ])("refuse %s and show it", async (_title, written, shown) => {
    const faults = await findFaults(
      linka(LINKA.replace("Pomoc po telefonu.", `"Pomoc ${written}po telefonu."`)),
    );
    expect(faults).toMatchObject([{ code: "E_CHARACTER", path: "services.0.summary.cs" }]);
    expect(faults[0]!.got.toLowerCase()).toContain(shown);
  });

  it.each(["https://user:heslo@example.cz/", "https://localhost/", "https://[x]/", "http://example/"])(
    "refuse the address %s",
    async (address) => {
      const site = await findFaults(
        linka(LINKA.replace("https://linka.example.cz/", address.includes("[") ? `"${address}"` : address)),
      );
      expect(site).toMatchObject([{ code: "E_URL", path: "services.0.websites.0" }]);
      const source = await findFaults(azyl(AZYL.replace("https://azyl.example.cz/", address)));
      expect(source).toMatchObject([{ code: "E_URL", path: "sources.0.ref" }]);
    },
  );
});

describe("names", () => {
  it("are unique among organizations, services and gaps", async () => {
    const twice = azyl(AZYL.replace("azyl-pobyt", "linka-telefon"));
    const service = await findFaults({ ...twice, "assurances/azyl.yaml": "[]\n" });
    expect(service).toMatchObject([{ code: "E_DUPLICATE_ID", file: "src/data/organizations/linka.yaml" }]);
    const organization = await findFaults({
      "organizations/linka2.yaml": LINKA.replace("linka-telefon", "jiny").replace("000001", "000009"),
    });
    expect(organization.map(({ code }) => code)).toEqual(["E_DUPLICATE_ID", "E_ID"]);
    const gap =
      "- { id: mezera, region: CZ041, audience: child, statement: { cs: Nic. }, sources: [{ ref: https://example.cz/, fields: [kind] }] }\n";
    expect(await findFaults({ "absences.yaml": gap + gap })).toMatchObject([
      { code: "E_DUPLICATE_ID", line: 2 },
    ]);
  });

  it("of organizations are the names of their files", async () => {
    const faults = await findFaults(linka(LINKA.replace("id: linka\n", "id: linkaa\n")));
    expect(faults).toMatchObject([{ code: "E_ID", wanted: "id jako jméno souboru: linka", got: "linkaa" }]);
  });

  it("of regions are known on both sides of a border", async () => {
    const region = (code: string, ...next: string[]) =>
      `  - { code: ${code}, neighbours: [${next.join(", ")}] }\n`;
    const unknown = await findFaults({ "taxonomy.yaml": `regions:\n${region("CZ010", "CZ099")}` });
    expect(unknown).toMatchObject([{ code: "E_REGION", line: 2, got: "CZ099" }]);
    const oneSided = await findFaults({
      "taxonomy.yaml": `regions:\n${region("CZ010", "CZ020")}${region("CZ020")}`,
    });
    expect(oneSided).toMatchObject([{ code: "E_REGION", wanted: "soused i opačně: u CZ020 také CZ010" }]);
  });

  it("of Prague's districts come with Prague", async () => {
    const area = "regions: [CZ020]\n      districts: [praha-7]";
    expect(await findFaults(linka(LINKA.replace("nationwide: true", area)))).toMatchObject([
      { code: "E_REGION" },
    ]);
  });
});

it("a record under another ending is no longer overlooked", async () => {
  const faults = await findFaults({ "organizations/linka2.yml": LINKA.replaceAll("linka", "linka2") });
  expect(faults).toContainEqual(
    expect.objectContaining({ code: "E_ID", wanted: "soubor s koncovkou .yaml (tento přejmenujte)" }),
  );
});
