import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openRoster } from "../../../src/roster/open";
import { keyPath, KEYS, makeStranger, signText } from "../../helpers/sign";
import { openWorkshop, type Workshop } from "../workshop";
import { ENVELOPE, MEMBERS_YAML, must, openGroup, publish, ROSTER, signatureOf, YAML } from "./group";

const build = (workshop: Workshop, ...rest: string[]) => workshop.json("roster", "build", YAML, ...rest);

/** Builds what was written in place of something, and gives the first fault. */
async function faultOf(wrong: string, right: string) {
  const workshop = openWorkshop();
  expect(MEMBERS_YAML).toContain(right);
  workshop.write(YAML, MEMBERS_YAML.replace(right, wrong));
  const { code, data } = await build(workshop);
  expect(code).toBe(1);
  expect(workshop.exists(ROSTER)).toBe(false);
  return data.problems[0]!;
}

describe("kos roster build", () => {
  it("writes the text that gets signed, valid for half a year", async () => {
    const workshop = await openGroup();
    const out = await must(workshop, "roster", "build", YAML);
    expect(out).toContain("Síť kolegů KOS Praha 7 (kos-praha-7), vydání 1.1");
    expect(out).toContain("členové: 2");
    const roster = JSON.parse(workshop.read(ROSTER));
    expect(roster).toMatchObject({
      _type: "kos-roster/1",
      epoch: 1,
      version: 1,
      issued: "2026-11-21T00:00:00Z",
      review_by: "2027-02-19T00:00:00Z",
      expires: "2027-05-20T00:00:00Z",
    });
    expect(Object.keys(roster.members[0])).toEqual([
      "institution",
      "role",
      "person",
      "phones",
      "emails",
      "hours",
      "reach",
      "area",
      "note",
    ]);
    expect(workshop.read(ROSTER)).toBe(`${JSON.stringify(roster, null, 1)}\n`);
  });

  it("keeps the number of an unchanged list and gives a changed one the next", async () => {
    const workshop = await openGroup();
    expect((await build(workshop)).data).toMatchObject({ version: 1, changed: true });
    expect((await build(workshop)).data).toMatchObject({ version: 1, changed: false });
    workshop.write(YAML, MEMBERS_YAML.replace("školní psycholog", "metodik prevence"));
    expect((await build(workshop)).data).toMatchObject({ version: 2, changed: true });
    expect((await build(workshop, "--issued", "2026-12-01T00:00:00Z")).data).toMatchObject({ version: 3 });
  });

  it("works before there are any keys", async () => {
    const workshop = openWorkshop();
    workshop.write(YAML, MEMBERS_YAML);
    expect((await build(workshop)).data).toMatchObject({ ok: true, epoch: 1, version: 1 });
  });

  it("refuses another group in the same folder", async () => {
    const workshop = await openGroup();
    await build(workshop);
    workshop.write(YAML, MEMBERS_YAML.replace("kos-praha-7", "kos-brno"));
    expect((await build(workshop)).data.error).toBe("E_WRONG_DIRECTORY");
  });

  it.each([
    ["    telefon: x\n    role: školní", "    role: školní", "E_SCHEMA", 17, "jen údaje"],
    ['number: "999 000 701"', 'number: "+420999000701"', "E_SCHEMA", 9, "bez mezer a v uvozovkách"],
    ["emails: [ospod at example.org]", "emails: [ospod@example.org]", "E_SCHEMA", 11, "E-mail jako"],
    ['hours: "po až pá"', 'hours: "Mo-Fr 08:00-15:00; PH off"', "E_HOURS", 12, "Mo-Fr 08:00-16:00"],
    ["", "    emails: [psycholog@example.org]\n", "E_SCHEMA", 16, "telefon (phones), nebo e-mail (emails)"],
    ["roster_id: KOS Praha 7", "roster_id: kos-praha-7", "E_SCHEMA", 2, "Značka skupiny"],
    ["area: Pra\u200bha 7", "area: Praha 7", "E_CHARACTER", 14, "neviditelných"],
    ["  members: []", "members:", "E_YAML", 3, ""],
  ])("says in Czech on which line %j is wrong", async (wrong, right, code, line, wanted) => {
    const fault = await faultOf(wrong, right);
    expect(fault).toMatchObject({ code, file: YAML, line });
    expect(fault.wanted).toContain(wanted);
  });

  it.each([["nic.yaml"], ["prazdny.yaml"]])("refuses %s", async (file) => {
    const workshop = openWorkshop();
    workshop.write("prazdny.yaml", "");
    const { code, data } = await workshop.json("roster", "build", file);
    expect([code, data.error]).toEqual([1, file === "nic.yaml" ? "E_FILE" : "E_SCHEMA"]);
  });
});

