import { copyFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KEYS, signText } from "../../helpers/sign";
import { GUIDANCE } from "../guidance/minimal";
import {
  LINKA,
  openEditorsWorkshop,
  openSignedWorkshop,
  RELEASE,
  signatureName,
  signBy,
  type Workshop,
} from "../workshop";

const FILE = `${RELEASE}/directory.json`;
const BOX = `${RELEASE}/box.json`;
const ENVELOPE = `${RELEASE}/directory.signed.json`;

/** Bundles and expects a refusal that leaves the old envelope as it was. */
async function refusal(workshop: Workshop): Promise<string> {
  const before = workshop.exists(ENVELOPE) ? workshop.read(ENVELOPE) : undefined;
  const { code, data } = await workshop.json("bundle");
  expect(code).toBe(1);
  expect(workshop.exists(ENVELOPE) ? workshop.read(ENVELOPE) : undefined).toBe(before);
  return data.error;
}

const rebuild = async (workshop: Workshop, ...flags: string[]) => {
  await workshop.run("build", ...flags);
  await signBy(workshop, FILE, "editor-a", "editor-b");
};

describe("kos bundle", () => {
  it("writes one ASCII file whose payload is the signed text", async () => {
    const workshop = await openSignedWorkshop();
    const { code, out } = await workshop.run("bundle");
    expect(code).toBe(0);
    expect(out).toContain("podpisy: 2");
    const text = workshop.read(ENVELOPE);
    expect(text).toMatch(/^[ -~]*\n$/);
    expect(JSON.parse(text)).toEqual({
      format: "help-directory-envelope/1",
      keys: [],
      directory: {
        payload: workshop.read(FILE),
        signatures: ["editor-a", "editor-b"]
          .map((name) => workshop.read(signatureName(FILE, name as "editor-a")))
          .toSorted((a, b) => (a < b ? -1 : 1)),
      },
    });
  });

  it("writes the edition for the box beside it, with signatures of its own", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    const { directory } = JSON.parse(workshop.read(`${RELEASE}/box.signed.json`));
    expect(directory.payload).toBe(workshop.read(BOX));
    expect(directory.signatures).toHaveLength(2);
    expect(directory.payload).not.toContain("seed:kos-praha-7");
  });

  it("refuses an edition for the box that is not what the directory gives, although it is signed", async () => {
    const workshop = await openSignedWorkshop();
    const other = openEditorsWorkshop({ "organizations/linka.yaml": LINKA.replaceAll("000001", "000005") });
    await other.run("build");
    workshop.write(BOX, other.read(BOX));
    for (const name of ["editor-a", "editor-b"] as const) {
      await signBy(other, FILE, name);
      workshop.write(signatureName(BOX, name), other.read(signatureName(BOX, name)));
    }
    expect(await refusal(workshop)).toBe("E_EDITION");
    expect(workshop.exists(`${RELEASE}/box.signed.json`)).toBe(false);
  });

  it.each([FILE, BOX])("refuses too few signatures of %s", async (file) => {
    const workshop = await openSignedWorkshop();
    rmSync(workshop.path(signatureName(file, "editor-b")));
    expect(await refusal(workshop)).toBe("E_SIG_THRESHOLD");
  });

  it("refuses a key document that root keys have not signed enough", async () => {
    const workshop = await openSignedWorkshop();
    rmSync(workshop.path(signatureName(`${RELEASE}/keys/1.keys.json`, "root-b")));
    expect(await refusal(workshop)).toBe("E_SIG_THRESHOLD");
  });

  it("counts keys and not files: one root key's signature under two names is one", async () => {
    const workshop = await openSignedWorkshop();
    const [one, other] = (["root-a", "root-b"] as const).map((name) =>
      workshop.path(signatureName(`${RELEASE}/keys/1.keys.json`, name)),
    );
    copyFileSync(one!, other!);
    expect(await refusal(workshop)).toBe("E_SIG_THRESHOLD");
  });

  it("refuses a release without any key document", async () => {
    const workshop = await openSignedWorkshop();
    rmSync(workshop.path(`${RELEASE}/keys`), { recursive: true });
    expect(await refusal(workshop)).toBe("E_FILE");
  });

  it("refuses signatures that were made before the text changed", async () => {
    const workshop = await openSignedWorkshop();
    workshop.write("src/data/organizations/linka.yaml", LINKA.replace("000001", "000005"));
    await workshop.run("build");
    expect(await refusal(workshop)).toBe("E_SIG_INVALID");
  });

  it("refuses a trusted comment that says something else than the text", async () => {
    const workshop = await openSignedWorkshop();
    workshop.write(signatureName(FILE, "editor-b"), signText(workshop.read(FILE), KEYS["editor-b"]));
    expect(await refusal(workshop)).toBe("E_TRUSTED_COMMENT");
  });

  it("refuses to go back behind the envelope that is there", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    await rebuild(workshop, "--directory-version", "5");
    await workshop.run("bundle");
    await rebuild(workshop, "--directory-version", "4");
    expect(await refusal(workshop)).toBe("E_ROLLBACK");
  });

  it("refuses two texts under one number", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    workshop.write("src/data/organizations/linka.yaml", LINKA.replace("000001", "000005"));
    await rebuild(workshop, "--directory-version", "1");
    expect(await refusal(workshop)).toBe("E_EQUIVOCATION");
  });

  it("refuses two texts of the guidance under one number", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    const facts = GUIDANCE["legal-facts.yaml"]!;
    workshop.write("src/data/legal-facts.yaml", facts.replace("14 dnů", "21 dnů"));
    await rebuild(workshop, "--directory-version", "1", "--issued", "2026-11-21T00:00:00Z");
    expect(await refusal(workshop)).toBe("E_EQUIVOCATION");
  });

  it("refuses an envelope that boxes would not download, be the text in it short enough", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    const summary = `      cs: Pomoc po telefonu.\n      uk: ${"ж".repeat(175_000)}\n`;
    workshop.write(
      "src/data/organizations/linka.yaml",
      LINKA.replace("      cs: Pomoc po telefonu.\n", summary),
    );
    await rebuild(workshop);
    expect(await refusal(workshop)).toBe("E_TOO_LARGE");
  });

  it("warns of a changed number that two editors signed with minisign alone, without saying why", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    workshop.write("src/data/organizations/linka.yaml", LINKA.replace("000001", "000005"));
    await rebuild(workshop);
    rmSync(workshop.path(`${RELEASE}/reasons.yaml`));
    const { code, out } = await workshop.run("bundle");
    expect(code).toBe(2);
    expect(out).toContain(
      "POZOR, tato čísla nikdo neověřil a nikdo nenapsal proč:\n 1. Změněné číslo: Linka",
    );
  });

  it("refuses reasons that somebody broke, because it could not warn of a number without one", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    workshop.write("src/data/organizations/linka.yaml", LINKA.replace("000001", "000005"));
    await rebuild(workshop);
    workshop.write(`${RELEASE}/reasons.yaml`, "- [\n");
    expect(await refusal(workshop)).toBe("E_YAML");
  });

  it("adds a third signature to the same text", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    await signBy(workshop, FILE, "editor-c");
    expect((await workshop.json("bundle")).data.signatures).toBe(3);
  });

  it("refuses an epoch that no key document reaches", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    await rebuild(workshop, "--epoch", "2");
    expect(await refusal(workshop)).toBe("E_EPOCH");
  });

  it("refuses a publication under development keys, and takes a development release", async () => {
    const workshop = await openSignedWorkshop();
    expect((await workshop.run("bundle")).code).toBe(0);
    await rebuild(workshop, "--publication");
    expect(await refusal(workshop)).toBe("E_DEVELOPMENT_KEY");
  });

  it("carries later key documents, signed by the old and the new root keys", async () => {
    const workshop = await openSignedWorkshop();
    const next = `${RELEASE}/keys/2.keys.json`;
    await workshop.run("bundle");
    await workshop.run("rotate", "--remove-editor", "editor A");
    expect(await refusal(workshop)).toBe("E_SIG_THRESHOLD");
    await signBy(workshop, next, "root-a", "root-b");
    expect(await refusal(workshop)).toBe("E_EPOCH_OLD");
    await workshop.run("build", "--epoch", "2");
    expect(await refusal(workshop)).toBe("E_SIG_KEY");
    expect(await refusal(workshop)).toBe("E_SIG_KEY");
    for (const file of [FILE, BOX, `${RELEASE}/guidance.json`])
      rmSync(workshop.path(signatureName(file, "editor-a")));
    await signBy(workshop, FILE, "editor-b", "editor-c");
    expect((await workshop.run("bundle")).err).toBe("");
    expect(JSON.parse(workshop.read(ENVELOPE)).keys).toMatchObject([{ v: 2, payload: workshop.read(next) }]);
  });

  it.each(["missing", "another one"])("refuses a key document that went out and is now %s", async (now) => {
    const workshop = await openSignedWorkshop();
    const keys = `${RELEASE}/keys`;
    await workshop.run("rotate", "--renew");
    await signBy(workshop, `${keys}/2.keys.json`, "root-a", "root-b");
    expect((await workshop.run("bundle")).code).toBe(0);
    for (const name of workshop.list(keys))
      if (name.startsWith("2.keys.json")) rmSync(workshop.path(`${keys}/${name}`));
    if (now === "another one") {
      await workshop.run("rotate", "--floor", "1.1");
      await signBy(workshop, `${keys}/2.keys.json`, "root-a", "root-b");
    }
    expect(await refusal(workshop)).toBe("E_KEYS_CHAIN");
  });

  it("keeps the epoch of a release when a key document only adds keys", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    await workshop.run("keygen", "--out", "d", "--label", "editor D", "--no-password");
    await workshop.run("rotate", "--add-editor", "d.pub");
    await signBy(workshop, `${RELEASE}/keys/2.keys.json`, "root-a", "root-b");
    expect((await workshop.json("bundle")).data).toMatchObject({ ok: true, epoch: 1, version: 1 });
  });

  it("refuses a publication whose chain of keys began with development keys", async () => {
    const workshop = await openSignedWorkshop();
    const names = ["root-d", "root-e", "editor-d", "editor-e"];
    for (const name of names) {
      const label = `${name.slice(0, -2)} ${name.slice(-1).toUpperCase()}`;
      await workshop.run("keygen", "--out", name, "--label", label, "--no-password");
    }
    const leave = (office: string) => ["A", "B", "C"].map((letter) => `${office} ${letter}`);
    await workshop.run(
      "rotate",
      ...["--remove-root", ...leave("root"), "--add-root", "root-d.pub", "root-e.pub"],
      ...["--remove-editor", ...leave("editor"), "--add-editor", "editor-d.pub", "editor-e.pub"],
    );
    const keys = `${RELEASE}/keys/2.keys.json`;
    await signBy(workshop, keys, "root-a", "root-b");
    for (const name of ["root-d", "root-e"]) await workshop.run("sign", "--key", `${name}.key`, keys);
    for (const name of ["editor-a", "editor-b"] as const)
      for (const file of [FILE, BOX]) rmSync(workshop.path(signatureName(file, name)));
    await workshop.run("build", "--publication", "--epoch", "2");
    for (const name of ["editor-d", "editor-e"]) await workshop.run("sign", "--key", `${name}.key`, FILE);
    expect(await refusal(workshop)).toBe("E_DEVELOPMENT_KEY");
  });
});
