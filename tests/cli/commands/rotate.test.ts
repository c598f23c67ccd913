import { rmSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { EDITORS, KEYS, keyPath, makeStranger, ROOTS } from "../../helpers/sign";
import {
  openBundledWorkshop,
  openWorkshop,
  RELEASE,
  signatureName,
  signBy,
  type Workshop,
} from "../workshop";

const FIRST = `${RELEASE}/keys/1.keys.json`;
const NEXT = `${RELEASE}/keys/2.keys.json`;
const ENVELOPE = `${RELEASE}/directory.signed.json`;

let workshop: Workshop;
const read = (file = NEXT) => JSON.parse(workshop.read(file));
const rotate = (...flags: string[]) => workshop.run("rotate", ...flags);
const keygen = (name: string, label: string) =>
  workshop.run("keygen", "--out", name, "--label", label, "--no-password");
const idOf = (name: string): string =>
  /([0-9A-F]{16})/.exec(workshop.read(`${name}.pub`).split("\n")[0]!)![1]!;

beforeEach(async () => void (workshop = await openBundledWorkshop()));

describe("kos rotate", () => {
  it("writes the next key document, with who leaves, who comes and what is disowned", async () => {
    await keygen("d", "editor D");
    const { code, out } = await rotate(
      "--remove-editor",
      "editor C",
      "--add-editor",
      "d.pub",
      "--floor",
      "2.1",
    );
    expect(code).toBe(0);
    expect(read()).toMatchObject({
      _type: "help-directory-keys/1",
      version: 2,
      issued: "2026-11-21T00:00:00Z",
      expires: "2028-11-21T00:00:00Z",
      roles: {
        keys: { threshold: 2, keyids: ROOTS.map(({ keyId }) => keyId) },
        directory: { threshold: 2, keyids: [...EDITORS.slice(0, 2).map(({ keyId }) => keyId), idOf("d")] },
      },
      floor: { cz: { epoch: 2, version: 1 } },
    });
    expect(read().keys[idOf("d")].label).toBe("editor D");
    expect(out).toContain(`− odchází development editor C (${KEYS["editor-c"].keyId})`);
    expect(out).toContain(`+ přichází editor D (${idOf("d")})`);
    expect(out).toContain("nejstarší uznané vydání: žádné → 2.1");
    expect(out).not.toContain("podpisů editorů stačí");
    expect(workshop.exists(`${RELEASE}/keys/${idOf("d")}.pub`)).toBe(true);
    expect(workshop.exists(`${RELEASE}/keys/${KEYS["editor-c"].keyId}.pub`)).toBe(true);
  });

  it("shows the commands that follow, with the comment that minisign has to sign", async () => {
    await keygen("d", "editor D");
    const { out } = await rotate("--remove-editor", "editor C", "--add-editor", "d.pub");
    const { data } = await workshop.json("inspect", ENVELOPE);
    expect(data).toMatchObject({ epoch: 1 });
    for (const step of [
      `kos sign --key root-x.key ${NEXT}`,
      `minisign -S -l -s root-x.key -m ${NEXT} -t "help-directory-keys version=2 issued=2026-11-21T00:00:00Z`,
      `kos attach ${NEXT} root-x.minisig`,
      "Smažte podpisy minulého vydání:",
      signatureName(`${RELEASE}/directory.json`, "editor-a"),
      "kos build --epoch 2",
      "kos bundle",
      `kos verify ${ENVELOPE}`,
    ]) {
      expect(out).toContain(step);
    }
  });

  it("asks for no new epoch where keys only come", async () => {
    await keygen("d", "editor D");
    expect((await rotate("--add-editor", "d.pub")).out).not.toContain("kos build");
    rmSync(workshop.path(NEXT));
    expect((await workshop.json("rotate", "--add-editor", "d.pub")).data).toMatchObject({
      raises_epoch: false,
    });
  });

  it("asks for a new epoch where the release of today is disowned", async () => {
    expect((await workshop.json("rotate", "--floor", "2.1")).data).toMatchObject({ raises_epoch: true });
  });

  it("asks for it again where another key document comes before the new release", async () => {
    await rotate("--floor", "2.1");
    await signBy(workshop, NEXT, "root-a", "root-b");
    const { data } = await workshop.json("rotate", "--renew");
    expect(data).toMatchObject({ version: 3, raises_epoch: true });
  });

  it("names the old and the new root keys that have to sign", async () => {
    await keygen("d", "root D");
    const flags = ["--remove-root", "root A", "--add-root", "d.pub", "--threshold-root", "3"];
    const { code, out } = await rotate(...flags);
    expect(out).toContain(
      `aspoň 2 z dosavadních kořenových klíčů: development root A (${KEYS["root-a"].keyId})`,
    );
    expect(out).toContain(`aspoň 3 z nových kořenových klíčů: development root B (${KEYS["root-b"].keyId})`);
    expect(out).toContain("kořenových podpisů stačí: 2 z 3 → 3 z 3");
    expect([code, out]).toEqual([2, expect.stringContaining("Ztratí-li se jeden kořenový klíč")]);
  });

  it("ends with 2 where one lost key would stop every release", async () => {
    const { code, data } = await workshop.json("rotate", "--remove-editor", "editor B");
    expect(code).toBe(2);
    expect(data.warnings).toEqual([expect.stringContaining("Ztratí-li se jeden klíč editora")]);
  });

  it.each([
    ["a label in any case", "EDITOR c"],
    ["a key id", KEYS["editor-c"].keyId],
    ["a key id in small letters", KEYS["editor-c"].keyId.toLowerCase()],
  ])("takes %s for the key that leaves", async (_title, name) => {
    await rotate("--remove-editor", name);
    expect(read().roles.directory.keyids).toEqual(EDITORS.slice(0, 2).map(({ keyId }) => keyId));
  });

  it("takes a key id without its leading zeros, as minisign prints it", async () => {
    const key = makeStranger(Buffer.from("1122334455660700", "hex"));
    expect(key.keyId).toMatch(/^0007/);
    workshop.write("d.pub", `untrusted comment: minisign public key\n${key.pub}\n`);
    await rotate("--add-editor", "d.pub");
    expect(read().keys[key.keyId].label).toBe("editor D");
    await signBy(workshop, NEXT, "root-a", "root-b");
    await rotate("--remove-editor", key.keyId.slice(3));
    expect(read(`${RELEASE}/keys/3.keys.json`).roles.directory.keyids).toHaveLength(3);
  });

  it("gives a key without a role a letter that nobody ever had", async () => {
    const write = (name: string) => workshop.write(name, `untrusted comment: key\n${makeStranger().pub}\n`);
    write("d.pub");
    await rotate("--remove-editor", "editor C", "--add-editor", "d.pub");
    expect(Object.values(read().keys)).toContainEqual(expect.objectContaining({ label: "editor D" }));
    await signBy(workshop, NEXT, "root-a", "root-b");
    write("e.pub");
    await rotate("--remove-editor", "editor D", "--add-editor", "e.pub");
    const labels = Object.values<{ label: string }>(read(`${RELEASE}/keys/3.keys.json`).keys);
    expect(labels).toContainEqual(expect.objectContaining({ label: "editor E" }));
  });

  it("keeps what was disowned, and renews a document that is about to expire", async () => {
    await rotate("--floor", "1.1");
    await signBy(workshop, NEXT, "root-a", "root-c");
    const { code, out } = await rotate("--renew", "--issued", "2028-10-01T00:00:00Z");
    expect([code, out]).toEqual([0, expect.stringContaining("jen platnost")]);
    expect(read(`${RELEASE}/keys/3.keys.json`)).toMatchObject({
      version: 3,
      expires: "2030-10-01T00:00:00Z",
      floor: { cz: { epoch: 1, version: 1 } },
    });
  });

  it("writes where it is told, and names the release's own folder in the commands", async () => {
    const away = openWorkshop({ root: workshop.path("src/data") });
    const flags = [
      "rotate",
      "--keys",
      "release/keys",
      "--remove-editor",
      "editor C",
      "--out",
      "jinde/2.keys.json",
    ];
    const { out } = await away.run(...flags);
    expect(out).toContain("Zapsáno: jinde/2.keys.json");
    expect(out).toContain("kos build --epoch 2 --out release/directory.json");
    expect(out).toContain("kos bundle --release release");
    expect(workshop.exists(NEXT)).toBe(false);
  });
});

describe("kos rotate refuses, and writes nothing:", () => {
  const stranger = "stranger.pub";
  it.each([
    ["nothing changed", [], "E_UNCHANGED", "--renew"],
    ["a threshold that stays as it is", ["--threshold-editor", "2"], "E_UNCHANGED", "--renew"],
    [
      "a threshold that cannot be met",
      ["--threshold-editor", "4"],
      "E_THRESHOLD",
      "klíče editorů: počet podpisů od 2 do 3",
    ],
    ["a threshold of one person alone", ["--threshold-root", "1"], "E_THRESHOLD", "kořenové klíče"],
    ["fewer keys than the threshold", ["--remove-root", "root A", "root B"], "E_THRESHOLD", "aspoň 2"],
    [
      "a root key as an editor's",
      ["--development", "--add-editor", keyPath("root-a.pub")],
      "E_KEY_TWICE",
      "buď jako kořenový",
    ],
    [
      "a key that is there already",
      ["--development", "--add-editor", keyPath("editor-a.pub")],
      "E_KEY_TWICE",
      "každý klíč jen jednou",
    ],
    [
      "the same new key twice",
      ["--add-editor", stranger, "--add-root", stranger],
      "E_KEY_TWICE",
      "každý klíč",
    ],
    [
      "a key that everybody has as a person's",
      ["--add-root", keyPath("root-a.pub")],
      "E_DEVELOPMENT_KEY",
      "klíč člověka",
    ],
    ["a role that somebody has", ["--add-editor", "b.pub"], "E_LABEL", "roli, kterou nikdo nemá"],
    ["a root key's role for an editor", ["--add-root", "b.pub"], "E_LABEL", "klíč s rolí root"],
    ["an unknown key to remove", ["--remove-editor", "editor D"], "E_KEY_UNKNOWN", "editor C ("],
    ["an editor to remove as a root key", ["--remove-root", "editor C"], "E_KEY_UNKNOWN", "root C ("],
    ["a floor that is no release", ["--floor", "1"], "E_FLOOR", "vydání jako 1.42"],
    ["a floor beyond all numbers", ["--floor", "1.9007199254740992"], "E_FLOOR", "vydání jako 1.42"],
    [
      "a floor for a release that does not exist",
      ["--floor", "1.2"],
      "E_FLOOR",
      "nejvýš poslední vydání 1.1, nebo 2.1",
    ],
    ["a floor beyond the first release to come", ["--floor", "2.2"], "E_FLOOR", "nebo 2.1 jako první"],
    ["a missing public key", ["--add-editor", "neni.pub"], "E_FILE", "soubor, který jde přečíst"],
    ["a secret key", ["--add-editor", keyPath("editor-a.key")], "E_KEY_FORMAT", "veřejný klíč"],
    ["a date in words", ["--renew", "--issued", "dnes"], "E_INSTANT", "--issued"],
    ["a folder without keys", ["--keys", "nikde"], "E_FILE", "vytvoří ho kos keys"],
    ["another document under that name", ["--renew", "--out", FIRST], "E_EXISTS", "jméno"],
  ])("%s", async (_title, flags, error, wanted) => {
    workshop.write(stranger, `untrusted comment: key\n${makeStranger().pub}\n`);
    workshop.write("b.pub", `untrusted comment: minisign public key editor B\n${makeStranger().pub}\n`);
    const before = workshop.list(`${RELEASE}/keys`).map((name) => workshop.read(`${RELEASE}/keys/${name}`));
    const { code, data } = await workshop.json("rotate", ...flags);
    expect([code, data.error]).toEqual([1, error]);
    expect(data.problems[0]?.wanted).toContain(wanted);
    expect(workshop.list(`${RELEASE}/keys`).map((name) => workshop.read(`${RELEASE}/keys/${name}`))).toEqual(
      before,
    );
  });

  it("a floor lower than before", async () => {
    await rotate("--floor", "2.1");
    await signBy(workshop, NEXT, "root-a", "root-b");
    const { data } = await workshop.json("rotate", "--floor", "1.1");
    expect(data).toMatchObject({
      error: "E_FLOOR",
      problems: [{ wanted: expect.stringContaining("2.1 nebo novější") }],
    });
  });

  it("a floor of the old epoch where no release lies beside the keys", async () => {
    rmSync(workshop.path(ENVELOPE));
    expect((await workshop.json("rotate", "--floor", "1.1")).data.error).toBe("E_FLOOR");
    expect((await workshop.run("rotate", "--floor", "2.1")).code).toBe(0);
  });

  it.each([
    ["the first document without enough signatures", FIRST, false],
    ["the newest one without enough signatures", NEXT, true],
  ])("%s", async (_title, file, rotated) => {
    if (rotated) await rotate("--renew");
    if (rotated) await signBy(workshop, NEXT, "root-a");
    else rmSync(workshop.path(signatureName(FIRST, "root-a")));
    const { code, data } = await workshop.json("rotate", "--remove-editor", "editor C");
    expect(code).toBe(1);
    expect(data.problems).toMatchObject([{ code: "E_KEYS_SIGNATURE", file }]);
  });

  it("every fault at once, not only the first", async () => {
    const { data } = await workshop.json("rotate", "--remove-editor", "nikdo", "--floor", "9.9");
    expect(data.problems.map(({ code }) => code)).toEqual(["E_KEY_UNKNOWN", "E_FLOOR"]);
  });
});
