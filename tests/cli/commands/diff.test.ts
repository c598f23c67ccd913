import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LINKA, openBundledWorkshop, openWorkshop, RELEASE, type Workshop } from "../workshop";

const ENVELOPE = `${RELEASE}/directory.signed.json`;
const FILE = `${RELEASE}/directory.json`;

/** A signed release and beside it the next one, in which two digits of a number changed places. */
async function openChanged(): Promise<Workshop> {
  const workshop = await openBundledWorkshop();
  workshop.write("src/data/organizations/linka.yaml", LINKA.replace("999000001", "990900001"));
  await workshop.run("build");
  return workshop;
}

describe("kos diff", () => {
  it("compares a release folder with the directory built since, and ends with 0", async () => {
    const { code, out } = await (await openChanged()).run("diff", RELEASE, FILE);
    expect(code).toBe(0);
    expect(out).toContain("Co se změnilo: vydání 1.1 → 1.2\n");
    expect(out).toContain(`${ENVELOPE} (podpisy platí)`);
    expect(out).toContain("změněná čísla: 1, nová: 0");
    expect(out).toMatch(/bylo +999 000 001\n +\^ \^\n +je +990 900 001\n +\^ \^ +dvě sousední číslice/);
  });

  it("gives machines the numbers as they stand in the file", async () => {
    const { code, data } = await (await openChanged()).json("diff", ENVELOPE, FILE);
    expect(code).toBe(0);
    expect(data).toMatchObject({
      ok: true,
      same: false,
      before: { release: "1.1", proof: "verified" },
      after: { release: "1.2", proof: "unsigned" },
      numbers: [
        {
          kind: "changed",
          service: "linka-telefon",
          before: { number: "+420999000001" },
          after: { number: "+420990900001" },
          unassured: true,
          reasons: [],
        },
      ],
      records: [],
    });
  });

  it("writes a page to a file", async () => {
    const workshop = await openChanged();
    const { out } = await workshop.run("diff", RELEASE, FILE, "--format", "markdown", "--out", "zmeny/a.md");
    expect(out).toBe("Zapsáno: zmeny/a.md\n");
    expect(workshop.read("zmeny/a.md")).toContain("bylo: 99**9** **0**00 001\n");
    await workshop.run("diff", RELEASE, FILE, "--format", "json", "--out", "a.json");
    expect(JSON.parse(workshop.read("a.json")).numbers).toHaveLength(1);
  });

  it("never writes the page over a release", async () => {
    const workshop = await openChanged();
    const before = workshop.read(FILE);
    const { code, data } = await workshop.json("diff", RELEASE, FILE, "--out", `./${FILE}`);
    expect([code, data.error]).toEqual([1, "E_EXISTS"]);
    expect(workshop.read(FILE)).toBe(before);
  });

  it("says in one sentence that nothing changed, and ends with 0", async () => {
    const { code, out } = await (await openBundledWorkshop()).run("diff", ENVELOPE, FILE);
    expect(code).toBe(0);
    expect(out).toContain("Obsah obou vydání je stejný: nezměnilo se žádné číslo ani nic jiného.\n");
  });

  it("takes a release without keys beside it, and says that it proves nothing", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write("jinde/directory.signed.json", workshop.read(ENVELOPE));
    expect((await workshop.run("diff", "jinde", FILE)).out).toContain("podpisy neověřené");
  });

  it("takes the directory of a folder that was never bundled", async () => {
    const workshop = await openBundledWorkshop();
    rmSync(workshop.path(ENVELOPE));
    expect((await workshop.run("diff", RELEASE, RELEASE)).out).toContain(`${FILE} (bez podpisů)`);
  });

  it("refuses an envelope that does not hold under the keys beside it", async () => {
    const workshop = await openChanged();
    workshop.write(ENVELOPE, workshop.read(ENVELOPE).replace("999000001", "999000009"));
    const { code, data } = await workshop.json("diff", ENVELOPE, FILE);
    expect([code, data.error]).toEqual([1, "E_SIG_THRESHOLD"]);
  });

  it.each([
    ["a path that is not there", "neni.json", "E_FILE"],
    ["an empty folder", "prazdna", "E_FILE"],
    ["an empty file", "prazdny.json", "E_JSON"],
    ["a key document", `${RELEASE}/keys/1.keys.json`, "E_TYPE"],
    ["a broken envelope", "zlom/directory.signed.json", "E_ENVELOPE"],
  ])("refuses %s", async (_title, path, error) => {
    const workshop = await openBundledWorkshop();
    workshop.write("prazdna/x", "");
    workshop.write("prazdny.json", "");
    workshop.write("zlom/directory.signed.json", workshop.read(ENVELOPE).slice(0, -5));
    const { code, data } = await workshop.json("diff", path, FILE);
    expect([code, data.error]).toEqual([1, error]);
  });

  it("asks for both releases", async () => {
    const { code, err } = await openWorkshop().run("diff", "a.json");
    expect(code).toBe(1);
    expect(err).toContain("Nápověda: kos diff --help");
  });
});
