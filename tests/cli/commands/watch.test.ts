import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/cli/rpss/findings";
import { CODE_LISTS } from "../rpss/lists";
import { makeAddress, makeFacility, makeRecord as makeAnyRecord, makeRegister } from "../rpss/record";
import { openEditorsWorkshop } from "../workshop";

/** A number that no other service of the workshop has. */
const makeRecord = (portalId: number, changes: object = {}) =>
  makeAnyRecord(portalId, { telefony: [{ telefon: "999 000 101" }], ...changes });

const CENTRE = `id: centrum
name: Centrum
operator: Testovací poskytovatel 1, z. s.
status: published
assurance:
  level: sourced
services:
  - id: centrum
    kind: intervention_centre
    audiences: [adult_at_risk]
    service_area:
      regions: [CZ064]
    phones:
      - number: "+420999000101"
        label:
          cs: telefon
        assurance:
          level: sourced
    websites: [https://www.example.org/centrum]
    locations:
      - city: Brno
    summary:
      cs: Pomoc.
sources:
  - ref: https://www.example.org/
    fields: [phones, locations]
`;
const WITHOUT_PHONE = CENTRE.replace(/ {4}phones:[^]*? {4}websites/, "    websites");

/** What watch says about these editors' files and this register. */
async function watch(centre: string, records: readonly object[], ...more: string[]) {
  const workshop = openEditorsWorkshop({ "organizations/centrum.yaml": centre });
  for (const [name, text] of Object.entries(CODE_LISTS)) workshop.write(`lists/${name}`, text);
  workshop.write("rpss.json", makeRegister(...records));
  const line = ["import", "rpss", "rpss.json", "--ciselniky", "lists", "--source-date", "2026-11-01"];
  const imported = await workshop.run(...line);
  if (imported.code !== 0) throw new Error(imported.err);
  const { code, out } = await workshop.run("watch", ...more);
  const { data } = await workshop.json("watch", ...more);
  return { workshop, code, out, findings: (data as unknown as { findings: readonly Finding[] }).findings };
}

const contradictions = async (centre: string, changes: object) =>
  (await watch(centre, [makeRecord(1, changes)])).findings
    .filter(({ kind }) => kind === "contradiction")
    .map(({ field, here, there }) => [field, here, there]);

