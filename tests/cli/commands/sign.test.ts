import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasProgram } from "../../helpers/programs";
import { keyPath, KEYS, signText } from "../../helpers/sign";
import { makeKey } from "../../../src/cli/commands/keygen";
import {
  openEditorsWorkshop,
  openSignedWorkshop,
  openWorkshop,
  RELEASE,
  signatureName,
  type Workshop,
} from "../workshop";

const FILE = `${RELEASE}/directory.json`;
const BOX = `${RELEASE}/box.json`;
const POSTUPY = `${RELEASE}/guidance.json`;

/** The full text under the header of the other edition. */
const editionOf = (full: string): string => full.replace('"release"', '"edition": "box",\n "release"');

describe("kos sign", () => {
  it("shows what is signed, then writes the signature of a second implementation byte for byte", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    const { code, out, err } = await workshop.run("sign", "--key", keyPath("editor-a.key"), FILE);
    expect(code).toBe(0);
    const sha256 = createHash("sha256").update(workshop.read(FILE)).digest("hex");
    expect(err).toContain("Podepisujete:\nAdresář, vydání 1.1 (zkušební)");
    expect(err).toContain("telefony: 2");
    expect(err).toContain(sha256);
    const files = [FILE, BOX, POSTUPY].map((file) => signatureName(file, "editor-a"));
    expect(out).toBe(`Podepsáno klíčem ${KEYS["editor-a"].keyId}: ${files.join(", ")}\n`);
    const trustedComment = `help-directory cz epoch=1 version=1 issued=2026-11-21T00:00:00Z expires=2027-05-20T00:00:00Z sha256=${sha256}`;
    const expected = signText(workshop.read(FILE), KEYS["editor-a"], { trustedComment });
    expect(workshop.read(signatureName(FILE, "editor-a")).split("\n").slice(1)).toEqual(
      expected.split("\n").slice(1),
    );
  });

  it("writes where it is told", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    await workshop.run("sign", "--key", keyPath("editor-a.key"), FILE, "--out", "jinam/podpis");
    expect(workshop.read("jinam/podpis")).toContain("trusted comment: help-directory cz ");
    expect(workshop.read("jinam/box.json.podpis")).toContain(
      "trusted comment: help-directory cz edition=box ",
    );
    expect(workshop.list(RELEASE)).toEqual(["box.json", "directory.json", "guidance.json"]);
  });

  it.each<[string, string, (workshop: Workshop) => void]>([
    ["is missing", "E_FILE", (w) => rmSync(w.path(BOX))],
    ["says another number", "E_EDITION", (w) => w.write(BOX, w.read(BOX).replace("999000001", "999000009"))],
    ["is the full one", "E_EDITION", (w) => w.write(BOX, w.read(FILE))],
    ["keeps what it has to leave out", "E_SCHEMA", (w) => w.write(BOX, editionOf(w.read(FILE)))],
  ])("signs nothing where the edition for the box %s", async (_title, error, spoil) => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    spoil(workshop);
    const before = workshop.list(RELEASE);
    const { code, data } = await workshop.json("sign", "--key", keyPath("editor-a.key"), FILE);
    expect([code, data.error]).toEqual([1, error]);
    expect(workshop.list(RELEASE)).toEqual(before);
  });

  it("does not sign the edition for the box by itself, because nobody would see what changed", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    const { code, data } = await workshop.json("sign", "--key", keyPath("editor-a.key"), BOX);
    expect([code, data.error]).toEqual([1, "E_TYPE"]);
    expect(data.problems[0]!.wanted).toContain("directory.json");
    expect(workshop.list(RELEASE)).toEqual(["box.json", "directory.json", "guidance.json"]);
  });

  it("signs key documents with a comment of their own", async () => {
    const workshop = await openSignedWorkshop();
    const signature = workshop.read(signatureName(`${RELEASE}/keys/1.keys.json`, "root-a"));
    expect(signature).toMatch(
      /^trusted comment: help-directory-keys version=1 issued=\S+ expires=\S+ sha256=[0-9a-f]{64}$/m,
    );
  });

  it("asks for the password of a hidden key, or takes it from KOS_PASSWORD", async () => {
    const limits = { operations: 32_768, memory: 16_777_216 };
    const workshop = openWorkshop({ answers: ["tajné", "tajné", "špatné", "tajné"] });
    await makeKey({ out: "e", label: "editor A", "no-password": false }, workshop.world, limits);
    const sample = openEditorsWorkshop();
    await sample.run("build");
    workshop.write("directory.json", sample.read(FILE));
    workshop.write("box.json", sample.read(BOX));
    workshop.write("guidance.json", sample.read(POSTUPY));
    expect((await workshop.json("sign", "--key", "e.key", "directory.json")).data.error).toBe("E_PASSWORD");
    expect((await workshop.run("sign", "--key", "e.key", "directory.json")).code).toBe(0);
    const silent = openWorkshop({ root: workshop.world.root, env: { KOS_PASSWORD: "tajné" } });
    expect((await silent.run("sign", "--key", "e.key", "directory.json")).code).toBe(0);
  });

  it.each([
    ["no JSON", "ahoj", "E_JSON"],
    ["another document", '{\n "_type": "x"\n}\n', "E_TYPE"],
    ["another form of the same value", '{"_type":"help-directory/1"}', "E_NOT_NORMAL_FORM"],
  ])("refuses %s and writes nothing", async (_title, text, error) => {
    const workshop = openWorkshop();
    workshop.write("f.json", text);
    const { code, data } = await workshop.json("sign", "--key", keyPath("editor-a.key"), "f.json");
    expect(code).toBe(1);
    expect(data.error).toBe(error);
    expect(workshop.list(".")).toEqual(["f.json"]);
  });
});

