import { readFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { KEYS, keyPath, makeStranger } from "../../helpers/sign";
import {
  assuredPhone,
  AZYL,
  LINKA,
  openBundledWorkshop,
  RELEASE,
  signatureName,
  type Workshop,
} from "../workshop";

const FILE = `${RELEASE}/directory.json`;
const ENVELOPE = `${RELEASE}/directory.signed.json`;
const REASONS = `${RELEASE}/reasons.yaml`;
const FIRST = "Provozovatel změnu oznámil dopisem.";
const SECOND = "Nové číslo je i na webu linky.";

/** The next release after a signed one; `log` is what a person assured about the changed number. */
async function openChanged(number = "+420999000005", log = ""): Promise<Workshop> {
  const workshop = await openBundledWorkshop();
  workshop.write("src/data/organizations/linka.yaml", LINKA.replace("+420999000001", number));
  if (log) workshop.write("src/data/assurances/linka.yaml", log);
  rmSync(workshop.path(signatureName(FILE, "editor-a")));
  rmSync(workshop.path(signatureName(FILE, "editor-b")));
  await workshop.run("build");
  return workshop;
}

const sign = (workshop: Workshop, editor: "a" | "b", ...more: string[]) =>
  workshop.run("sign", "--key", keyPath(`editor-${editor}.key`), FILE, ...more);
const signJson = (workshop: Workshop, editor: "a" | "b", ...more: string[]) =>
  workshop.json("sign", "--key", keyPath(`editor-${editor}.key`), FILE, ...more);

describe("kos sign and a changed number", () => {
  it("refuses one that nobody has assured, names it, and writes nothing", async () => {
    const workshop = await openChanged();
    const before = workshop.list(RELEASE);
    const { code, err } = await sign(workshop, "a");
    expect(code).toBe(1);
    expect(err).toContain(`${FILE}  linka/linka-telefon  E_UNASSURED_CHANGE\n`);
    expect(err).toContain("je tam:      Linka pomoci: 999 000 001 → 999 000 005, od té doby neověřené");
    expect(workshop.list(RELEASE)).toEqual(before);
  });

  it("shows what changed before it asks for the password", async () => {
    const { err } = await sign(await openChanged(), "a");
    const [page = ""] = err.split("E_UNASSURED_CHANGE");
    expect(page).toContain("Podepisujete:\nAdresář, vydání 1.2");
    expect(page).toMatch(/bylo +999 000 001\n +\^\n +je +999 000 005\n +\^\n/);
  });

  it("shows it once more at the end of a page that is longer than a screen", async () => {
    const workshop = await openChanged();
    const other = LINKA.replaceAll("linka", "nova").replace("+420999000001", "+420999000007");
    workshop.write("src/data/organizations/nova.yaml", other);
    await workshop.run("build");
    const { err } = await sign(workshop, "a", "--because", FIRST);
    const [, again = ""] = err.split("Ještě jednou to hlavní:\n");
    expect(again).toMatch(/^ {2}změněná čísla: 1, nová: 1,/);
    expect(again).toMatch(/ 1\. Změněné číslo: Linka pomoci[^\n]*\n +bylo +999 000 001\n/);
    expect(again).not.toContain("Nové číslo");
  });

  it("signs one that a person has assured since the last release", async () => {
    const number = "+420999000005";
    const workshop = await openChanged(number, assuredPhone("linka-telefon", number, "2026-11-21"));
    expect((await sign(workshop, "a")).code).toBe(0);
    expect(workshop.exists(REASONS)).toBe(false);
  });

  it("signs one with a reason and keeps the reason with the key, its role and both numbers", async () => {
    const workshop = await openChanged();
    const { code, out } = await sign(workshop, "a", "--because", FIRST);
    expect(code).toBe(0);
    expect(out).toContain(`Důvod je v souboru: ${REASONS}`);
    expect(parse(workshop.read(REASONS))).toEqual([
      {
        release: "1.2",
        service: "linka-telefon",
        old: "+420999000001",
        new: "+420999000005",
        key: KEYS["editor-a"].keyId,
        role: "development editor A",
        reason: FIRST,
      },
    ]);
  });

  it("shows the first signer's reason to the second, who needs one of their own", async () => {
    const workshop = await openChanged();
    await sign(workshop, "a", "--because", FIRST);
    const first = workshop.read(REASONS);
    const { code, err } = await sign(workshop, "b");
    expect(code).toBe(1);
    expect(err).toContain(`důvod         ${FIRST} (development editor A)`);
    const copied = await signJson(workshop, "b", "--because", ` ${FIRST.toUpperCase()}!`);
    expect([copied.code, copied.data.error]).toEqual([1, "E_SAME_REASON"]);
    expect(workshop.read(REASONS)).toBe(first);
    expect(workshop.exists(signatureName(FILE, "editor-b"))).toBe(false);
    expect((await sign(workshop, "b", "--because", SECOND)).code).toBe(0);
    expect(workshop.read(REASONS).startsWith(first)).toBe(true);
    expect(parse(workshop.read(REASONS))).toHaveLength(2);
  });

  it("adds nothing when somebody signs again with the same words", async () => {
    const workshop = await openChanged();
    await sign(workshop, "a", "--because", FIRST);
    const first = workshop.read(REASONS);
    expect((await sign(workshop, "a", "--because", FIRST)).code).toBe(0);
    expect(workshop.read(REASONS)).toBe(first);
  });

  it.each([["ok"], ["je ok"], ["          "], ["protožeprotože"], ["skrytý \u202e obrácený text"]])(
    "refuses the reason „%s“, which tells nobody anything",
    async (reason) => {
      const { code, data } = await signJson(await openChanged(), "a", "--because", reason);
      expect([code, data.error]).toEqual([1, "E_REASON"]);
    },
  );

  it.each([
    ["E_PERSON", "Potvrdila to paní Nováková po telefonu."],
    ["E_PERSON", "Napsali to z adresy nekdo@linka.example.cz včera."],
  ])("refuses with %s the reason „%s“", async (error, reason) => {
    const workshop = await openChanged();
    const { code, data } = await signJson(workshop, "a", "--because", reason);
    expect([code, data.error]).toEqual([1, error]);
    expect(workshop.exists(REASONS)).toBe(false);
  });

  it("refuses a reason that gives a secret place away", async () => {
    const workshop = await openBundledWorkshop();
    const azyl = AZYL.replace("+420999000002", "+420999000006");
    workshop.write("src/data/organizations/azyl.yaml", azyl);
    await workshop.run("build");
    const { code, data } = await signJson(
      workshop,
      "a",
      "--because",
      "Přestěhovali se do Kolína i s číslem.",
    );
    expect([code, data.error]).toEqual([1, "E_CONFIDENTIAL"]);
    expect(workshop.exists(REASONS)).toBe(false);
  });

  it("takes a reason whose accents were typed apart", async () => {
    const workshop = await openChanged();
    expect((await sign(workshop, "a", "--because", FIRST.normalize("NFD"))).code).toBe(0);
    expect(workshop.read(REASONS)).toContain(FIRST);
  });

  it.each([FILE, "editor-a.key"])("never writes the signature over %s", async (out) => {
    const workshop = await openBundledWorkshop();
    // A copy: what is at stake here is the key itself.
    workshop.write("editor-a.key", readFileSync(keyPath("editor-a.key"), "utf8"));
    const before = workshop.read(out);
    const { code, data } = await workshop.json("sign", "--key", "editor-a.key", FILE, "--out", `./${out}`);
    expect([code, data.error]).toEqual([1, "E_EXISTS"]);
    expect(workshop.read(out)).toBe(before);
  });

  it("keeps no reason where none was needed", async () => {
    const workshop = await openBundledWorkshop();
    expect((await sign(workshop, "a", "--because", FIRST)).code).toBe(0);
    expect(workshop.exists(REASONS)).toBe(false);
  });

  it.each(["release: 1.2\n", "- release: 1.2\n", "- [\n"])(
    "refuses reasons that somebody broke: %j",
    async (text) => {
      const workshop = await openChanged();
      workshop.write(REASONS, text);
      const { code } = await sign(workshop, "a", "--because", FIRST);
      expect(code).toBe(1);
      expect(workshop.read(REASONS)).toBe(text);
      expect(workshop.exists(signatureName(FILE, "editor-a"))).toBe(false);
    },
  );
});

describe("kos sign and the last release", () => {
  it("says that a first release is the first", async () => {
    const workshop = await openBundledWorkshop();
    rmSync(workshop.path(ENVELOPE));
    expect((await sign(workshop, "a")).err).toContain("První vydání: není s čím ho srovnat");
  });

  it("refuses to show nothing for a later one, unless told that it is the first", async () => {
    const workshop = await openChanged();
    rmSync(workshop.path(ENVELOPE));
    expect((await signJson(workshop, "a")).data.error).toBe("E_NO_PREVIOUS");
    expect((await sign(workshop, "a", "--first")).code).toBe(0);
  });

  it("compares all the same where one lies beside the file", async () => {
    expect((await signJson(await openChanged(), "a", "--first")).data.error).toBe("E_UNASSURED_CHANGE");
  });

  it("compares with the release it is told", async () => {
    const workshop = await openChanged();
    workshop.write("minule.json", workshop.read(FILE).replace('"version": 2', '"version": 1'));
    const { code, err } = await sign(workshop, "a", "--since", "minule.json");
    expect(code).toBe(0);
    expect(err).toContain("Obsah obou vydání je stejný");
    expect((await signJson(workshop, "a", "--since", "neni.json")).data.error).toBe("E_FILE");
  });

  it.each([FILE, RELEASE, "kopie.json"])("refuses the very release that gets signed: %s", async (since) => {
    const workshop = await openChanged();
    rmSync(workshop.path(ENVELOPE));
    workshop.write("kopie.json", workshop.read(FILE));
    expect((await signJson(workshop, "a", "--since", since)).data.error).toBe("E_NO_PREVIOUS");
    expect(workshop.exists(signatureName(FILE, "editor-a"))).toBe(false);
  });

  it("refuses one that somebody changed: a change would hide in it", async () => {
    const workshop = await openChanged();
    workshop.write(ENVELOPE, workshop.read(ENVELOPE).replaceAll("999000001", "999000005"));
    expect((await signJson(workshop, "a")).data.error).toBe("E_SIG_THRESHOLD");
  });
});

describe("kos sign and a key document", () => {
  it("shows a key that was exchanged or renamed under the same id", async () => {
    const workshop = await openBundledWorkshop();
    await workshop.run("rotate", "--renew");
    const next = `${RELEASE}/keys/2.keys.json`;
    const { keyId, id, pub } = KEYS["editor-c"];
    const text = workshop.read(next);
    const show = async (changed: string) => {
      workshop.write(next, changed);
      return (await workshop.run("sign", "--key", keyPath("root-a.key"), next)).err;
    };
    const exchanged = await show(text.replace(pub, makeStranger(id).pub));
    expect(exchanged).toContain(
      `− odchází development editor C (${keyId})\n  + přichází development editor C (${keyId})`,
    );
    expect(await show(text.replace("editor C", "editor X"))).toContain(
      `nové jméno klíče ${keyId}: development editor C → development editor X`,
    );
  });

  it("compares with nothing that root keys have not signed: a change would hide in it", async () => {
    const workshop = await openBundledWorkshop();
    const [first, next] = [1, 2].map((version) => `${RELEASE}/keys/${version}.keys.json`);
    await workshop.run("rotate", "--remove-editor", "editor C");
    const leaving = JSON.parse(workshop.read(next!));
    workshop.write(first!, `${JSON.stringify({ ...leaving, version: 1 }, null, 1)}\n`);
    const { data } = await workshop.json("sign", "--key", keyPath("root-a.key"), next!);
    expect(data.error).toBe("E_KEYS_SIGNATURE");
    expect(workshop.exists(signatureName(next!, "root-a"))).toBe(false);
  });

  it("shows who comes, who leaves and how many must agree", async () => {
    const workshop = await openBundledWorkshop();
    const first = await workshop.run("sign", "--key", keyPath("root-a.key"), `${RELEASE}/keys/1.keys.json`);
    expect(first.err).toContain("První dokument klíčů");
    await workshop.run("rotate", "--remove-editor", "editor C");
    const { err } = await workshop.run("sign", "--key", keyPath("root-a.key"), `${RELEASE}/keys/2.keys.json`);
    expect(err).toContain("Proti dokumentu klíčů verze 1:");
    expect(err).toContain(`− odchází development editor C (${KEYS["editor-c"].keyId})`);
    expect(err).toContain("podpisů editorů stačí: 2 z 3 → 2 z 2");
    workshop.write("jinde/2.keys.json", workshop.read(`${RELEASE}/keys/2.keys.json`));
    const alone = ["sign", "--key", keyPath("root-a.key"), "jinde/2.keys.json"];
    expect((await workshop.json(...alone)).data.error).toBe("E_NO_PREVIOUS");
    const beside = await workshop.json(...alone, "--since", "jinde/2.keys.json");
    expect(beside.data.error).toBe("E_NO_PREVIOUS");
  });
});