describe("kos roster sign", () => {
  it("shows every member and writes a signature beside the roster", async () => {
    const workshop = await openGroup();
    await build(workshop);
    const { code, err } = await workshop.run("roster", "sign", ROSTER, "--key", keyPath("editor-a.key"));
    expect(code).toBe(0);
    expect(err).toContain(
      "Úřad městské části Praha 7, OSPOD, koordinátorka, Jana Ukázková: 999 000 701, ospod@example.org",
    );
    expect(workshop.read(signatureOf("editor-a"))).toContain(
      "trusted comment: kos-roster kos-praha-7 epoch=1 version=1 issued=2026-11-21T00:00:00Z",
    );
  });

  it("refuses a key that does not speak for the group, and a missing one", async () => {
    const workshop = await openGroup();
    await build(workshop);
    const sign = (...rest: string[]) => workshop.json("roster", "sign", ROSTER, ...rest);
    expect((await sign("--key", keyPath("root-a.key"))).data.error).toBe("E_SIG_KEY");
    expect((await sign()).data.error).toBe("E_USAGE");
    expect(workshop.list("kos").filter((name) => name.endsWith(".minisig"))).toEqual([]);
  });
});

describe("kos roster bundle", () => {
  it("writes one ASCII file with every key document, which the extension opens", async () => {
    const workshop = await openGroup();
    await publish(workshop);
    const text = workshop.read(ENVELOPE);
    expect(text).toMatch(/^[ -~]*\n$/);
    expect(JSON.parse(text).keys.map(({ v }: { v: number }) => v)).toEqual([1]);
    const opened = openRoster({ envelope: text, now: workshop.world.clock(), buildTime: 0 });
    expect(opened).toMatchObject({
      ok: true,
      value: { roster: { name: "KOS Praha 7" }, freshness: "fresh" },
    });
  });

  it("brings new keys that follow from the first", async () => {
    const workshop = await openGroup();
    await publish(workshop);
    const { fingerprint } = (await workshop.json("roster", "verify", ENVELOPE)).data as never as {
      fingerprint: string;
    };
    await must(workshop, "rotate", "--keys", "kos/keys", "--renew", "--issued", "2026-11-22T00:00:00Z");
    for (const root of ["root-a", "root-b"])
      await must(workshop, "sign", "--key", keyPath(`${root}.key`), "kos/keys/2.keys.json");
    rmSync(workshop.path(signatureOf("editor-a")));
    rmSync(workshop.path(signatureOf("editor-b")));
    await publish(workshop, ["editor-b", "editor-c"]);
    expect((await workshop.json("roster", "verify", ENVELOPE)).data).toMatchObject({
      epoch: 2,
      version: 1,
      fingerprint,
    });
  });

  it.each<[string, string, (workshop: Workshop) => void]>([
    ["E_SIG_THRESHOLD", "one signature", (workshop) => rmSync(workshop.path(signatureOf("editor-b")))],
    [
      "E_SIG_INVALID",
      "a signature of another text",
      (workshop) => workshop.write(ROSTER, workshop.read(ROSTER).replace("0701", "0702")),
    ],
    [
      "E_SIG_FORMAT",
      "a damaged signature",
      (workshop) => workshop.write(signatureOf("editor-b"), "podpis\n"),
    ],
    [
      "E_TRUSTED_COMMENT",
      "a comment that is not its own",
      (workshop) =>
        workshop.write(signatureOf("editor-b"), signText(workshop.read(ROSTER), KEYS["editor-b"])),
    ],
    [
      "E_SIG_KEY",
      "a signature of a stranger",
      (workshop) =>
        workshop.write(`${ROSTER}.0123456789ABCDEF.minisig`, signText(workshop.read(ROSTER), makeStranger())),
    ],
  ])("refuses with %s for %s, and the old file stays", async (code, _, spoil) => {
    const workshop = await openGroup();
    await publish(workshop);
    const before = workshop.read(ENVELOPE);
    spoil(workshop);
    const { code: exit, data } = await workshop.json("roster", "bundle", ROSTER);
    expect([exit, data.error]).toEqual([1, code]);
    expect(workshop.read(ENVELOPE)).toBe(before);
  });

  it("says how many signatures are missing", async () => {
    const workshop = await openGroup();
    await must(workshop, "roster", "build", YAML);
    await must(workshop, "roster", "sign", ROSTER, "--key", keyPath("editor-a.key"));
    expect((await workshop.run("roster", "bundle", ROSTER)).err).toContain("1 ze 2 potřebných");
    expect(workshop.exists(ENVELOPE)).toBe(false);
  });

  it("refuses an older number than the file that it replaces", async () => {
    const workshop = await openGroup();
    await publish(workshop);
    const old = workshop.read(ROSTER);
    const signatures = ["editor-a", "editor-b"] as const;
    const texts = signatures.map((name) => workshop.read(signatureOf(name)));
    workshop.write(YAML, MEMBERS_YAML.replace("školní psycholog", "metodik prevence"));
    await publish(workshop);
    workshop.write(ROSTER, old);
    signatures.forEach((name, index) => workshop.write(signatureOf(name), texts[index]!));
    expect((await workshop.json("roster", "bundle", ROSTER)).data.error).toBe("E_ROLLBACK");
  });
});