describe("kos watch", () => {
  it("says that there is nothing to look at", async () => {
    const { code, out } = await watch(CENTRE, [makeRecord(1)]);
    expect(code).toBe(0);
    expect(out).toBe("Adresář a registr (2026-11-01) si neodporují.\n");
  });

  it("changes nothing", async () => {
    const { workshop } = await watch(CENTRE, [makeRecord(1, { telefony: [{ telefon: "999 000 008" }] })]);
    expect(workshop.read("src/data/organizations/centrum.yaml")).toBe(CENTRE);
  });

  it("lists a contradiction with both values, source and date, and ends with 2", async () => {
    const { code, out } = await watch(CENTRE, [makeRecord(1, { telefony: [{ telefon: "999 000 008" }] })]);
    expect(code).toBe(2);
    expect(out).toContain("Registr říká něco jiného (1)");
    expect(out).toContain(
      "  centrum (src/data/organizations/centrum.yaml): telefon: u nás 999 000 101, v registru 999 000 008 – zdroj RPSS rpss-1, 2026-11-01",
    );
    expect(out).toContain("→ Ověřte telefonem");
  });

  it.each([
    [
      "a web",
      { weby: [{ web: "https://jinde.example.org" }] },
      ["websites", "example.org", "jinde.example.org"],
    ],
    [
      "a region",
      { rozsirenePusobnostiVKraji: [{ kraj: { id: "Kraj/51" } }] },
      ["service_area", "CZ064", "CZ041"],
    ],
    [
      "a town",
      { zarizeni: [makeFacility({ adresa: makeAddress("Veřejná", 1, { obec: { id: "Obec/585068" } }) })] },
      ["locations", "Brno", "Zlín"],
    ],
    [
      "a place that the register hides",
      {
        zarizeni: [makeFacility({ utajenaAdresa: true })],
        rozsirenePusobnostiVKraji: [{ kraj: { id: "Kraj/116" } }],
      },
      ["locations", "Brno", "registr místo tají nebo tajil"],
    ],
  ])("sees %s that differs", async (_title, changes, expected) => {
    expect(await contradictions(CENTRE, changes)).toEqual([expected]);
  });

  it("sees no contradiction in the provider's number, in less on the register's side, and in what is noted", async () => {
    const provider = {
      ico: "1",
      nazev: "Testovací poskytovatel 1, z. s.",
      telefony: [{ telefon: "999 000 008" }],
    };
    expect(await contradictions(CENTRE, { telefony: [], poskytovatel: provider })).toEqual([]);
    const noted = `${CENTRE}conflicts:
  - field: phones
    value_a: 999 000 101
    value_b: "999 000 008 (registr)"
    sources_b: [https://www.example.org/]
    looks_current: a
    why: Ověřeno.
`;
    expect(await contradictions(noted, { telefony: [{ telefon: "999 000 008" }] })).toEqual([]);
  });

  it("fills a missing number of a matched service", async () => {
    const { findings } = await watch(WITHOUT_PHONE, [makeRecord(1)]);
    expect(findings).toMatchObject([
      { kind: "missing_phone", service: "centrum", candidate: "rpss-1", there: "+420999000101" },
    ]);
  });

  it("suggests a number of the same kind in the same region where nothing matches", async () => {
    const centre = WITHOUT_PHONE.replace("Testovací poskytovatel 1, z. s.", "Někdo jiný");
    const kinds = (await watch(centre, [makeRecord(1)])).findings.map(({ kind }) => kind);
    expect(kinds).toEqual(["possible_phone", "unlisted"]);
  });

  it("matches by operator without legal form, never across kinds or regions", async () => {
    const same = WITHOUT_PHONE.replace("poskytovatel 1, z. s.", "poskytovatel 1");
    expect((await watch(same, [makeRecord(1)])).findings[0]?.kind).toBe("missing_phone");
    const elsewhere = WITHOUT_PHONE.replace("CZ064", "CZ041");
    expect((await watch(elsewhere, [makeRecord(1)])).findings.map(({ kind }) => kind)).toEqual(["unlisted"]);
    const other = WITHOUT_PHONE.replace("intervention_centre", "crisis_centre");
    expect((await watch(other, [makeRecord(1)])).findings.map(({ kind }) => kind)).toEqual(["unlisted"]);
  });

  it("prefers the candidate of the same kind among those that share a number", async () => {
    const helpline = makeRecord(2, { druhSocialniSluzby: { id: "DruhSocialniSluzby/18" } });
    const centre = CENTRE.replace("Testovací poskytovatel 1, z. s.", "Někdo jiný");
    const { findings } = await watch(centre, [makeRecord(1), helpline]);
    expect(findings).toMatchObject([{ kind: "unlisted", candidate: "rpss-2" }]);
  });

  it("says that the register ended a service that editors keep", async () => {
    const ended = makeRecord(1, { datumPoskytovaniDo: "2026-06-30" });
    const other = makeRecord(2, {
      druhSocialniSluzby: { id: "DruhSocialniSluzby/18" },
      telefony: [{ telefon: "999 000 102" }],
    });
    const { findings, out } = await watch(CENTRE, [ended, other]);
    expect(findings[0]).toMatchObject({
      kind: "ended",
      service: "centrum",
      candidate: "rpss-1",
      there: "2026-06-30",
    });
    expect(out).toContain("Služba podle registru skončila (1)");
  });

  it("lists candidates that nobody keeps, on screen twenty of them", async () => {
    const records = Array.from({ length: 23 }, (_, index) =>
      makeRecord(index + 2, { telefony: [{ telefon: String(999_000_200 + index) }] }),
    );
    const { out } = await watch(CENTRE, [makeRecord(1), ...records]);
    expect(out).toContain("V registru, ale ne u nás (23)");
    expect(out).toContain("… a dalších 3 (vše: --markdown)");
    const { out: markdown } = await watch(CENTRE, [makeRecord(1), ...records], "--markdown");
    expect(markdown.match(/^- /gm)).toHaveLength(23);
  });

  it("says that candidates are older than thirty days", async () => {
    const { workshop } = await watch(CENTRE, [makeRecord(1)]);
    const file = "src/data/candidates/rpss/candidates.json";
    workshop.write(file, workshop.read(file).replaceAll("2026-11-01", "2026-10-01"));
    const { code, out } = await workshop.run("watch");
    expect(code).toBe(2);
    expect(out).toContain("Kandidáti jsou staří (1)");
  });

  it("says what to do first where there are no candidates", async () => {
    const { code, err } = await openEditorsWorkshop().run("watch");
    expect(code).toBe(1);
    expect(err).toContain("src/data/candidates/rpss/candidates.json  E_FILE");
    expect(err).toContain("Kandidáty připraví příkaz kos import rpss.");
  });
});