describe.skipIf(!hasProgram("minisign"))("real minisign (skipped where it is not installed)", () => {
  it("verifies our signature and prints the trusted comment", async () => {
    const workshop = await openSignedWorkshop();
    const { keyId } = KEYS["editor-a"];
    const signature = workshop.path(signatureName(FILE, "editor-a"));
    const key = workshop.path(`${RELEASE}/keys/${keyId}.pub`);
    const { status, stdout } = spawnSync("minisign", [
      "-V",
      "-p",
      key,
      "-m",
      workshop.path(FILE),
      "-x",
      signature,
    ]);
    expect(status).toBe(0);
    expect(String(stdout)).toContain("Trusted comment: help-directory cz epoch=1 version=1");
  });

  it("makes a key that kos signs with", async () => {
    const workshop = openEditorsWorkshop();
    await workshop.run("build");
    spawnSync("minisign", ["-G", "-W", "-p", workshop.path("m.pub"), "-s", workshop.path("m.key")]);
    expect((await workshop.run("sign", "--key", "m.key", FILE, "--out", "m.minisig")).code).toBe(0);
    const arguments_ = [
      "-V",
      "-p",
      workshop.path("m.pub"),
      "-m",
      workshop.path(FILE),
      "-x",
      workshop.path("m.minisig"),
    ];
    expect(spawnSync("minisign", arguments_).status).toBe(0);
  });
});

describe.skipIf(!hasProgram("openssl"))("OpenSSL (skipped where it is not installed)", () => {
  it("verifies our signature with the published PEM", async () => {
    const workshop = await openSignedWorkshop();
    const lines = workshop.read(signatureName(FILE, "editor-b")).split("\n");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(workshop.path("sig.bin"), Buffer.from(lines[1]!, "base64").subarray(-64));
    const pem = workshop.path(`${RELEASE}/keys/${KEYS["editor-b"].keyId}.pem`);
    const { status } = spawnSync("openssl", [
      ...["pkeyutl", "-verify", "-pubin", "-inkey", pem, "-rawin"],
      ...["-in", workshop.path(FILE), "-sigfile", workshop.path("sig.bin")],
    ]);
    expect(status).toBe(0);
  });
});