describe("kos roster verify", () => {
  it("says who has signed and what members compare", async () => {
    const workshop = await openGroup();
    await publish(workshop);
    const out = await must(workshop, "roster", "verify", ENVELOPE);
    expect(out).toMatch(/^Podpisy platí a síť je čerstvá\./);
    expect(out).toMatch(/Otisk klíčů, který si členové porovnají: ([\dA-F]{4} ){7}[\dA-F]{4}\n/);
    expect(out).toContain("(development editor A)");
  });

  it("ends with 2 for a list that is old, and with 1 for one that somebody changed", async () => {
    const workshop = await openGroup();
    await publish(workshop);
    const at = (instant: string) => workshop.run("roster", "verify", ENVELOPE, "--at", instant);
    expect(await at("2027-03-01T00:00:00Z")).toMatchObject({
      code: 2,
      out: expect.stringContaining("měla zkontrolovat"),
    });
    expect(await at("2027-06-01T00:00:00Z")).toMatchObject({
      code: 2,
      out: expect.stringContaining("vypršela"),
    });
    workshop.write(ENVELOPE, workshop.read(ENVELOPE).replace("0701", "0702"));
    expect((await workshop.json("roster", "verify", ENVELOPE)).data.error).toBe("E_SIG_THRESHOLD");
  });

  it.each([
    ["E_FILE", undefined],
    ["E_ENVELOPE", ""],
    ["E_TYPE", '{"format":"help-directory-envelope/1","keys":[],"directory":{"payload":"","signatures":[]}}'],
    ["E_TOO_LARGE", " ".repeat(1_048_577)],
  ])("refuses with %s what is no roster", async (error, text) => {
    const workshop = openWorkshop();
    if (text !== undefined) workshop.write(ENVELOPE, text);
    expect(await workshop.json("roster", "verify", ENVELOPE)).toMatchObject({ code: 1, data: { error } });
  });
});
