import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KEYS, signText } from "../../helpers/sign";
import { LINKA, openBundledWorkshop, RELEASE, signBy, type Workshop } from "../workshop";

const ENVELOPE = `${RELEASE}/directory.signed.json`;

/** Changes the envelope as an attacker would. */
function edit(
  workshop: Workshop,
  change: (envelope: { directory: { payload: string; signatures: string[] } }) => void,
) {
  const envelope = JSON.parse(workshop.read(ENVELOPE));
  change(envelope);
  const ascii = JSON.stringify(envelope).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  workshop.write(ENVELOPE, ascii);
}

describe("kos verify", () => {
  it("ends with 0 for a fresh directory and names its signers", async () => {
    const { code, out } = await (await openBundledWorkshop()).run("verify", ENVELOPE);
    expect(code).toBe(0);
    expect(out).toContain("Podpisy platí a adresář je čerstvý.");
    expect(out).toContain(`${KEYS["editor-a"].keyId} (development editor A)`);
  });

  it.each([
    ["2027-02-19T00:00:00Z", 0, "fresh"],
    ["2027-02-19T00:00:01Z", 2, "stale"],
    ["2027-05-20T00:00:01Z", 2, "expired"],
  ])("at %s ends with %i: %s", async (at, code, freshness) => {
    const run = await (await openBundledWorkshop()).json("verify", ENVELOPE, "--at", at);
    expect(run.code).toBe(code);
    expect(run.data).toMatchObject({ ok: true, freshness });
  });

  it("opens the edition for the box as well", async () => {
    const { code, out } = await (await openBundledWorkshop()).run("verify", `${RELEASE}/box.signed.json`);
    expect(code).toBe(0);
    expect(out).toContain("Adresář pro box, vydání 1.1");
  });

  it("refuses a directory beside which lies a genuine edition for the box of other contents", async () => {
    const workshop = await openBundledWorkshop();
    const other = await openBundledWorkshop();
    other.write("src/data/organizations/linka.yaml", LINKA.replaceAll("000001", "000005"));
    await other.run("build");
    await signBy(other, `${RELEASE}/directory.json`, "editor-a", "editor-b");
    await other.run("bundle");
    workshop.write(`${RELEASE}/box.signed.json`, other.read(`${RELEASE}/box.signed.json`));
    expect((await workshop.json("verify", ENVELOPE)).data.error).toBe("E_EDITION");
    rmSync(workshop.path(`${RELEASE}/box.signed.json`));
    expect((await workshop.run("verify", ENVELOPE)).code).toBe(0);
  });

  it("says when it expired, on standard output", async () => {
    const { out } = await (
      await openBundledWorkshop()
    ).run("verify", ENVELOPE, "--at", "2028-01-01T00:00:00Z");
    expect(out).toContain("vypršel 20. 5. 2027");
  });

  it("warns that the key document has expired", async () => {
    const { data } = await (
      await openBundledWorkshop()
    ).json("verify", ENVELOPE, "--at", "2029-01-01T00:00:00Z");
    expect(data.warnings).toEqual(["W_KEYS_EXPIRED"]);
  });

  it.each([
    ["W_ISSUED_IN_FUTURE", "2026-11-18T00:00:00Z"],
    ["W_KEYS_EXPIRED", "2028-11-22T00:00:00Z"],
  ])("ends with 2 for a fresh directory that comes with %s", async (warning, at) => {
    const workshop = await openBundledWorkshop();
    if (warning === "W_KEYS_EXPIRED") {
      await workshop.run("build", "--issued", "2028-11-01T00:00:00Z");
      await signBy(workshop, `${RELEASE}/directory.json`, "editor-a", "editor-b");
      await workshop.run("bundle");
    }
    const { code, data } = await workshop.json("verify", ENVELOPE, "--at", at);
    expect([code, data]).toMatchObject([2, { ok: true, freshness: "fresh", warnings: [warning] }]);
  });

  it("refuses a changed number", async () => {
    const workshop = await openBundledWorkshop();
    edit(
      workshop,
      ({ directory }) => (directory.payload = directory.payload.replace("999000001", "999000009")),
    );
    const { code, err } = await workshop.run("verify", ENVELOPE);
    expect(code).toBe(1);
    expect(err).toContain(
      `${ENVELOPE}  E_SIG_THRESHOLD\n  čekali jsme: dost platných podpisů editorů\n  je tam:      0 ze 2 potřebných`,
    );
    expect((await workshop.json("verify", ENVELOPE)).data.error).toBe("E_SIG_THRESHOLD");
  });

  it("refuses one signature counted twice", async () => {
    const workshop = await openBundledWorkshop();
    edit(workshop, ({ directory }) => (directory.signatures[1] = directory.signatures[0]!));
    expect((await workshop.json("verify", ENVELOPE)).data.error).toBe("E_SIG_THRESHOLD");
  });

  it("refuses a trusted comment that is signed but untrue, also beyond the threshold", async () => {
    const workshop = await openBundledWorkshop();
    edit(workshop, ({ directory }) =>
      directory.signatures.push(signText(directory.payload, KEYS["editor-c"])),
    );
    expect((await workshop.json("verify", ENVELOPE)).data.error).toBe("E_TRUSTED_COMMENT");
  });

  it("refuses a false signature of an editor beyond the threshold", async () => {
    const workshop = await openBundledWorkshop();
    edit(workshop, ({ directory }) => directory.signatures.push(signText("jiný", KEYS["editor-c"])));
    expect((await workshop.json("verify", ENVELOPE)).data.error).toBe("E_SIG_INVALID");
  });

  it.each([
    ["not an envelope", "{}", "E_ENVELOPE"],
    ["not ASCII", '{"ž":1}', "E_ENVELOPE"],
    ["too large", " ".repeat(1_048_577), "E_TOO_LARGE"],
  ])("refuses a file that is %s", async (_title, text, error) => {
    const workshop = await openBundledWorkshop();
    workshop.write(ENVELOPE, text);
    const { code, data } = await workshop.json("verify", ENVELOPE);
    expect(code).toBe(1);
    expect(data.error).toBe(error);
  });

  it("takes the keys it is told, else those beside the envelope, else those of the release", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write("jinde/directory.signed.json", workshop.read(ENVELOPE));
    expect((await workshop.run("verify", "jinde/directory.signed.json")).code).toBe(0);
    workshop.write("jinde/keys/1.keys.json", "{}\n");
    expect((await workshop.json("verify", "jinde/directory.signed.json")).data.error).toBe("E_TYPE");
    expect(
      (await workshop.run("verify", "jinde/directory.signed.json", "--keys", `${RELEASE}/keys/1.keys.json`))
        .code,
    ).toBe(0);
  });
});
